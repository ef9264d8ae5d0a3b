// The bundled reference pools, from the source tables of data/. `npm run pools` writes them to pools/, with the index of
// their spellings. The same tables give the same bytes.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { knownOnAxis } from "../src/measure/context.ts";
import type { Pool } from "../src/generated/pool.ts";
import { poolAxis } from "../src/pool/axis.ts";
import { capabilitiesScore } from "../src/pool/capabilities-score.ts";
import { placesOf } from "../src/pool/excerpt.ts";
import { spellingsOf } from "../src/pool/pool-index.ts";
import { READY_LEVEL } from "../src/pool/ready-known.ts";
import { eciPool } from "./pools/eci.ts";
import { helmCapabilities, helmLite } from "./pools/helm.ts";
import { helmClassic } from "./pools/helm-classic.ts";
import { openLlmPool } from "./pools/open-llm.ts";
import { safetywashingPools } from "./pools/safetywashing.ts";
import { checkPool, poolText } from "./pools/write.ts";

/** The seven pools in their fixed order. */
export const buildPools = (): Pool[] => [
  ...safetywashingPools(),
  helmCapabilities(),
  helmLite(),
  helmClassic(),
  openLlmPool(),
  eciPool(),
];

/** Pools with more models than this are read by excerpt where only a few names are asked. */
const LARGE = 1000;

/** Text of each file of pools/ by its path there. */
export function poolFiles(pools: readonly Pool[]): Map<string, string> {
  const index = pools.map((pool) => `${JSON.stringify(pool.name)}: ${JSON.stringify(spellingsOf(pool))}`);
  const axes = pools
    .filter(({ capability_benchmarks }) => capability_benchmarks.length > 0)
    .map((pool) => {
      const { means, deviations, loadings, eigenvalues, varianceExplained } = capabilitiesScore(pool);
      const component = { means, deviations, loadings, eigenvalues, varianceExplained };
      return `${JSON.stringify(pool.name)}: ${JSON.stringify(component)}`;
    });
  const places = pools
    .filter(({ models, known_benchmarks }) => models.length > LARGE && known_benchmarks.length === 0)
    .map(
      (pool) =>
        `${JSON.stringify(pool.name)}: ${JSON.stringify(placesOf(pool, capabilitiesScore(pool).values))}`,
    );
  const known = pools.map((pool) => {
    const axis = poolAxis(pool, "capabilities-score");
    const rows = pool.known_benchmarks.map((benchmark) => {
      const found = knownOnAxis(benchmark, pool, axis, READY_LEVEL);
      return `${JSON.stringify(benchmark.id)}: ${JSON.stringify(found)}`;
    });
    return `${JSON.stringify(pool.name)}: {${rows.length > 0 ? `\n${rows.join(",\n")}\n` : ""}}`;
  });
  return new Map([
    ...pools.map((pool): [string, string] => {
      checkPool(pool);
      return [`${pool.name}.json`, poolText(pool)];
    }),
    ["index/spellings.json", `{\n${index.join(",\n")}\n}\n`],
    ["index/known.json", `{\n${known.join(",\n")}\n}\n`],
    ["index/places.json", `{\n${places.join(",\n")}\n}\n`],
    ["index/axes.json", `{\n${axes.join(",\n")}\n}\n`],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = new URL("../pools/", import.meta.url);
  const pools = buildPools();
  mkdirSync(new URL("index/", folder), { recursive: true });
  for (const [path, content] of poolFiles(pools)) writeFileSync(new URL(path, folder), content);
  for (const pool of pools) {
    const families = new Set(pool.models.map(({ family }) => family)).size;
    console.log(
      `${pool.name}: ${pool.models.length} models, ${families} families, ${pool.capability_benchmarks.length} capability benchmarks, ${pool.known_benchmarks.length} known benchmarks`,
    );
  }
}
