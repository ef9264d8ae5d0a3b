// The models of a scatter, with all that a drawing says of them. Shared by the HTML report and the figure.
import type { BenchmarkAssessment } from "../../generated/report.ts";
import { leastSquares } from "../../statistics/least-squares.ts";
import { rankedModels } from "../facts.ts";
import { fixed, scoreDecimals } from "../numbers.ts";
import { type FamilyMarks, familyMarks } from "./families.ts";
import { shortNames } from "./short-names.ts";

export interface Point {
  name: string;
  /** For where there is little room. */
  short: string;
  /** The most capable model, or the best here: of these everybody asks. */
  top: boolean;
  family: string;
  /** Of the family's mark. */
  mark: number;
  x: number;
  y: number;
  /** The score as people read it. */
  score: string;
  /** 1 is the best. */
  rank: number;
  capabilityRank: number;
  /** In points of the benchmark. */
  fromTrend: number;
}

export interface Points {
  all: Point[];
  marks: FamilyMarks;
  /** null where all models have one place on the axis. */
  trend: { slope: number; intercept: number } | null;
}

/** Where lower is better the axis is turned round, so that up is better in every scatter. */
export function scoreEnds(b: BenchmarkAssessment, bottom: number, top: number): [number, number] {
  return b.higher_is_better === false && b.optimum === null ? [top, bottom] : [bottom, top];
}

export function pointsOf(b: BenchmarkAssessment): Points {
  const ranked = rankedModels(b);
  const marks = familyMarks(b);
  const short = shortNames(ranked.map(({ model }) => model));
  const best = ranked.reduce((so, one) => Math.max(so, one.here), 0);
  const first = ranked.findIndex(({ here }) => here === best);
  const decimals = scoreDecimals(ranked.map(({ model }) => model.score));
  const xs = ranked.map(({ model }) => model.axis_value);
  const ys = ranked.map(({ model }) => model.score);
  const varied = xs.some((x) => x !== xs[0]);
  const line = varied ? leastSquares(xs, ys) : null;
  const all = ranked.map(({ model, capability, here }, index): Point => {
    return {
      name: model.name,
      short: short.get(model.name) ?? model.name,
      top: index === 0 || index === first,
      family: model.family ?? "not known",
      mark: marks.indexOf(model.family),
      x: model.axis_value,
      y: model.score,
      score: fixed(model.score, decimals),
      rank: ranked.length + 1 - here,
      capabilityRank: ranked.length + 1 - capability,
      fromTrend: line ? model.score - (line.intercept + line.slope * model.axis_value) : 0,
    };
  });
  return { all, marks, trend: line && { slope: line.slope, intercept: line.intercept } };
}
