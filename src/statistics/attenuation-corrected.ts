// What the correlation would be if the benchmark were measured without noise.

import { requireBetween } from "./require-numbers.ts";

/**
 * Spearman's correction for attenuation on one side: value / √R, within [−1, 1].
 * @param value a correlation, or an end of its interval.
 * @param reliability R, above 0 and at most 1.
 * @throws RangeError for a value outside [−1, 1] or an R outside (0, 1].
 * @example attenuationCorrected(0.6, 0.64); // 0.75
 */
export function attenuationCorrected(value: number, reliability: number): number {
  requireBetween(value, -1, 1, "value");
  if (!(reliability > 0 && reliability <= 1)) {
    throw new RangeError(`reliability must be above 0 and at most 1, got ${reliability}`);
  }
  return Math.max(-1, Math.min(1, value / Math.sqrt(reliability)));
}
