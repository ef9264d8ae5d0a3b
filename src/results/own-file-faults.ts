// What the schema of our own format finds wrong, said for a person: where, what was found, what was expected, how to mend it.
import type { ErrorObject } from "ajv";
import { findNodeAtLocation, type Node } from "jsonc-parser";
import { type Fault, quote } from "../errors.ts";
import { BENCHMARK, keyRemedy } from "./own-file-keys.ts";
import { keysOf, type LineIndex } from "./positions.ts";
import { scoreOf } from "./score-value.ts";
import { asList, asObject } from "./source.ts";

/** The message of the one fault that a policy can mend. */
export const NO_ORIENTATION = "nothing says whether a higher score is better";

/** How to mend a missing `higher_is_better`. */
export const ADD_ORIENTATION =
  'Add "higher_is_better": true (or false) beside "benchmark", or "optimum": 0 where the best value lies in the middle';

export interface OwnFileText {
  tree: Node;
  file: string;
  lines: LineIndex;
  text: string;
}

/** One fault for each thing wrong, from ajv's errors, of which a choice between shapes gives several for one cause. */
export function schemaFaults(errors: readonly ErrorObject[], value: unknown, own: OwnFileText): Fault[] {
  const several = asObject(value) !== undefined && Object.hasOwn(value as object, "benchmarks");
  const kept = errors.filter((error) => concerns(error, value, several));
  const faults = new Map<string, Fault>();
  for (const error of kept) {
    const fault = faultOf(error, value, own, several);
    const ofValue = error.keyword === "type" || error.keyword === "minimum";
    const key = `${error.instancePath} ${ofValue ? "value" : `${fault.message} ${fault.found}`}`;
    if (!faults.has(key)) faults.set(key, fault);
  }
  return [...faults.values(), ...orientationFaults(value, own)];
}

const BENCHMARK_KEYS = new Set(BENCHMARK);

/** Whether an error is of the shape that the value was meant to have: ajv tells those of every shape. */
function concerns(error: ErrorObject, value: unknown, several: boolean): boolean {
  const { schemaPath, instancePath, keyword } = error;
  if (keyword === "oneOf" || keyword === "not" || schemaPath.includes("/oneOf/")) return false;
  if (several && instancePath !== "" && !instancePath.startsWith("/benchmarks")) return false;
  if (instancePath === "") return concernsRoot(error, several);
  const found = valueAt(value, instancePath);
  const isScore = /\/scores\/[^/]*(\/score)?$/.test(instancePath);
  if (isScore && scoreOf(found)?.score === null) return false;
  const container = keysOf(instancePath).at(-1) === "score" ? undefined : asObject(found);
  if (keyword === "anyOf") return container === undefined;
  return !(schemaPath.includes("/anyOf/") || (container === undefined && isChoice(instancePath)));
}

/** At the top, keys of one shape are unknown to the other. */
function concernsRoot(error: ErrorObject, several: boolean): boolean {
  if (error.keyword === "required") return !several && error.params.missingProperty !== "benchmarks";
  if (error.keyword !== "additionalProperties") return true;
  const key = String(error.params.additionalProperty);
  return several
    ? key !== "benchmarks" && key !== "$schema"
    : key === "benchmarks" || !BENCHMARK_KEYS.has(key);
}

/** Where a number or text may stand in place of an object: its one fault is the choice's. */
function isChoice(instancePath: string): boolean {
  return /\/scores\/[^/]*$/.test(instancePath) || `/${instancePath}`.endsWith("/metric");
}

function faultOf(error: ErrorObject, value: unknown, own: OwnFileText, several: boolean): Fault {
  const path = pathOf(error.instancePath, value);
  const found = valueAt(value, error.instancePath);
  const where = placeAt(path, own);
  const name = path.length > 0 ? quote(String(path.at(-1))) : "the file";
  switch (error.keyword) {
    case "required": {
      const missing = String(error.params.missingProperty);
      return {
        message: `${quote(missing)} is missing`,
        ...where,
        remedy: `Add "${missing}"${EXAMPLE[missing] ?? ""}`,
      };
    }
    case "additionalProperties": {
      const key = String(error.params.additionalProperty);
      return {
        message: "unknown key",
        ...placeAt([...path, key], own, true),
        found: quote(key),
        expected: "a key of the format",
        remedy: keyRemedy(key, path, several),
      };
    }
    case "anyOf":
      return choiceFault(error.instancePath, name, found, where);
    case "minLength":
    case "minItems":
      return {
        message: `${name} is empty`,
        ...where,
        expected: error.keyword === "minItems" ? "at least one entry" : "a text",
      };
    case "minimum":
      return {
        message: `${name} is too small`,
        ...where,
        found: shown(found),
        expected: `at least ${error.params.limit}`,
      };
    default:
      return typeFault(error, name, found, where);
  }
}

const EXAMPLE: Readonly<Record<string, string>> = {
  benchmark: ': "the benchmark\'s name"',
  scores: ': { "model": 0.5 }',
  score: ": 0.5",
  name: ': "accuracy"',
};

function choiceFault(instancePath: string, name: string, found: unknown, where: Fault | object): Fault {
  if (instancePath.endsWith("/metric")) {
    return {
      message: "the metric cannot be read",
      ...where,
      found: shown(found),
      expected: 'a name, or an object with "name"',
    };
  }
  const number = typeof found === "string" && found.trim() !== "" && Number.isFinite(Number(found));
  return {
    message: `the score of ${name} is no number`,
    ...where,
    found: shown(found),
    expected: 'a number, null, or an object with "score"',
    ...(number && { remedy: "Take away the quotation marks" }),
  };
}

function typeFault(error: ErrorObject, name: string, found: unknown, where: object): Fault {
  const types = [error.params.type].flat().map((type) => TYPES[String(type)] ?? String(type));
  const number = typeof found === "string" && found.trim() !== "" && Number.isFinite(Number(found));
  return {
    message: `${name} has the wrong type`,
    ...where,
    found: shown(found),
    expected: types.join(" or ") || error.message || "something else",
    ...(number && { remedy: "Take away the quotation marks" }),
  };
}

const TYPES: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  object: "an object in { }",
  array: "a list in [ ]",
  null: "null",
};

/** A missing or doubled `higher_is_better`: a rule that ajv can only say as "matches none or several". */
function orientationFaults(value: unknown, own: OwnFileText): Fault[] {
  const root = asObject(value);
  if (root === undefined) return [];
  const several = Array.isArray(root.benchmarks);
  const all = several ? asList(root.benchmarks) : [root];
  return all.flatMap((entry, index) => {
    const benchmark = asObject(entry);
    if (benchmark === undefined) return [];
    const [higher, optimum] = [
      Object.hasOwn(benchmark, "higher_is_better"),
      Object.hasOwn(benchmark, "optimum"),
    ];
    if (higher !== optimum) return [];
    const path = several ? ["benchmarks", index] : [];
    return higher
      ? [
          {
            message: '"higher_is_better" and "optimum" contradict each other',
            ...placeAt([...path, "optimum"], own, true),
            remedy: "Keep one of them",
          },
        ]
      : [{ message: NO_ORIENTATION, ...placeAt(path, own), remedy: ADD_ORIENTATION }];
  });
}

/** The keys of a pointer, those of lists as numbers. */
function pathOf(pointer: string, root: unknown): (string | number)[] {
  let at: unknown = root;
  return keysOf(pointer).map((key) => {
    const step = Array.isArray(at) ? Number(key) : key;
    at = (at as Record<string | number, unknown> | undefined)?.[step];
    return step;
  });
}

function valueAt(root: unknown, pointer: string): unknown {
  return keysOf(pointer).reduce<unknown>(
    (at, key) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, key)
        ? (at as Record<string, unknown>)[key]
        : undefined,
    root,
  );
}

function placeAt(
  path: (string | number)[],
  own: OwnFileText,
  ofKey = false,
): Pick<Fault, "line" | "column"> & { file: string } {
  let node: Node | undefined;
  for (let length = path.length; length >= 0 && node === undefined; length--) {
    node = findNodeAtLocation(own.tree, path.slice(0, length));
  }
  const at = ofKey && node?.parent?.type === "property" ? node.parent : node;
  return { file: own.file, ...own.lines.position(at?.offset ?? 0) };
}

/** A value as a person would see it in the file, at most 40 characters of it. */
function shown(value: unknown): string {
  if (typeof value === "string") return quote(value);
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  return String(value);
}
