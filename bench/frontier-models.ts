// Benchmarks of today's models, whose truth is known since they are made up: does the gate tell random scores from scores
// that follow capability, among models that are all alike in it? `npm run bench:frontier`; `--seeds N`.
//
// 1. The models of eci-2026 released since January 2025 (107 when the rule was made): random scores, with their noise known
//    and unknown, and capability with half a standard deviation of noise.
// 2. The most capable models of helm-capabilities-2025, so many that they cover 0.55 of its spread: benchmarks with a true
//    correlation of 0.7 over the whole pool.

import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { bundledPools } from "../src/cli/disk/shelf.ts";
import { assess } from "../src/gate/assess.ts";
import { resolveSettings } from "../src/policy/settings.ts";
import { openReference } from "../src/pool/reference.ts";
import { deviation } from "../src/statistics/deviation.ts";
import { normalSource } from "./decision/random.ts";

const { values: options } = parseArgs({ options: { seeds: { type: "string", default: "100" } } });
const seeds = Number(options.seeds);
const shelf = bundledPools(pathToFileURL("pools/"));

interface Placed {
  name: string;
  axisValue: number;
  date: string | null;
}

function placedIn(pool: string): Placed[] {
  const reference = openReference({ pool: shelf.get(pool), index: null, names: null, excerpt: false });
  const { values } = reference.axis("capabilities-score");
  return reference.pool.models.flatMap(({ name, release_date }) => {
    const axisValue = values.get(name);
    return axisValue === undefined ? [] : [{ name, axisValue, date: release_date ?? null }];
  });
}

function verdictOf(pool: string, scores: ReadonlyMap<string, number>, noiseKnown: boolean): string {
  const place = { file: "bench.json" };
  const models = [...scores].map(([name, score]) => ({
    name,
    score,
    place,
    // Measured exactly, and said to be.
    ...(noiseKnown && { standardError: 0 }),
  }));
  const { benchmarks } = assess({
    benchmarks: [
      {
        name: "Made up",
        orientation: { kind: "higher" },
        orientationFrom: "results",
        models,
        unusable: [],
        place,
        files: 1,
        format: "own",
        overlapsWith: [],
      },
    ],
    settings: resolveSettings({ pool }, null),
    shelf,
    baseline: null,
    unchanged: false,
    notes: [],
    tool: { name: "safetywashing-gate", version: "0" },
    today: "2026-01-01",
  });
  const { verdict, certainty } = benchmarks[0]!;
  return certainty === null ? verdict : `${verdict}, ${certainty}`;
}

function row(
  title: string,
  pool: string,
  models: readonly Placed[],
  score: (z: number, e: number) => number,
  noiseKnown = false,
): void {
  const mean = models.reduce((sum, { axisValue }) => sum + axisValue, 0) / models.length;
  const all = deviation(models.map(({ axisValue }) => axisValue));
  const counts = new Map<string, number>();
  for (let seed = 1; seed <= seeds; seed++) {
    const normal = normalSource(seed);
    const scores = new Map(
      models.map(({ name, axisValue }) => [name, score((axisValue - mean) / all, normal())] as const),
    );
    const verdict = verdictOf(pool, scores, noiseKnown);
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  }
  const found = [...counts].sort((a, b) => b[1] - a[1]).map(([verdict, count]) => `${count} ${verdict}`);
  process.stdout.write(`| ${title} | ${models.length} | ${found.join("; ")} |\n`);
}

process.stdout.write(`| of ${seeds} made-up benchmarks | models | verdicts |\n| --- | ---: | --- |\n`);
const frontier = placedIn("eci-2026").filter(({ date }) => date !== null && date >= "2025-01-01");
row("random scores, models since 2025", "eci-2026", frontier, (_, e) => e);
row("the same, their noise known", "eci-2026", frontier, (_, e) => e, true);
row("capability and half a deviation of noise, models since 2025", "eci-2026", frontier, (z, e) => z + e / 2);

const helm = placedIn("helm-capabilities-2025").sort((a, b) => b.axisValue - a.axisValue);
const whole = deviation(helm.map(({ axisValue }) => axisValue));
const covered = (count: number) => deviation(helm.slice(0, count).map(({ axisValue }) => axisValue)) / whole;
let upper = 8;
while (covered(upper) < 0.55) upper++;
// Standardised over the whole pool, so that the correlation is that of the whole.
const r = 2 * Math.sin((Math.PI * 0.7) / 6);
const scale = covered(upper);
row(
  `true correlation 0.7, covering ${covered(upper).toFixed(2)} of HELM Capabilities`,
  "helm-capabilities-2025",
  helm.slice(0, upper),
  (z, e) => r * z * scale + Math.sqrt(1 - r * r) * e,
);
