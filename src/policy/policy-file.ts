// The policy file: YAML text to a checked PolicyFile. Unknown keys, misspelt values and numbers out of range are errors.
// Import it lazily where there may be no policy file: the YAML parser is the largest part of start-up.
import { didYouMean } from "../did-you-mean.ts";
import type { Fault } from "../errors.ts";
import type { Acceptance, BenchmarkPolicy, Limits, PolicyFile } from "../generated/policy.ts";
import validate from "../generated/validate-policy.ts";
import { schemaFaults } from "../schema-faults.ts";
import { acceptanceFaults } from "./acceptance-faults.ts";
import { SETTING_NAMES } from "./settings-table.ts";
import { readYaml } from "./yaml-file.ts";

const BENCHMARK_KEYS: readonly (keyof BenchmarkPolicy)[] = [
  "higher_is_better",
  "optimum",
  "metric",
  "threshold",
  "pool",
  "overlaps-with",
];
const ACCEPT_KEYS: readonly (keyof Acceptance)[] = ["benchmark", "reason", "up-to", "until"];
const LIMIT_KEYS: readonly (keyof Limits)[] = ["file-size", "files", "seconds", "item-cells", "incomplete"];
/** What stands in the policy file alone: neither inputs nor options. */
export const POLICY_ONLY: readonly string[] = [
  "benchmarks",
  "require",
  "models",
  "accept",
  "panel",
  "on-missing-panel",
  "limits",
];
const KEYS: readonly string[] = [...SETTING_NAMES, ...POLICY_ONLY];

/** A policy with where it stands, so that what does not fit it can be told with its line. */
export interface PolicySource {
  path: string;
  content: PolicyFile;
  /** Where the value of these keys stands, as deep as there is one. */
  at(keys: readonly string[]): Pick<Fault, "file" | "line" | "column">;
}

/**
 * Reads a policy file. An empty one is a policy without settings.
 * @throws InputError with every fault, each with its line and column
 */
export function parsePolicyFile(text: string, path: string): PolicyFile {
  return readPolicyFile(text, path).content;
}

/** The same, with where everything stands. */
export function readPolicyFile(text: string, path: string): PolicySource {
  const check = (content: unknown) =>
    validate(content) ? acceptanceFaults(content.accept ?? []) : schemaFaults(validate.errors, content);
  return readYaml(text, path, "a policy", check, withRemedy) as PolicySource;
}

/** Of a key that is not known: the one that was meant, else those there are. */
function withRemedy(fault: Fault, keys: readonly string[]): Fault {
  const known = keysBeside(keys);
  const key = keys.at(-1);
  if (key === undefined || known === undefined || known.includes(key)) return fault;
  const near = didYouMean(key, known);
  if (near !== null) return { ...fault, remedy: near };
  return known.length > MOST_LISTED ? fault : { ...fault, expected: `one of ${known.join(", ")}` };
}

/** Longer lists are no help. */
const MOST_LISTED = 10;

/** The keys that may stand where the last of these stands; undefined where any may. */
function keysBeside(keys: readonly string[]): readonly string[] | undefined {
  const [top] = keys;
  if (keys.length === 1) return KEYS;
  if (keys.length === 2 && top === "limits") return LIMIT_KEYS;
  if (keys.length === 3 && top === "benchmarks") return BENCHMARK_KEYS;
  if (keys.length === 3 && top === "accept") return ACCEPT_KEYS;
  return undefined;
}
