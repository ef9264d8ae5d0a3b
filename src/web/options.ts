// The options of the page as settings by name, the same names and texts as on the command line.
import { byId } from "./dom.ts";

const FIELDS = ["pool", "threshold", "direction", "axis"] as const;

export function fillPools(names: readonly string[]): void {
  byId<HTMLSelectElement>("pool").append(...names.map((name) => new Option(name, name)));
}

/** Only what somebody filled in; faults in it are the core's to tell. */
export function settingsOf(answers: Readonly<Record<string, string>>): Record<string, string> {
  const given: Record<string, string> = {};
  for (const name of FIELDS) {
    const { value } = byId<HTMLInputElement>(name);
    if (value.trim() !== "") given[name] = value.trim();
  }
  for (const line of byId<HTMLTextAreaElement>("settings").value.split("\n")) {
    const at = line.indexOf(":");
    if (at > 0) given[line.slice(0, at).trim().replace(/^--/, "")] = line.slice(at + 1).trim();
    else if (line.trim() !== "") given[line.trim()] = "true";
  }
  return { ...given, ...answers };
}

/** null: none. */
export function policyOf(): string | null {
  const { value } = byId<HTMLTextAreaElement>("policy");
  return value.trim() === "" ? null : value;
}
