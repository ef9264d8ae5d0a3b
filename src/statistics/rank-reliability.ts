// How much of the ranking is more than sampling noise.

import { requireBetween } from "./require-numbers.ts";

/**
 * R_q = 2 − 1/q², within [0, 1]: the reliability of ranks that goes with a rank stability q; 0 where q is not positive.
 * With normal scores it is the reliability itself; where a few models lie far out it is lower, since those flatter a
 * variance but not an order.
 * @throws RangeError for q outside [−1, 1].
 * @example rankReliability(0.95); // 0.89
 */
export function rankReliability(q: number): number {
  requireBetween(q, -1, 1, "q");
  return q <= 0 ? 0 : Math.max(0, Math.min(1, 2 - 1 / (q * q)));
}
