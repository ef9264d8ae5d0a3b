// The policy file: YAML text to a checked PolicyFile. Unknown keys, misspelt values and numbers out of range are errors.
// Import it lazily where there may be no policy file: the YAML parser is the largest part of start-up.
import { type Document, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import { didYouMean } from "../did-you-mean.ts";
import { type Fault, InputError, MOST_FAULTS } from "../errors.ts";
import type { Acceptance, BenchmarkPolicy, Limits, PolicyFile } from "../generated/policy.ts";
import validate from "../generated/validate-policy.ts";
import { schemaFaults } from "../schema-faults.ts";
import { acceptanceFaults } from "./acceptance-faults.ts";
import { SETTING_NAMES } from "./settings-table.ts";
import { yamlFault } from "./yaml-faults.ts";

const BENCHMARK_KEYS: readonly (keyof BenchmarkPolicy)[] = [
  "higher_is_better",
  "optimum",
  "metric",
  "threshold",
  "pool",
  "overlaps-with",
];
const ACCEPT_KEYS: readonly (keyof Acceptance)[] = ["benchmark", "reason", "up-to", "until"];
const LIMIT_KEYS: readonly (keyof Limits)[] = ["file-size", "files", "incomplete"];
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

/** In characters. A policy that names thousands of models has a tenth of it, and reading takes seconds for each million. */
const LARGEST = 1_000_000;

/** The same, with where everything stands. */
export function readPolicyFile(text: string, path: string): PolicySource {
  if (text.length > LARGEST) {
    throw new InputError({
      file: path,
      message: "is too large for a policy",
      found: `${text.length} characters`,
      expected: `at most ${LARGEST}`,
    });
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    // Its own check compares each key with every other.
    uniqueKeys: false,
    // Else it prints what it finds odd, a key of the file among it, to a log where a line may be a command.
    logLevel: "error",
  });
  const at = (keys: readonly string[]) => position(offsetOf(document, keys), path, lines);
  const doubled = document.errors.length > 0 ? [] : doubledKeys(document);
  const [first, ...others] = [...document.errors, ...doubled];
  if (first !== undefined) {
    // All but keys that stand twice follow from the first.
    const told = [first, ...others.filter(({ code }) => code === first.code && code === "DUPLICATE_KEY")];
    throw new InputError(
      told.slice(0, MOST_FAULTS).map((error) => ({
        ...position(error.pos[0], path, lines),
        ...yamlFault(error, text.slice(error.pos[0])),
      })),
    );
  }
  const content: unknown = plain(document, path) ?? {};
  const faults = validate(content)
    ? acceptanceFaults(content.accept ?? [])
    : schemaFaults(validate.errors, content);
  if (faults.length === 0) return { path, content: content as PolicyFile, at };
  throw new InputError(
    faults
      .slice(0, MOST_FAULTS)
      .map(({ path: keys, ...fault }) => withRemedy({ ...at(keys), ...fault }, keys)),
  );
}

/** Keys that stand in one map for the second time, as the parser's own errors. */
function doubledKeys(document: Document): { code: string; message: string; pos: [number] }[] {
  const found: ReturnType<typeof doubledKeys> = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) found.push({ code: "DUPLICATE_KEY", message: "", pos: [key.range![0]] });
        seen.add(key.value);
      }
    },
  });
  return found;
}

/** Aliases may not unfold without end. */
function plain(document: Document, path: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw new InputError({
      file: path,
      message: error instanceof Error ? error.message : "cannot be read as YAML",
    });
  }
}

function position(
  offset: number | undefined,
  file: string,
  lines: LineCounter,
): Pick<Fault, "file" | "line" | "column"> {
  if (offset === undefined) return { file };
  const at = lines.linePos(offset);
  return { file, line: at.line, column: at.col };
}

/** Where the deepest part of the path that exists begins: a key where there is one. */
function offsetOf(document: Document, keys: readonly string[]): number | undefined {
  for (let depth = keys.length; depth > 0; depth--) {
    const parent = depth === 1 ? document.contents : document.getIn(keys.slice(0, depth - 1), true);
    const items = (parent as { items?: { key?: unknown }[] } | null)?.items;
    const pair = items?.find((item) => isNode(item.key) && String(item.key) === keys[depth - 1]);
    if (isNode(pair?.key)) return pair.key.range?.[0];
    const node = document.getIn(keys.slice(0, depth), true);
    if (isNode(node)) return node.range?.[0];
  }
  return undefined;
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
