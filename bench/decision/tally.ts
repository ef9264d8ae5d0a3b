// Rates over many samples of one kind.
import { spearman } from "../../src/statistics/spearman.ts";
import { judge, POLICY, RULES, type Rule } from "./judge.ts";
import { normalSource } from "./random.ts";
import { draw, RANGES, type Truth } from "./simulate.ts";

/** Counts, so that cells can be added up. */
export interface Counts {
  wrong: number;
  inconclusive: number;
  clear: number;
  clearWrong: number;
  intervals: number;
  /** Intervals that hold the truth. */
  covering: number;
}

export interface Cell {
  truth: Truth;
  /** Over the reference's distribution, ceiling in. */
  trueCorrelation: number;
  draws: number;
  counts: Record<Rule, Counts>;
}

/** Every rule sees the same samples. */
export function tally(truth: Truth, draws: number, seed: number): Cell {
  const normal = normalSource(seed);
  const trueCorrelation = correlationOverAll(truth);
  const right = trueCorrelation > POLICY.threshold ? "entangled" : "distinct";
  const counts = Object.fromEntries(
    RULES.map((rule) => [
      rule,
      { wrong: 0, inconclusive: 0, clear: 0, clearWrong: 0, intervals: 0, covering: 0 },
    ]),
  ) as Record<Rule, Counts>;
  for (let i = 0; i < draws; i++) {
    const judged = judge(draw(truth, normal));
    for (const rule of RULES) {
      const { verdict, clear, interval } = judged[rule];
      const count = counts[rule];
      const wrong = verdict !== "inconclusive" && verdict !== right;
      count.wrong += Number(wrong);
      count.inconclusive += Number(verdict === "inconclusive");
      count.clear += Number(clear);
      count.clearWrong += Number(clear && wrong);
      if (interval === null) continue;
      count.intervals++;
      count.covering += Number(interval.low <= trueCorrelation && trueCorrelation <= interval.high);
    }
  }
  return { truth, trueCorrelation, draws, counts };
}

/** A ceiling changes what is true; it is then taken from one large draw of single models. */
const TRUE = new Map<number, number>();
const LARGE = 40_000;

function correlationOverAll({ rho, scores }: Truth): number {
  if (scores.shape !== "ceiling") return rho;
  const known = TRUE.get(rho);
  if (known !== undefined) return known;
  const normal = normalSource(1);
  const parts = Array.from({ length: LARGE / 160 }, () =>
    draw({ families: new Array<number>(160).fill(1), rho, range: RANGES[0], scores, chosen: false }, normal),
  );
  const value = spearman(
    parts.flatMap(({ capability }) => capability),
    parts.flatMap(({ score }) => score),
  ) as number;
  TRUE.set(rho, value);
  return value;
}

/** Sums over cells. */
export function sumOf(cells: readonly Cell[], rule: Rule): Counts & { draws: number } {
  const sum = { draws: 0, wrong: 0, inconclusive: 0, clear: 0, clearWrong: 0, intervals: 0, covering: 0 };
  for (const { draws, counts } of cells) {
    sum.draws += draws;
    for (const [name, value] of Object.entries(counts[rule])) sum[name as keyof Counts] += value;
  }
  return sum;
}
