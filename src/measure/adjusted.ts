// Capability-adjusted scores: what a model has beyond what capability predicts. A column for a leaderboard, never a verdict.

import { median, standardDeviation } from "simple-statistics";
import { groupsOf, jackknifeError, twoSidedP } from "../statistics/group-jackknife.ts";
import { holm } from "../statistics/holm.ts";
import { type LeastSquares, leastSquares } from "../statistics/least-squares.ts";
import { midranks } from "../statistics/midranks.ts";
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
  const deleted = [...fits].map(([family, fit]) => ({ family, residuals: residuals(x, y, fit!) }));
  const stability = deleted.map(({ family, residuals }) => ({
    family,
    value: spearman(full, residuals) ?? 0,
  }));
  const least = stability.reduce((a, b) => (b.value < a.value ? b : a));
  const ranksOf = (values: readonly number[]) => midranks(values.map((value) => -value));
  const ranks = deleted.map((fit) => ranksOf(fit.residuals));
  const placed = models.map(({ x, y, family }) => placeOne(fits.get(family)!, { x, y }, confidence));
  const adjusted = holm(placed.map(({ p }) => p ?? 1));
  const rank = ranksOf(placed.map(({ differential }) => differential));
  const spans = models.map((_, i) => {
    const own = ranks.map((values) => values[i]!);
    return { low: Math.min(...own), high: Math.max(...own) };
  });
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
    curvature: curvatureOf(x, y, [...groups.values()]),
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
          rank: rank[i]!,
          rank_low: spans[i]!.low,
          rank_high: spans[i]!.high,
          extrapolated: beyond_range > 0,
        };
      })
      .sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1)),
  };
}

/** null where a family's deletion leaves no such fit, or nothing changes. */
function curvatureOf(
  x: readonly number[],
  y: readonly number[],
  groups: readonly (readonly number[])[],
): AdjustedReport["curvature"] {
  const centre = x.reduce((sum, value) => sum + value, 0) / x.length;
  const spread = standardDeviation([...x]);
  const u = x.map((value) => (value - centre) / spread);
  const estimate = squareTerm(u, y);
  const deleted = groups.map((members) => {
    const gone = new Set(members);
    const rest = (values: readonly number[]) => values.filter((_, i) => !gone.has(i));
    return squareTerm(rest(u), rest(y));
  });
  if (estimate === null || deleted.includes(null)) return null;
  const error = jackknifeError(deleted as number[]);
  if (error === 0) return null;
  return { estimate, t: estimate / error, p: twoSidedP(estimate, error, groups.length - 1) };
}

/** Coefficient of u² in y on 1, u and u²: y on what u leaves of u². null where u takes fewer than 3 values. */
function squareTerm(u: readonly number[], y: readonly number[]): number | null {
  if (new Set(u).size < 3) return null;
  const squares = u.map((value) => value * value);
  return leastSquares(residuals(u, squares, leastSquares(u, squares)), y).slope;
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
