// How honest the intervals of claims are: coverage of what is true, and false "differential", over the four pools' own scores and
// families; then the two parts that rest on a formula: a capability that is estimated, and a claim noisier than the pool.
// `node bench/progress-coverage.ts [draws]`. The draws are seeded: two runs print the same.
import { readFileSync } from "node:fs";
import type { Pool } from "../src/generated/pool.ts";
import { type ClaimedBenchmark, judgeClaim } from "../src/measure/progress/claim.ts";
import type { ProgressModel } from "../src/measure/progress/fit.ts";
import { familyKey } from "../src/models/family.ts";
import { estimateFrom } from "../src/pool/estimate.ts";
import { openPool } from "../src/pool/shelf.ts";
import { deviation } from "../src/statistics/deviation.ts";

const DRAWS = Number(process.argv[2] ?? 400);
const POOLS = ["chat-2024", "base-2024", "helm-capabilities-2025", "helm-lite-2025"];
/** Of the residual variance, what a family's models share. How steep the line is changes nothing: residuals stay as they are. */
const SHARED = [0, 0.5, 0.8];
const RHO = 0.7;

/** mulberry32, and normal numbers by Box and Muller. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

interface Tally {
  covered: number;
  differential: number;
  judged: number;
}
const tally = (): Tally => ({ covered: 0, differential: 0, judged: 0 });
const share = (count: number, of: number) => (of === 0 ? "–" : `${((100 * count) / of).toFixed(1)} %`);

function judge(
  benchmark: ClaimedBenchmark,
  families: { before: string | null; after: string },
  into: Tally,
  truth = 0,
): void {
  const { overall } = judgeClaim({ benchmarks: [benchmark], families, confidence: 0.95 });
  if (overall === null || overall.reason !== null || overall.beyond_range > 0) return;
  into.judged++;
  if (overall.low <= truth && truth <= overall.high) into.covered++;
  if (overall.verdict === "differential") into.differential++;
}

console.log(`coverage of the 95 % interval, and false "differential" (nominal 2.5 %), ${DRAWS} draws a row`);
console.log("pool                     family   one model       pair of two families  pair within a family");
for (const name of POOLS) {
  const pool = JSON.parse(readFileSync(`pools/${name}/pool.json`, "utf8")) as Pool;
  const axis = openPool(pool).axis("capabilities-score");
  const models = pool.models.flatMap(({ name, family }) => {
    const x = axis.values.get(name);
    return x === undefined ? [] : [{ name, x, family: familyKey(family, name) }];
  });
  const families = [...new Set(models.map(({ family }) => family))];
  const spread = deviation(models.map(({ x }) => x));
  for (const shared of SHARED) {
    const normal = random(2407);
    const [one, two, within] = [tally(), tally(), tally()];
    for (let draw = 0; draw < DRAWS; draw++) {
      const scores = scoresOf(models, families, spread, shared, RHO, normal);
      const at = draw % models.length;
      const after = models[at]!;
      const benchmark = (before: string | null): ClaimedBenchmark => ({
        name: "b",
        models: new Map([...scores].filter(([each]) => each !== after.name && each !== before)),
        before: before === null ? null : scores.get(before)!,
        after: scores.get(after.name)!,
      });
      judge(benchmark(null), { before: null, after: after.family }, one);
      const other = models.find(({ family }, i) => i > at / 2 && family !== after.family);
      if (other) judge(benchmark(other.name), { before: other.family, after: after.family }, two);
      const sibling = models.find(({ name, family }) => family === after.family && name !== after.name);
      if (sibling) judge(benchmark(sibling.name), { before: sibling.family, after: after.family }, within);
    }
    const cell = (t: Tally) =>
      `${share(t.covered, t.judged).padStart(7)} ${share(t.differential, t.judged).padStart(7)}`;
    console.log(
      `${name.padEnd(24)} ${shared.toFixed(1).padStart(6)}   ${cell(one)}        ${cell(two)}        ${cell(within)}`,
    );
  }
}

function scoresOf(
  models: readonly { name: string; x: number; family: string }[],
  families: readonly string[],
  spread: number,
  shared: number,
  rho: number,
  normal: () => number,
): Map<string, ProgressModel> {
  const common = new Map(families.map((family) => [family, normal()]));
  const scatter = Math.sqrt(1 - rho * rho);
  return new Map(
    models.map(({ name, x, family }) => {
      const residual = Math.sqrt(shared) * common.get(family)! + Math.sqrt(1 - shared) * normal();
      return [name, { x, y: rho * (x / spread) + scatter * residual, family }];
    }),
  );
}

console.log("");
console.log(
  "an estimated capability (chat-2024, families share half): MMLU, GSM8K, HellaSwag, ARC, WinoGrande of 12; rho 0.9",
);
console.log("variance added         covered    false differential");
{
  const pool = JSON.parse(readFileSync("pools/chat-2024/pool.json", "utf8")) as Pool;
  const reference = openPool(pool);
  const axis = reference.axis("capabilities-score");
  const table = reference.estimates(axis);
  const given = new Set(
    axis.benchmarks.flatMap(({ id }, k) =>
      ["mmlu", "gsm8k", "hellaswag", "arc_challenge", "winogrande"].includes(id) ? [k] : [],
    ),
  );
  const estimate = estimateFrom(table, given)!;
  const models = pool.models.map(({ name, family }) => ({
    name,
    x: axis.values.get(name)!,
    family: familyKey(family, name),
  }));
  const spread = deviation(models.map(({ x }) => x));
  const q2 = (1 - estimate.r2) * deviation(table.scores) ** 2;
  for (const [label, estimateVariance] of [
    ["none", 0],
    ["slope² · q²", q2],
  ] as const) {
    const normal = random(2407);
    const into = tally();
    for (let draw = 0; draw < 4 * DRAWS; draw++) {
      const families = [...new Set(models.map(({ family }) => family))];
      const scores = scoresOf(models, families, spread, 0.5, 0.9, normal);
      const at = draw % models.length;
      const { name, family } = models[at]!;
      const x =
        estimate.intercept + estimate.slope * [...given].reduce((sum, k) => sum + table.parts[k]![at]!, 0);
      const rest = new Map([...scores].filter(([each]) => each !== name));
      judge(
        { name: "b", models: rest, before: null, after: { x, y: scores.get(name)!.y, estimateVariance } },
        { before: null, after: family },
        into,
      );
    }
    console.log(
      `${label.padEnd(20)} ${share(into.covered, into.judged).padStart(9)} ${share(into.differential, into.judged).padStart(14)}`,
    );
  }
}

console.log("");
console.log(
  "a noisy claim (chat-2024, families share half, rho 0.7): the pool's scores have error e, the claim's error f, in standard deviations",
);
console.log("   e     f   told: covered, differential   not told");
{
  const pool = JSON.parse(readFileSync("pools/chat-2024/pool.json", "utf8")) as Pool;
  const axis = openPool(pool).axis("capabilities-score");
  const models = pool.models.map(({ name, family }) => ({
    name,
    x: axis.values.get(name)!,
    family: familyKey(family, name),
  }));
  const families = [...new Set(models.map(({ family }) => family))];
  const spread = deviation(models.map(({ x }) => x));
  for (const [e, f] of [
    [0.1, 0.1],
    [0.1, 0.3],
    [0.1, 0.6],
    [0.3, 0.6],
    [0.3, 0.1],
  ] as const) {
    const cells = [true, false].map((told) => {
      const normal = random(2407);
      const into = tally();
      for (let draw = 0; draw < 4 * DRAWS; draw++) {
        const scores = scoresOf(models, families, spread, 0.5, 0.7, normal);
        const at = draw % models.length;
        const { name, family, x } = models[at]!;
        const noisy = new Map(
          [...scores].map(([each, model]) => [
            each,
            {
              ...model,
              y: model.y + (each === name ? f : e) * normal(),
              ...(told && { error: each === name ? f : e }),
            },
          ]),
        );
        const after = { ...noisy.get(name)!, x };
        noisy.delete(name);
        judge({ name: "b", models: noisy, before: null, after }, { before: null, after: family }, into);
      }
      return `${share(into.covered, into.judged).padStart(7)} ${share(into.differential, into.judged).padStart(7)}`;
    });
    console.log(
      `${e.toFixed(1).padStart(4)}  ${f.toFixed(1).padStart(4)}      ${cells[0]}              ${cells[1]}`,
    );
  }
}
