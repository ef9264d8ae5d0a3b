// One model against the line of the others.

import { twoSidedP } from "../../statistics/group-jackknife.ts";
import { tQuantile } from "../../statistics/student-t.ts";
import type { ProgressFit } from "./fit.ts";

/** A model that a claim is about: where it stands, and what is unsure about that. */
export interface ClaimedModel {
  x: number;
  y: number;
  /** Mean squared error of a capabilities score that is estimated. */
  estimateVariance?: number | undefined;
  /** Standard error of the score. */
  error?: number | undefined;
}

export interface Differential {
  /** One model: its score less the mean of the fit. A pair: after less before. */
  gain: number;
  /** What capability predicts of it. */
  predicted: number;
  /** What is left. */
  differential: number;
  low: number;
  high: number;
  df: number;
  /** Two-sided; null where there are no degrees of freedom. */
  p: number | null;
  /** Largest distance outside the range of the fit, in shares of it. */
  beyond_range: number;
  half_width: number;
}

/** d = score − prediction, ± t(families − 2)·√(s²(1 + 1/n + (x − x̄)²/Sxx) + what is unsure of the claim). */
export function placeOne(fit: ProgressFit, model: ClaimedModel, confidence: number): Differential {
  const predicted = fit.slope * (model.x - fit.mean_x);
  const gain = model.y - fit.mean_y;
  const variance =
    fit.residual_sd ** 2 * (1 + 1 / fit.n + (model.x - fit.mean_x) ** 2 / fit.sxx) + unsure(fit, model);
  return withInterval(
    { gain, predicted, variance, df: fit.families - 2, beyond: beyond(fit, [model.x]) },
    confidence,
  );
}

/** The pool's own noise is in its scatter already; a claim that is noisier than the pool adds what it has more. */
export function unsure(fit: ProgressFit, { estimateVariance = 0, error }: ClaimedModel): number {
  const noise = error === undefined || fit.noise === null ? 0 : Math.max(0, error ** 2 - fit.noise);
  return fit.slope ** 2 * estimateVariance + noise;
}

export function beyond({ lowest_x, highest_x }: ProgressFit, values: readonly number[]): number {
  return Math.max(0, ...values.map((x) => Math.max(lowest_x - x, x - highest_x) / (highest_x - lowest_x)));
}

export function withInterval(
  {
    gain,
    predicted,
    variance,
    df,
    beyond,
  }: { gain: number; predicted: number; variance: number; df: number; beyond: number },
  confidence: number,
): Differential {
  const differential = gain - predicted;
  const error = Math.sqrt(variance);
  const half = df < 1 ? Number.POSITIVE_INFINITY : tQuantile((1 + confidence) / 2, df) * error;
  return {
    gain,
    predicted,
    differential,
    low: differential - half,
    high: differential + half,
    df,
    p: df < 1 ? null : twoSidedP(differential, error, df),
    beyond_range: beyond,
    half_width: half,
  };
}
