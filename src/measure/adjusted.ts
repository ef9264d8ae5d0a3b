// Capability-adjusted scores: what a model has beyond what capability predicts. A column for a leaderboard, never a verdict.

import { median, standardDeviation } from "simple-statistics";
import { groupsOf, jackknifeError, twoSidedP } from "../statistics/group-jackknife.ts";
import { holm } from "../statistics/holm.ts";
import { type LeastSquares, leastSquares } from "../statistics/least-squares.ts";
import { type Ranking, ranking } from "../statistics/midranks.ts";
import { curvesWithout, quadratic } from "../statistics/quadratic.ts";
import { spearman } from "../statistics/spearman.ts";
import { fitWithout, type ProgressModel } from "./progress/fit.ts";
import { placeOne } from "./progress/one-model.ts";

export interface AdjustedModel {
  name: string;
  score: number;
  capability: number;
  /** score − prediction of the line fitted without the model's family. */
  adjusted: number;
  low: number;
  high: number;
  p: number;
  holm: number;
  /** Of `adjusted`, the highest first; ties share their mean. */
  rank: number;
  /** Over the fits that leave one family out. */
  rank_low: number;
  rank_high: number;
  /** Its capability lies outside the range of the fit. */
  extrapolated: boolean;
}

export interface AdjustedReport {
  fit: { n: number; slope: number; intercept: number; residual_sd: number };
  families: number;
  /** Spearman of the residuals of all models, with and without a family in the fit: the smallest, and whose. */
  stability: { least: number; without: string; median_rank_span: number; largest_rank_span: number };
  /** Does the line bend? Coefficient of u² (u the standardised axis), family jackknife. */
  curvature: { estimate: number; t: number; p: number } | null;
  /** (1 − confidence)·n: how many intervals exclude 0 where nothing is there. */
  expected_by_chance: number;
  outside: number;
  /** By rank, ties by name. */
  models: AdjustedModel[];
}

/** null for fewer than 8 models or 5 families, an axis or scores that are constant, also without some family. */
export function measureAdjusted(
  models: readonly (ProgressModel & { name: string })[],
  confidence: number,
): AdjustedReport | null {
  const x = models.map((model) => model.x);
  const y = models.map((model) => model.y);
  const groups = groupsOf(models.map(({ family }) => family));
  if (models.length < 8 || groups.size < 5 || isConstant(x) || isConstant(y)) return null;
  const whole = leastSquares(x, y);
  const fits = new Map(
    [...groups.keys()].map((family) => [family, fitWithout(models, new Set([family]), false)]),
  );
  if ([...fits.values()].some((fit) => fit === null)) return null;
  const full = residuals(x, y, whole);
  const ranksOf = (values: readonly number[]) => ranking(values.map((value) => -value));
  const ofAll = ranksOf(full);
  const spans = models.map(() => ({ low: Infinity, high: -Infinity }));
  let least = { family: "", value: Infinity };
  for (const [family, fit] of fits) {
    const ranks = ranksOf(residuals(x, y, fit!));
    const value = spearman(ofAll, ranks) ?? 0;
    if (value < least.value) least = { family, value };
    spans.forEach((span, i) => {
      const rank = midrankAt(ranks, i);
      span.low = Math.min(span.low, rank);
      span.high = Math.max(span.high, rank);
    });
  }
  const placed = models.map(({ x, y, family }) => placeOne(fits.get(family)!, { x, y }, confidence));
  const adjusted = holm(placed.map(({ p }) => p ?? 1));
  const rank = ranksOf(placed.map(({ differential }) => differential));
  const widths = spans.map(({ low, high }) => high - low);
  return {
    fit: {
      n: models.length,
      slope: whole.slope,
      intercept: whole.intercept,
      residual_sd: whole.residualDeviation,
    },
    families: groups.size,
    stability: {
      least: least.value,
      without: least.family,
      median_rank_span: median(widths),
      largest_rank_span: Math.max(...widths),
    },
    curvature: curvatureOf(x, y, groups),
    expected_by_chance: (1 - confidence) * models.length,
    outside: placed.filter(({ low, high }) => low > 0 || high < 0).length,
    models: models
      .map(({ name, x, y }, i): AdjustedModel => {
        const { differential, low, high, p, beyond_range } = placed[i]!;
        return {
          name,
          score: y,
          capability: x,
          adjusted: differential,
          low,
          high,
          p: p ?? 1,
          holm: adjusted[i]!,
          rank: midrankAt(rank, i),
          rank_low: spans[i]!.low,
          rank_high: spans[i]!.high,
          extrapolated: beyond_range > 0,
        };
      })
      .sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1)),
  };
}

/** Below this share of the scores' spread an error is that of rounding: a curve that fits every deletion alike. */
const NO_ERROR = 1e-12;

const midrankAt = ({ rank }: Ranking, i: number): number => (rank[i]! + rank.length + 1) / 2;

/** null where a family's deletion leaves no such fit, or nothing changes. */
function curvatureOf(
  x: readonly number[],
  y: readonly number[],
  groups: ReadonlyMap<string, readonly number[]>,
): AdjustedReport["curvature"] {
  const centre = x.reduce((sum, value) => sum + value, 0) / x.length;
  const spread = standardDeviation([...x]);
  const u = Float64Array.from(x, (value) => (value - centre) / spread);
  const ranks = ranking([...u]);
  if (ranks.starts.length - 1 < 3) return null;
  const scores = Float64Array.from(y);
  const deleted = curvesWithout(u, scores, ranks, groups);
  if (deleted === null) return null;
  const [, , estimate] = quadratic(u, scores);
  const error = jackknifeError(deleted);
  if (error <= NO_ERROR * standardDeviation([...y])) return null;
  return { estimate, t: estimate / error, p: twoSidedP(estimate, error, groups.size - 1) };
}

function residuals(
  x: readonly number[],
  y: readonly number[],
  { slope, intercept }: Pick<LeastSquares, "slope" | "intercept">,
): number[] {
  return y.map((value, i) => value - intercept - slope * x[i]!);
}

function isConstant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0]);
}
