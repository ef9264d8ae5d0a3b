// The licences of what is bundled, from the packages that the bundler says it read: equal texts stand once, below the
// names of their packages.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** @param stats the bundler's account of its modules, as JSON text */
export function licencesOf(stats: string): string {
  const byText = new Map<string, string[]>();
  for (const folder of packagesOf(stats)) {
    const { name, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)\b/i.test(file));
    const texts = files.sort().map((file) => readFileSync(join(folder, file), "utf8").trim());
    const text = [license, ...texts].join("\n").replaceAll("\r\n", "\n");
    byText.set(text, [...(byText.get(text) ?? []), name]);
  }
  return [...byText]
    .map(([text, names]) => `${names.sort().join(", ")}\n${text}\n`)
    .sort()
    .join(`\n${"-".repeat(78)}\n\n`);
}

/** Folders of packages, without the bundler's own. */
function packagesOf(stats: string): string[] {
  const folders = stats.matchAll(/(?:node_modules\/(?:@[\w.-]+\/)?[\w.-]+\/)+/g);
  const found = new Set([...folders].map(([folder]) => folder.slice(0, -1)));
  return [...found].filter((folder) => !folder.includes("@vercel/ncc")).sort();
}
