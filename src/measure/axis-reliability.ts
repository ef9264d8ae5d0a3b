// How well the axis itself tells these models apart: a correlation with an axis that is mostly error is lowered like one with a noisy benchmark.

import { deviation } from "../statistics/deviation.ts";

const LEAST_MODELS = 8;
const LEAST_SHARE = 0.8;

/**
 * θ = 1 − mean(se²)/var(axis), floored at 0, var with n − 1 over the matched, the mean over those with an error.
 * null where fewer than 8, or less than 80 % of them, have one, or they all stand at one place.
 */
export function reliabilityFromErrors(
  axisValues: readonly number[],
  standardErrors: readonly (number | null)[],
): number | null {
  const errors = standardErrors.filter((error) => error !== null);
  const n = axisValues.length;
  if (errors.length < LEAST_MODELS || errors.length < LEAST_SHARE * n) return null;
  const variance = (deviation(axisValues) ** 2 * n) / (n - 1);
  if (variance === 0) return null;
  const noise = errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length;
  return Math.max(0, 1 - noise / variance);
}

/**
 * θ of a first principal component over the matched: the axis' error is the same for all, so among models that are more
 * alike than the pool's it is a larger part: 1 − (1 − θ_pool)·(sd(pool)/sd(matched))², floored at 0.
 * null where the matched all stand at one place.
 * @param poolReliability p/(p − 1)·(1 − 1/λ₁) of the axis over the whole pool.
 */
export function reliabilityOverMatched(
  poolReliability: number,
  poolDeviation: number,
  axisValues: readonly number[],
): number | null {
  const own = deviation(axisValues);
  return own === 0 ? null : Math.max(0, 1 - (1 - poolReliability) * (poolDeviation / own) ** 2);
}
