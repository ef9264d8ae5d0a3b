// The command line that gives the same verdict.
import { TOOL } from "../version.ts";
import type { Settings } from "./settings.ts";
import { PROGRESS_SETTINGS, SETTING_NAMES, SETTINGS, type SettingName } from "./settings-table.ts";

/** These say where and how to report, not what is found. */
const NOT_NEEDED: ReadonlySet<SettingName> = new Set([
  "results",
  "pool",
  "source",
  "comment",
  "report-dir",
  "report-id",
  "mode",
  ...PROGRESS_SETTINGS,
]);

/** By which anybody gets this very version. */
export const PROGRAM = `npx ${TOOL.name}@${TOOL.version}`;

/** @param pool the pool that the verdict rests on, by name or path; null: as the policy says */
export function reproduce(settings: Settings, pool: string | null): string {
  const words = [PROGRAM, "check", ...settings.values.results.map(shellWord)];
  if (pool !== null) words.push("--pool", shellWord(pool));
  if (settings.policyFile !== null) words.push("--policy", shellWord(settings.policyFile));
  for (const name of SETTING_NAMES) {
    if (NOT_NEEDED.has(name) || settings.from[name] !== "input") continue;
    const value = settings.values[name];
    if (SETTINGS[name].kind === "list") {
      for (const item of value as readonly string[]) words.push(`--${name}`, shellWord(item));
    } else words.push(`--${name}`, shellWord(String(value)));
  }
  for (const [name, model] of Object.entries(settings.mapped))
    words.push("--map", shellWord(`${name}=${model}`));
  return words.join(" ");
}

/** As a shell reads it: in quotation marks where it must be. */
export function shellWord(text: string): string {
  // A hyphen alone is standard input, no option.
  return text === "-" || (/^[\w@%+=:,./-]+$/.test(text) && !text.startsWith("-"))
    ? text
    : `'${text.replaceAll("'", `'\\''`)}'`;
}
