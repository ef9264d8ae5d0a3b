// Writes the bundled reference pools to pools/ from the source tables of data/: `npm run pools`.
// The same tables give the same bytes.
import { mkdirSync, writeFileSync } from "node:fs";
import { spellingsOf } from "../src/pool/pool-index.ts";
import { eciPool } from "./pools/eci.ts";
import { helmCapabilities, helmLite } from "./pools/helm.ts";
import { helmClassic } from "./pools/helm-classic.ts";
import { openLlmPool } from "./pools/open-llm.ts";
import { safetywashingPools } from "./pools/safetywashing.ts";
import { writePool } from "./pools/write.ts";

const index: Record<string, number[]> = {};
for (const pool of [
  ...safetywashingPools(),
  helmCapabilities(),
  helmLite(),
  helmClassic(),
  openLlmPool(),
  eciPool(),
]) {
  writePool(pool);
  index[pool.name] = spellingsOf(pool);
  const families = new Set(pool.models.map(({ family }) => family)).size;
  console.log(
    `${pool.name}: ${pool.models.length} models, ${families} families, ${pool.capability_benchmarks.length} capability benchmarks, ${pool.known_benchmarks.length} known benchmarks`,
  );
}

mkdirSync(new URL("../pools/index/", import.meta.url), { recursive: true });
writeFileSync(
  new URL("../pools/index/spellings.json", import.meta.url),
  `{\n${Object.entries(index)
    .map(([name, spellings]) => `${JSON.stringify(name)}: ${JSON.stringify(spellings)}`)
    .join(",\n")}\n}\n`,
);
