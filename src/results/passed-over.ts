// What was not read of the files that were given: said in a sentence a file, and a fault where nothing is left.
import { type Fault, quote } from "../errors.ts";
import type { ReadingNote, SetAside } from "./benchmark-results.ts";
import { groupBy } from "./candidates.ts";
import type { InputFile } from "./input-file.ts";

export function nothingLeft(files: readonly InputFile[], ignored: readonly string[]): Fault {
  return {
    message: `none of the ${files.length} files holds results`,
    ...(ignored.length > 0 && { found: ignored.slice(0, 5).map(quote).join(", ") }),
    expected: "results of a benchmark",
    command: "formats",
    remedy: "says which formats are read",
  };
}

/** What each file holds beside what was read, in one sentence a file. */
export function asideNotes(setAside: readonly SetAside[]): ReadingNote[] {
  return [...groupBy(setAside, ({ file }) => file)].map(([file, own]) => {
    const named = own.map(({ table, column, why }) => `${quote(column ?? table ?? "")} (${why})`);
    const shown = [...new Set(named)];
    const more = shown.length > MOST_ASIDE ? ` and ${shown.length - MOST_ASIDE} more` : "";
    const text = `set aside in ${file}: ${shown.slice(0, MOST_ASIDE).join(", ")}${more}`;
    return { code: "set-aside", text, place: { file } };
  });
}

/** The files that held results: those of which not all was set aside. */
export function withResults(files: readonly InputFile[], setAside: readonly SetAside[]): InputFile[] {
  const whole = setAside.filter(({ table, column }) => table === undefined && column === undefined);
  const aside = new Set(whole.map(({ file }) => file));
  return files.filter(({ path }) => !aside.has(path));
}

const MOST_ASIDE = 12;

export function ignoredNote(ignored: readonly string[]): ReadingNote[] {
  if (ignored.length === 0) return [];
  const names = ignored.slice(0, 20).join(", ");
  const more = ignored.length > 20 ? ` and ${ignored.length - 20} more` : "";
  const what = ignored.length === 1 ? "1 file is" : `${ignored.length} files are`;
  return [{ code: "ignored-files", text: `${what} no results and ignored: ${names}${more}` }];
}
