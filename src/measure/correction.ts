// Corrections of a correlation: for sampling noise in the scores, and for models that cover less of the axis than those
// they are held against. Both are monotone, so ends of intervals and leave-one-out values are carried through alike.

import type { Bounds } from "../statistics/compare.ts";
import { restrictedCorrelation } from "../statistics/restricted-correlation.ts";
import { unrestrictedCorrelation } from "../statistics/unrestricted-correlation.ts";

/** Below this rank reliability noise is not corrected: the quotient would be mostly guess. */
export const LEAST_RELIABILITY_TO_CORRECT = 0.5;

export interface Correction {
  /** k ≥ 1: 1/√ of the scores' rank reliability, times the same of the axis where that is asked. 1: none. */
  noise: number;
  /** u in (0, 1]: the share of the reference's spread that the matched models cover. 1: none. */
  spread: number;
}

/** k for a rank reliability; 1 where it is unknown, or too low to be corrected. */
export function noiseFactor(rankReliability: number | null): number {
  const known = rankReliability !== null && rankReliability >= LEAST_RELIABILITY_TO_CORRECT;
  return known ? 1 / Math.sqrt(rankReliability) : 1;
}

/** Spearman's correction for attenuation on its own, within [−1, 1]. */
export const withoutNoise = (value: number, { noise }: Correction): number => clamp(value * noise);

/** Noise first, then Thorndike's Case 2. */
export const corrected = (value: number, correction: Correction): number =>
  unrestrictedCorrelation(withoutNoise(value, correction), correction.spread);

export const correctedBounds = ({ low, high }: Bounds, correction: Correction): Bounds => ({
  low: corrected(low, correction),
  high: corrected(high, correction),
});

/** Where a limit on the corrected scale lies on the plain one, so that the plain error can be held against it. ±1 stays: nothing exceeds it. */
export function carriedBack(limit: number, { noise, spread }: Correction): number {
  return Math.abs(limit) === 1 ? limit : restrictedCorrelation(limit, spread) / noise;
}

const clamp = (value: number) => Math.max(-1, Math.min(1, value));

export const boundsWithoutNoise = ({ low, high }: Bounds, correction: Correction): Bounds => ({
  low: withoutNoise(low, correction),
  high: withoutNoise(high, correction),
});
