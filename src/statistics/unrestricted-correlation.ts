// What the correlation would be if the models spanned the whole range of capabilities that is asked about.

import { requireBetween } from "./require-numbers.ts";

/**
 * Thorndike's Case 2: (r/u) / √(1 − r² + r²/u²), for selection on the axis itself; ±1 stays what it is. It supposes a
 * straight line and an even scatter, which nothing in the sample can test.
 * @param r the correlation over the restricted sample.
 * @param u standard deviation of the axis over the sample, divided by that over the reference; above 0.
 * @throws RangeError for r outside [−1, 1] or u not above 0.
 * @example unrestrictedCorrelation(0.5, 0.5); // 0.756
 */
export function unrestrictedCorrelation(r: number, u: number): number {
  requireBetween(r, -1, 1, "r");
  if (!(u > 0) || !Number.isFinite(u)) throw new RangeError(`u must be a number above 0, got ${u}`);
  return Math.max(-1, Math.min(1, r / Math.sqrt(u * u * (1 - r * r) + r * r || 1)));
}
