// The command line that gives the same verdict again.
import { TOOL } from "../version.ts";

/** `settings` is raw text by name, as given; several values one per line. */
export function reproduceCommand(
  paths: readonly string[],
  settings: Readonly<Record<string, string>>,
  policy: string | undefined,
): string {
  const options = Object.entries({ ...settings, ...(policy === undefined ? {} : { policy }) })
    .filter(([name]) => name !== "results" && name !== "report-dir")
    .flatMap(([name, text]) => text.split("\n").flatMap((value) => [`--${name}`, shellWord(value)]));
  return ["npx", TOOL.name, "check", ...paths.map(shellWord), ...options].join(" ");
}

/** A word that a POSIX shell takes as it is. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
