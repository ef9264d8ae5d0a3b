// How often a verdict is wrong, how often there is none, how often `clear` is wrong where it is said, and how often the
// interval holds the truth, by simulation: before the second part of the method, and now.
// `npm run bench:decision`; `--quick` for seconds instead of minutes; `--markdown` puts the tables into docs/method.md.

import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { between } from "./decision/between.ts";
import { RANGES, SCORES, SIZES, type Truth } from "./decision/simulate.ts";
import { beforeAndNow, chosenTable, clearTable, trapTable } from "./decision/tables.ts";
import { type Cell, tally } from "./decision/tally.ts";

const RHOS = [0, 0.3, 0.5, 0.7, 0.85];
const WHOLE = RANGES[0];

const { values: options } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    markdown: { type: "boolean", default: false },
    draws: { type: "string" },
    seed: { type: "string", default: "2407" },
  },
});
const draws = Number(options.draws ?? (options.quick ? 20 : 400));
const seed = Number(options.seed);

let settings = 0;
const run = (truth: Truth): Cell => tally(truth, draws, seed + 7919 * settings++);

const cells = SIZES.flatMap(({ families }) =>
  RANGES.flatMap((range) =>
    SCORES.flatMap((scores) => RHOS.map((rho) => run({ families, rho, range, scores, chosen: false }))),
  ),
);
const [, , , , { families: twentySix }] = SIZES;
const trap = [1, 0.8, 0.5, 0.25].map((reliability) =>
  run({
    families: twentySix,
    rho: 0.8,
    range: WHOLE,
    scores: { shape: "normal", reliability },
    chosen: false,
  }),
);
const chosen = [SIZES[2], SIZES[4], SIZES[5]].flatMap(({ families }) =>
  [0.7, 0.85].map((rho) =>
    run({ families, rho, range: WHOLE, scores: { shape: "normal", reliability: 1 }, chosen: true }),
  ),
);

const text = [
  `${draws} simulated benchmarks a setting, seed ${seed}, threshold 0.6; both rules see the same benchmarks. In %; wrong of clear in brackets where fewer than 100 are clear.`,
  "",
  clearTable(cells),
  beforeAndNow(cells),
  trapTable(trap),
  chosenTable(chosen),
].join("\n");
process.stdout.write(`${text}\n`);

if (options.markdown) {
  const path = new URL("../docs/method.md", import.meta.url);
  writeFileSync(path, between(readFileSync(path, "utf8"), text.trimEnd()));
}
