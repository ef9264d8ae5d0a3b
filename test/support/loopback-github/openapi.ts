// GitHub's OpenAPI description as validators of requests and replies, and as a source of replies that are valid.
import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";

type Schema = Record<string, unknown>;
interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  required?: boolean;
  schema: Schema;
}
interface Operation {
  parameters?: (Parameter | { $ref: string })[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> } | { $ref: string }>;
}
interface Description {
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, unknown>>;
}

const FILE = new URL("../../fixtures/github/rest-slice.json", import.meta.url);
const description = strictNulls(JSON.parse(readFileSync(FILE, "utf8"))) as Description;
const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false });
(addFormats as unknown as (a: Ajv) => void)(ajv);
ajv.addFormat("timestamp", true);
ajv.addSchema({ $id: "github", ...description });
const compiled = new Map<string, ValidateFunction>();

export interface Route {
  template: string;
  method: string;
  operation: Operation;
  path: Record<string, string>;
}

/** The description's route of a request; null: GitHub has no such route here. */
export function findRoute(method: string, pathname: string): Route | null {
  for (const [template, operations] of Object.entries(description.paths)) {
    const operation = operations[method.toLowerCase()];
    const names = [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
    const match = new RegExp(`^${template.replace(/\{\w+\}/g, "([^/]+)")}$`).exec(pathname);
    if (!operation || !match) continue;
    const path = Object.fromEntries(
      names.map((name, index) => [name, decodeURIComponent(match[index + 1]!)]),
    );
    return { template, method: method.toLowerCase(), operation, path };
  }
  return null;
}

/** Everything about a request that the description does not allow. */
export function requestFaults(route: Route, query: URLSearchParams, body: unknown): string[] {
  const parameters = (route.operation.parameters ?? []).map((each) => resolve(each) as Parameter);
  const faults = [...query.keys()]
    .filter((name) => !parameters.some((each) => each.in === "query" && each.name === name))
    .map((name) => `no query parameter ${name}`);
  for (const { name, in: place, required, schema } of parameters) {
    const text = place === "path" ? route.path[name] : place === "query" ? query.get(name) : undefined;
    if (text === undefined || text === null) {
      if (required) faults.push(`${name} is missing`);
      continue;
    }
    const value = schema.type === "integer" ? Number(text) : text;
    faults.push(...check(`${route.template} ${name}`, schema, value));
  }
  const schema = route.operation.requestBody?.content["application/json"]?.schema;
  if (schema) faults.push(...check(`${route.method} ${route.template} body`, schema, body));
  else if (body !== undefined) faults.push("a body where none is foreseen");
  return faults;
}

/** Everything about a reply that the description does not allow. */
export function replyFaults(route: Route, status: number, body: unknown): string[] {
  const response = route.operation.responses[status];
  // Any route may answer 401, 403, 429 and 5xx; the description lists them for some.
  if (!response) return status >= 400 ? [] : [`${route.template} never answers ${status}`];
  const { content } = resolve(response) as { content?: Record<string, { schema: Schema }> };
  const schema = content?.["application/json"]?.schema;
  if (!schema) return body === undefined ? [] : [`${route.template} ${status} has no body`];
  return check(`${route.method} ${route.template} ${status}`, schema, body);
}

function check(key: string, schema: Schema, value: unknown): string[] {
  const validate = compiled.get(key) ?? ajv.compile(absolute(schema) as Schema);
  compiled.set(key, validate);
  return validate(value) ? [] : (validate.errors ?? []).map((e) => `${key}${e.instancePath} ${e.message}`);
}

/** An object of the named schema with nothing but what is required; `values` replace what stands there. */
export function filled(schemaName: string, values: Record<string, unknown>): Record<string, unknown> {
  return { ...(least({ $ref: `#/components/schemas/${schemaName}` }) as object), ...values };
}

function least(schema: Schema): unknown {
  const resolved = resolve(schema) as Schema;
  if (resolved.enum) return (resolved.enum as unknown[])[0];
  const variants = (resolved.anyOf ?? resolved.oneOf) as Schema[] | undefined;
  if (variants) return variants.some(({ type }) => type === "null") ? null : least(variants[0]!);
  if (resolved.allOf) return Object.assign({}, ...(resolved.allOf as Schema[]).map(least));
  switch (resolved.type) {
    case "object": {
      const properties = (resolved.properties ?? {}) as Record<string, Schema>;
      const required = (resolved.required ?? []) as string[];
      return Object.fromEntries(required.map((name) => [name, least(properties[name] ?? {})]));
    }
    case "array":
      return [];
    case "integer":
    case "number":
      return 1;
    case "boolean":
      return false;
    case "string":
      if (resolved.format === "date-time") return "2026-01-02T03:04:05Z";
      return resolved.format === "uri" ? "https://github.test/" : "text";
    default:
      return {};
  }
}

function resolve(value: object): object {
  const reference = (value as { $ref?: string }).$ref;
  if (reference === undefined) return value;
  return reference
    .slice(2)
    .split("/")
    .reduce<unknown>((found, key) => (found as Record<string, unknown>)[key], description) as object;
}

/** References count from the whole description. */
function absolute(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll('"$ref":"#/', '"$ref":"github#/'));
}

/** OpenAPI 3.0 writes `nullable: true` where JSON Schema has a type null. */
function strictNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strictNulls);
  if (typeof value !== "object" || value === null) return value;
  const { nullable, example: _, examples: __, ...rest } = value as Record<string, unknown>;
  const plain = Object.fromEntries(Object.entries(rest).map(([key, each]) => [key, strictNulls(each)]));
  return nullable === true
    ? { anyOf: [plain, { type: "null" }] }
    : nullable === undefined || nullable === false
      ? plain
      : { ...plain, nullable };
}
