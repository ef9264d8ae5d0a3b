// The line from which a claimed gain is judged: the benchmark on capability, without the family that the claim is about.

import { MINIMUM_FAMILIES } from "../../statistics/family-jackknife.ts";
import { groupsOf, jackknifeError } from "../../statistics/group-jackknife.ts";
import { leastSquares } from "../../statistics/least-squares.ts";

/** Fewer models in the fit give no verdict. */
export const MINIMUM_MODELS = 8;

export interface ProgressModel {
  /** Capabilities score. */
  x: number;
  /** Oriented score. */
  y: number;
  family: string;
  /** Standard error of the score. */
  error?: number | undefined;
}

export interface ProgressFit {
  n: number;
  families: number;
  slope: number;
  intercept: number;
  /** √(SSE/(n − 2)). */
  residual_sd: number;
  mean_x: number;
  mean_y: number;
  sxx: number;
  lowest_x: number;
  highest_x: number;
  /** s_w²: Σ (residual − its family's mean)² / Σ (size − 1) over the families of two or more; null where there is none. */
  within_variance: number | null;
  /** How many families of the fit have two or more models. */
  families_with_two: number;
  /** v_b: variance of the slope by the family jackknife; null where a deletion leaves no line. */
  slope_variance: number | null;
  /** Mean squared standard error of the fit's scores; null unless all are known. */
  noise: number | null;
}

/**
 * null where the models outside these families give no line: fewer than 3, or all equally capable.
 * @param slopes whether the slope's variance is wanted: as many further lines as there are families
 */
export function fitWithout(
  models: readonly ProgressModel[],
  without: ReadonlySet<string>,
  slopes = true,
): ProgressFit | null {
  const inside = models.filter(({ family }) => !without.has(family));
  const x = inside.map((model) => model.x);
  const y = inside.map((model) => model.y);
  if (!givesLine(x)) return null;
  const { slope, intercept, residualDeviation } = leastSquares(x, y);
  const groups = [...groupsOf(inside.map(({ family }) => family)).values()];
  const meanX = mean(x);
  const several = groups.filter((members) => members.length > 1);
  const residuals = y.map((value, i) => value - intercept - slope * x[i]!);
  const errors = inside.map(({ error }) => error);
  return {
    n: inside.length,
    families: groups.length,
    slope,
    intercept,
    residual_sd: residualDeviation,
    mean_x: meanX,
    mean_y: mean(y),
    sxx: x.reduce((sum, value) => sum + (value - meanX) ** 2, 0),
    lowest_x: Math.min(...x),
    highest_x: Math.max(...x),
    within_variance: several.length === 0 ? null : varianceWithin(several, residuals),
    families_with_two: several.length,
    slope_variance: slopes ? slopeVariance(x, y, groups) : null,
    noise: errors.includes(undefined) ? null : mean(errors.map((error) => error! ** 2)),
  };
}

/** Why a fit gives no verdict; null where it gives one. */
export function unfit({
  n,
  families,
  residual_sd,
}: ProgressFit): "few-models" | "few-families" | "no-scatter" | null {
  if (n < MINIMUM_MODELS) return "few-models";
  if (families < MINIMUM_FAMILIES) return "few-families";
  return residual_sd === 0 ? "no-scatter" : null;
}

/** null where a family's deletion leaves no line. */
function slopeVariance(
  x: readonly number[],
  y: readonly number[],
  groups: readonly (readonly number[])[],
): number | null {
  const slopes = groups.map((members) => {
    const gone = new Set(members);
    const rest = (values: readonly number[]) => values.filter((_, i) => !gone.has(i));
    return givesLine(rest(x)) ? leastSquares(rest(x), rest(y)).slope : null;
  });
  return slopes.includes(null) ? null : jackknifeError(slopes as number[]) ** 2;
}

function varianceWithin(groups: readonly (readonly number[])[], residuals: readonly number[]): number {
  let squares = 0;
  let degrees = 0;
  for (const members of groups) {
    const centre = mean(members.map((i) => residuals[i]!));
    for (const i of members) squares += (residuals[i]! - centre) ** 2;
    degrees += members.length - 1;
  }
  return squares / degrees;
}

function givesLine(x: readonly number[]): boolean {
  return x.length > 2 && x.some((value) => value !== x[0]);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
