// Writes src/generated/: from schemas/, TypeScript types and ajv validators that need no code generation at run time;
// from the folders of pools/, the list of bundled pools.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import { compile } from "json-schema-to-typescript";
import { poolListText } from "./pools/list.ts";

const OUT = "src/generated";
/** The report as renderers have it, with all of a benchmark in one place: whatever reads of reports has it from one file. */
const ASSESSMENT = `export type { Assessment, BenchmarkAssessment, Context, Models } from "../assessment.ts";
`;
const SCHEMAS = ["results", "pool", "policy", "report", "claims"] as const;

mkdirSync(OUT, { recursive: true });
writeFileSync(`${OUT}/pools.ts`, poolListText(new URL("../pools/", import.meta.url)));
for (const name of SCHEMAS) {
  const schema = JSON.parse(readFileSync(`schemas/${name}.schema.json`, "utf8"));
  const more = name === "report" ? ASSESSMENT : "";
  writeFileSync(`${OUT}/${name}.ts`, (await types(schema)) + more);
  writeFileSync(`${OUT}/validate-${name}.ts`, validator(schema, name));
}

async function types(schema: { title: string }): Promise<string> {
  return compile(structuredClone(schema), schema.title, {
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    bannerComment: "// Written by scripts/generate.ts from schemas/. Do not edit.",
    format: false,
    unreachableDefinitions: true,
  });
}

/** ajv's stand-alone code still calls require() in ESM mode; each such call becomes an import. */
function validator(schema: { title: string }, name: string): string {
  const ajv = new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    strict: true,
    strictRequired: false,
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  let code = (standalone as unknown as { default: typeof standalone }).default
    ? (standalone as unknown as { default: (a: Ajv, v: unknown) => string }).default(ajv, ajv.compile(schema))
    : (standalone as unknown as (a: Ajv, v: unknown) => string)(ajv, ajv.compile(schema));
  const imports = new Map<string, string>();
  code = code.replace(/require\("([^"]+)"\)/g, (_, id: string) => {
    if (!imports.has(id)) imports.set(id, `runtime${imports.size}`);
    return imports.get(id)!;
  });
  if (code.includes("require(")) throw new Error(`a require() is left in the validator of ${name}`);
  code = code.replace('"use strict";', "").replace(/export default validate\d+;/, "");
  const main = /export const validate = (validate\d+);/.exec(code)?.[1];
  if (main === undefined) throw new Error(`no validate function in the code of ${name}`);
  code = code.replace(/export const validate = validate\d+;/, "");
  // Node gives a CommonJS module whole, vitest its default: the code's `.default` must find it either way.
  const lines = [...imports].map(
    ([id, as]) =>
      `import ${as}Import from ${JSON.stringify(id.endsWith(".js") ? id : `${id}.js`)};\nconst ${as} = { ...${as}Import, default: ${as}Import.default ?? ${as}Import };`,
  );
  return [
    "// @ts-nocheck",
    "// Written by scripts/generate.ts from schemas/. Do not edit.",
    'import type { ValidateFunction } from "ajv";',
    `import type { ${schema.title} } from "./${name}.ts";`,
    ...lines,
    code.trim(),
    `export default ${main} as unknown as ValidateFunction<${schema.title}>;`,
    "",
  ].join("\n");
}
