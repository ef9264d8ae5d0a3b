// What ajv found, as faults that a person can mend.
import type { ErrorObject } from "ajv";
import { type Fault, quote } from "./errors.ts";

/** The part of a fault that a schema error tells; the caller adds where it stands. */
export function schemaFaults(
  errors: readonly ErrorObject[] | null | undefined,
  root: unknown,
): (Fault & { path: string[] })[] {
  const all = errors ?? [];
  const mistyped = new Set(
    all.flatMap(({ keyword, instancePath }) => (keyword === "type" ? instancePath : [])),
  );
  return (
    all
      .filter(({ keyword }) => !["anyOf", "oneOf", "not", "if"].includes(keyword) || all.length === 1)
      // What is of the wrong type is out of any range too: one fault.
      .filter(({ keyword, instancePath }) => !RANGES.includes(keyword) || !mistyped.has(instancePath))
      .map((error) => ({ ...describe(error, root), path: pathOf(error) }))
  );
}

const RANGES = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];

function pathOf(error: ErrorObject): string[] {
  const path = error.instancePath.split("/").slice(1).map(unescapePointer);
  return error.keyword === "additionalProperties"
    ? [...path, error.params.additionalProperty as string]
    : path;
}

function describe(error: ErrorObject, root: unknown): Fault {
  const name = pathOf(error).join(".") || "the file";
  const value = valueAt(root, error.instancePath);
  const found = value === undefined ? "nothing" : typeof value === "string" ? quote(value) : short(value);
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case "additionalProperties":
      return { message: `${quote(params.additionalProperty as string)} is not known here` };
    case "required":
      return { message: `${quote(params.missingProperty as string)} is missing in ${name}` };
    case "enum":
      return {
        message: `${name} is not one of its values`,
        found,
        expected: (params.allowedValues as unknown[]).join(", "),
      };
    case "const":
      return { message: `${name} has another value`, found, expected: String(params.allowedValue) };
    case "type":
      return {
        message: `${name} has the wrong type`,
        found,
        expected: article([params.type].flat().join(" or ")),
      };
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
      return {
        message: `${name} is out of range`,
        found,
        expected: `a number ${params.comparison} ${params.limit}`,
      };
    case "pattern":
      return {
        message: `${name} is not one of its values`,
        found,
        expected: PATTERNS[name] ?? "another form",
      };
    case "not":
      return {
        message: `${name} says two things that exclude each other`,
        expected: "higher_is_better or optimum, not both",
      };
    default:
      return { message: `${name} ${error.message ?? "is wrong"}`, found };
  }
}

/** What a text of a form of its own may be. */
const PATTERNS: Record<string, string> = { reference: "recent, all, or a day such as 2025-01-31" };

function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const key of pointer.split("/").slice(1))
    value = (value as Record<string, unknown> | undefined)?.[unescapePointer(key)];
  return value;
}

const unescapePointer = (text: string) => text.replaceAll("~1", "/").replaceAll("~0", "~");
const short = (value: unknown) => quote(JSON.stringify(value)).slice(1, -1);
const article = (type: string) => (/^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`);
