// docs/atlas.md: every known benchmark of every bundled pool, put through the gate. `npm run atlas` writes it.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { BUNDLED_POOLS } from "../src/generated/pools.ts";
import { poolShelf } from "../src/pool/shelf.ts";
import { measurePool } from "./atlas/measure.ts";
import { atlasText } from "./atlas/text.ts";

/** The text of the atlas, from the pools as they are. */
export function buildAtlas(): string {
  const shelf = poolShelf(BUNDLED_POOLS, (file) =>
    readFileSync(new URL(`../pools/${file}`, import.meta.url), "utf8"),
  );
  const pools = shelf.names
    .map((name) => shelf.get(name))
    .filter(({ known_benchmarks }) => known_benchmarks.length > 0)
    .map((pool) => ({ pool, rows: measurePool(pool) }));
  return atlasText(pools);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL("../docs/atlas.md", import.meta.url), buildAtlas());
