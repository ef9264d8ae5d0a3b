// How often a verdict is wrong, how often there is none, and how often the interval holds the truth, by simulation.
// `npm run bench:decision`; `--quick` for seconds instead of minutes; `--markdown` puts the tables into docs/method.md.

import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { between } from "./decision/between.ts";
import { POOLS } from "./decision/simulate.ts";
import { clearTable, errorTable, intervalTable, ruleTable, trapTable } from "./decision/tables.ts";
import { type Cell, tally } from "./decision/tally.ts";

const RHOS = [0, 0.2, 0.4, 0.5, 0.55, 0.65, 0.7, 0.8, 0.9, 0.95];
const RELIABILITIES = [1, 0.8, 0.5];

const { values: options } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    markdown: { type: "boolean", default: false },
    repetitions: { type: "string" },
    seed: { type: "string", default: "2407" },
  },
});
const repetitions = Number(options.repetitions ?? (options.quick ? 40 : 2000));
const seed = Number(options.seed);

const cells: Cell[] = [];
for (const familyEffects of [true, false]) {
  for (const { families } of POOLS) {
    for (const reliability of RELIABILITIES) {
      for (const rho of RHOS) {
        const truth = { families, rho, reliability, familyEffects };
        cells.push(tally(truth, repetitions, seed + 7919 * cells.length));
      }
    }
  }
}
const trap = [1, 0.8, 0.5, 0.25].map((reliability, i) =>
  tally({ families: POOLS[1].families, rho: 0.8, reliability, familyEffects: false }, repetitions, seed + i),
);

const text = [
  `${repetitions} simulated benchmarks a row, seed ${seed}, threshold 0.6; every rule sees the same benchmarks.`,
  "",
  trapTable(trap),
  errorTable(cells),
  intervalTable(cells),
  clearTable(cells),
  "<details><summary>Every row</summary>",
  "",
  "In each cell of (b) and (c): wrong / inconclusive; (a) is never inconclusive. All in %.",
  "",
  ...[true, false].flatMap((familyEffects) =>
    POOLS.map(({ families }) =>
      ruleTable(
        cells.filter(
          ({ truth }) => truth.familyEffects === familyEffects && truth.families.length === families.length,
        ),
      ),
    ),
  ),
  "</details>",
].join("\n");
process.stdout.write(`${text}\n`);

if (options.markdown) {
  const path = new URL("../docs/method.md", import.meta.url);
  writeFileSync(path, between(readFileSync(path, "utf8"), text));
}
