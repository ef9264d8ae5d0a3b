// `npm run pools:refresh -- SOURCE FILE`: a newer export of a source table in the place of the present one. Every pool that is
// another one by it becomes a new version; the present one stays addressable (`NAME@VERSION`). Prints what moved.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Pool } from "../src/generated/pool.ts";
import type { PoolIndex } from "../src/pool/pool-index.ts";
import { exampleVerdicts } from "./refresh/examples.ts";
import { moved, type Version } from "./refresh/moved.ts";
import { SOURCE_TABLES, tableOf } from "./refresh/sources.ts";

const root = new URL("../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const write = (path: string, text: string) => writeFileSync(new URL(path, root), text);
const VERSIONS = "scripts/pools/versions.json";

const [name, file] = process.argv.slice(2);
const source = name === undefined ? undefined : SOURCE_TABLES[name];
if (source === undefined || file === undefined) {
  console.error(`npm run pools:refresh -- SOURCE FILE\nSOURCE: ${Object.keys(SOURCE_TABLES).join(", ")}`);
  process.exit(2);
}

const versionOf = (pool: string): Version => ({
  pool: JSON.parse(read(`pools/${pool}/pool.json`)) as Pool,
  index: JSON.parse(read(`pools/${pool}/index.json`)) as PoolIndex,
});
const versions = JSON.parse(read(VERSIONS)) as Record<string, { version: string; date?: string }>;
const before = new Map(Object.keys(versions).map((pool) => [pool, versionOf(pool)]));
const examples = await exampleVerdicts();

const known = parse(read("data/helm-models/helm_models.csv"), { columns: true }) as {
  id: string;
  name: string;
}[];
const ids = new Map(known.map((row) => [row.name, row.id]));
const table = `data/${source.path}`;
write(table, tableOf(source, readFileSync(file, "utf8"), read(table), ids));

// Only now: the builders read their tables when they are imported.
const { buildPools, poolFiles } = await import("./build-pools.ts");
const { poolText } = await import("./pools/write.ts");
const built = buildPools();
const others = built.pools.filter((pool) => poolText(pool) !== read(`pools/${pool.name}/pool.json`));
for (const pool of others) {
  const present = versions[pool.name]!.version;
  const kept = new URL(`pools/${pool.name}/${present}/`, root);
  mkdirSync(kept, { recursive: true });
  for (const each of ["pool.json", "index.json"])
    cpSync(new URL(`pools/${pool.name}/${each}`, root), new URL(each, kept));
  const next = { version: String(Number(present) + 1), date: new Date().toISOString().slice(0, 10) };
  versions[pool.name] = next;
  Object.assign(pool, next);
}
write(VERSIONS, `${JSON.stringify(versions, null, 2)}\n`);
for (const [path, text] of poolFiles(built)) write(`pools/${path}`, text);

if (others.length === 0) console.log("No pool changes.");
for (const { name: pool, version } of others) {
  const kept = readdirSync(new URL(`pools/${pool}/`, root)).filter((each) => /^\d+$/.test(each));
  console.log(`${pool}: version ${version}; kept: ${kept.map((each) => `${pool}@${each}`).join(", ")}`);
  for (const line of moved(before.get(pool)!, versionOf(pool))) console.log(`  ${line}`);
}
const after = await exampleVerdicts();
for (const [example, verdict] of after)
  if (examples.get(example) !== verdict)
    console.log(`example ${example}: ${examples.get(example)} → ${verdict}`);
console.log("Then: npm run atlas, examples, readme; a line in CHANGELOG.md; the tests.");
