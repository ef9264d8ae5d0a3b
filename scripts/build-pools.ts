// The bundled reference pools, from the source tables of data/. `npm run pools` writes each to a folder of pools/,
// with its index, and the list of the folders. The same tables give the same bytes.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Pool } from "../src/generated/pool.ts";
import { isLinked } from "../src/pool/linked.ts";
import { namesOf } from "../src/pool/pool-names.ts";
import { eciPool } from "./pools/eci.ts";
import { helmCapabilities, helmLite } from "./pools/helm.ts";
import { helmClassic } from "./pools/helm-classic.ts";
import { indexOf } from "./pools/index-of.ts";
import { linkedPool } from "./pools/linked/pool.ts";
import { poolListText } from "./pools/list.ts";
import { openLlmPool } from "./pools/open-llm.ts";
import { safetywashingPools } from "./pools/safetywashing.ts";
import { checkPool, indexText, namesText, poolText } from "./pools/write.ts";

/** The pools in their fixed order, which breaks ties: a new one goes to the end. */
export function buildPools(): { pools: Pool[]; notJoined: string[][] } {
  const single = [
    ...safetywashingPools(),
    helmCapabilities(),
    helmLite(),
    helmClassic(),
    openLlmPool(),
    eciPool(),
  ];
  const { pool, notJoined } = linkedPool(single, [...single.slice(0, -1), eciPool("one id a model")]);
  const pools = [...single, pool].map((each) => ({ ...each, ...versions[each.name] }));
  return { pools, notJoined };
}

/** Of the refreshed ones also the day. */
const versions: Readonly<Record<string, { version: string; date?: string }>> = JSON.parse(
  readFileSync(new URL("./pools/versions.json", import.meta.url), "utf8"),
);

/** Versions of a pool that were published before: the folders below its own, the latest first. */
function earlierVersions(pool: string): string[] {
  const folder = new URL(`../pools/${pool}/`, import.meta.url);
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort((a, b) => Number(b) - Number(a));
}

/** Text of each file of pools/ by its path there. */
export function poolFiles({ pools, notJoined }: ReturnType<typeof buildPools>): Map<string, string> {
  const pairs = notJoined.map((pair) => JSON.stringify(pair));
  return new Map([
    ["linked-2026/not-joined.json", `[\n${pairs.join(",\n")}\n]\n`],
    ...pools.flatMap((pool, order): [string, string][] => {
      checkPool(pool);
      return [
        [`${pool.name}/pool.json`, poolText(pool)],
        [`${pool.name}/index.json`, indexText(indexOf(pool, order, earlierVersions(pool.name)))],
        [`${pool.name}/names.json`, namesText(namesOf(pool.models, isLinked(pool)))],
      ];
    }),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = new URL("../pools/", import.meta.url);
  const built = buildPools();
  const { pools } = built;
  for (const [path, content] of poolFiles(built)) {
    const file = new URL(path, folder);
    mkdirSync(new URL("./", file), { recursive: true });
    writeFileSync(file, content);
  }
  writeFileSync(new URL("../src/generated/pools.ts", import.meta.url), poolListText(folder));
  for (const pool of pools) {
    const families = new Set(pool.models.map(({ family }) => family)).size;
    console.log(
      `${pool.name}: ${pool.models.length} models, ${families} families, ${pool.capability_benchmarks.length} capability benchmarks, ${pool.known_benchmarks.length} known benchmarks`,
    );
  }
}
