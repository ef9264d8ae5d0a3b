// Prints what CHANGELOG.md says of a version: the notes of its release. `node scripts/release-notes.ts 1.2.3`
import { readFileSync } from "node:fs";

/** The text below a version's heading. Throws where there is none, or nothing below it. */
export function notesOf(changelog: string, version: string): string {
  const [, ...sections] = changelog.split(/^## /m);
  const section = sections.find((text) => text.split("\n", 1)[0]?.split(" ")[0] === version);
  const notes = section?.slice(section.indexOf("\n")).trim();
  if (!notes) throw new Error(`CHANGELOG.md says nothing of ${version}`);
  return notes;
}

if (import.meta.main) {
  console.log(notesOf(readFileSync("CHANGELOG.md", "utf8"), process.argv[2] ?? ""));
}
