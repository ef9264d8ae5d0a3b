// The Action's inputs as raw text: only those that were given. What a setting's text means is the gate's business.
import { distance } from "fastest-levenshtein";
import { type Fault, InputError, quote } from "../errors.ts";
import { POLICY_ONLY } from "../policy/policy-file.ts";
import { POLICY_PATH, SETTING_NAMES } from "../policy/settings-table.ts";
import type { Environment } from "./event.ts";

/** What some write for an input, and no nearer to it in letters. */
const MEANT: Readonly<Record<string, string>> = {
  limit: "threshold",
  "max-correlation": "threshold",
  max: "threshold",
  cutoff: "threshold",
  fail: "on-entangled",
  "fail-on": "on-entangled",
  "on-fail": "on-entangled",
  file: "results",
  files: "results",
  path: "results",
  paths: "results",
  token: "github-token",
  config: "policy",
};

export interface Inputs {
  token: string;
  /** Path of the policy file; null: the usual one, if there. */
  policy: string | null;
  /** Raw text by setting name. */
  settings: Readonly<Record<string, string>>;
  /** INPUT_ variables that are no input of ours: named in the log. */
  unknown: readonly string[];
}

/**
 * The runner hands in an input as INPUT_ and its name in capitals, hyphens kept, and an empty text for one not given.
 * @throws InputError for a misspelt input, since the runner only warns of it and the default would be used
 */
export function readInputs(env: Environment): Inputs {
  const settings: Record<string, string> = {};
  const unknown: string[] = [];
  const faults: Fault[] = [];
  let token = "";
  let policy: string | null = null;
  for (const [variable, raw] of Object.entries(env)) {
    const value = raw?.trim() ?? "";
    if (!variable.startsWith("INPUT_") || value === "") continue;
    const name = variable.slice("INPUT_".length).toLowerCase();
    if (name === "github-token") token = value;
    else if (name === "policy") policy = value;
    else if ((SETTING_NAMES as readonly string[]).includes(name)) settings[name] = value;
    else {
      const fault = wrongInput(name);
      if (fault === null) unknown.push(name);
      else faults.push(fault);
    }
  }
  if (faults.length > 0) throw new InputError(faults);
  return { token, policy, settings, unknown };
}

/** null: it is like nothing of ours. */
function wrongInput(name: string): Fault | null {
  const message = `there is no input ${quote(name)}`;
  if (POLICY_ONLY.includes(name)) {
    return { message, remedy: `It belongs in the policy file (${POLICY_PATH} on the default branch).` };
  }
  const spelled = name.replaceAll("_", "-");
  const meant = (Object.hasOwn(MEANT, spelled) ? MEANT[spelled]! : null) ?? nearestInput(name);
  return meant === null ? null : { message, remedy: `Did you mean ${quote(meant)}?` };
}

function nearestInput(name: string): string | null {
  const known = [...SETTING_NAMES, "policy", "github-token"];
  const nearest = known.sort((a, b) => distance(a, name) - distance(b, name))[0]!;
  return distance(nearest, name) <= Math.max(1, Math.floor(nearest.length / 4)) ? nearest : null;
}
