// Rates over many samples of one kind.
import type { Bounds } from "../../src/statistics/compare.ts";
import { type Judged, judge, POLICY } from "./judge.ts";
import { normalSource } from "./random.ts";
import { draw, type Truth } from "./simulate.ts";

export const RULES = ["plain", "byDefault", "noiseUnknown", "onInterval"] as const;
export type Rule = (typeof RULES)[number];

export interface Rates {
  /** Share of samples whose verdict is the other one than the truth's. */
  wrong: number;
  inconclusive: number;
  clear: number;
  /** Clear and wrong, as a share of all samples. */
  clearWrong: number;
}

export interface Cell {
  truth: Truth;
  rates: Record<Rule, Rates>;
  /** Share of the intervals that hold the true ρ; NaN without any. */
  coverage: number;
  /** The same of ordinary intervals. */
  ordinaryCoverage: number;
}

/** Every rule sees the same samples. */
export function tally(truth: Truth, repetitions: number, seed: number): Cell {
  const normal = normalSource(seed);
  const right = truth.rho > POLICY.threshold ? "entangled" : "distinct";
  const counts = Object.fromEntries(
    RULES.map((rule) => [rule, { wrong: 0, inconclusive: 0, clear: 0, clearWrong: 0 }]),
  ) as Record<Rule, Rates>;
  let intervals = 0;
  let covering = 0;
  let ordinaryCovering = 0;
  for (let i = 0; i < repetitions; i++) {
    const judged: Judged = judge(draw(truth, normal));
    for (const rule of RULES) {
      const { verdict, clear } = judged[rule];
      const wrong = verdict !== "inconclusive" && verdict !== right;
      counts[rule].wrong += wrong ? 1 / repetitions : 0;
      counts[rule].inconclusive += verdict === "inconclusive" ? 1 / repetitions : 0;
      counts[rule].clear += clear ? 1 / repetitions : 0;
      counts[rule].clearWrong += clear && wrong ? 1 / repetitions : 0;
    }
    if (judged.interval && judged.ordinary) {
      intervals++;
      if (holds(judged.interval, truth.rho)) covering++;
      if (holds(judged.ordinary, truth.rho)) ordinaryCovering++;
    }
  }
  return {
    truth,
    rates: counts,
    coverage: covering / intervals,
    ordinaryCoverage: ordinaryCovering / intervals,
  };
}

const holds = ({ low, high }: Bounds, value: number) => low <= value && value <= high;
