// Writes the tables of README.md between their markers: inputs and outputs from action.yml, pools from pools/,
// formats from their readers. `--check` writes nothing and fails where a table is stale.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { bundledPools } from "../src/cli/disk/shelf.ts";
import { hasCapabilitiesScore } from "../src/pool/choose.ts";
import { FORMATS } from "../src/results/formats/index.ts";

interface ActionFile {
  inputs: Record<string, { description: string }>;
  outputs: Record<string, { description: string }>;
}

/** The README with every table as the sources have it. */
export function updated(readme: string): string {
  const action = parse(readFileSync("action.yml", "utf8")) as ActionFile;
  const tables: Record<string, string> = {
    inputs: described("input", action.inputs),
    outputs: described("output", action.outputs),
    pools: pools(),
    formats: formats(),
  };
  return Object.entries(tables).reduce((text, [name, table]) => {
    const marked = new RegExp(`(<!-- ${name}: .*? -->\n)[\\s\\S]*?(<!-- end of ${name} -->)`);
    if (!marked.test(text)) throw new Error(`README.md has no markers for ${name}`);
    return text.replace(marked, (_, begin: string, end: string) => `${begin}\n${table}\n\n${end}`);
  }, readme);
}

function described(heading: string, entries: ActionFile["inputs"]): string {
  return table(
    [heading, "what it is"],
    Object.entries(entries).map(([name, { description }]) => [`\`${name}\``, description]),
  );
}

function pools(): string {
  const shelf = bundledPools(pathToFileURL("pools/"));
  return table(
    ["pool", "models", "capability axis", "known benchmarks"],
    shelf.names.map((name) => {
      const pool = shelf.get(name);
      const models = pool.models.filter(hasCapabilitiesScore).length.toLocaleString("en");
      const names = pool.capability_benchmarks.map((each) => each.name);
      const axis =
        pool.given_scores?.name ?? (names.length > 6 ? `${names.length} benchmarks` : names.join(", "));
      return [`\`${name}\``, `${models}: ${pool.title}`, axis, `${pool.known_benchmarks.length}`];
    }),
  );
}

function formats(): string {
  return table(
    ["format", "recognised by"],
    FORMATS.map(({ title, looksLike }) => [title, looksLike]),
  );
}

function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("<", "&lt;");
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(heading), `|${" --- |".repeat(heading.length)}`, ...rows.map(line)].join("\n");
}

if (import.meta.main ?? process.argv[1]?.endsWith("update-readme.ts")) {
  const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
  const before = readFileSync("README.md", "utf8");
  const after = updated(before);
  if (!values.check) writeFileSync("README.md", after);
  else if (before !== after) {
    console.error("README.md is stale: run npm run readme");
    process.exitCode = 1;
  }
}
