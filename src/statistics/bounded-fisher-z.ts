// Fisher's z of a rank correlation, kept finite where the order is perfect.

import { atanh } from "./elementary.ts";

/**
 * atanh(ρ), with |ρ| bounded by 1 − 6/(n(n² − 1)): half of one swap of neighbours among n, the finest step that ρ
 * can take. A fixed bound would make a perfect order of 8 models surer than it is.
 * @param n how many pairs ρ was computed from, at least 2.
 * @throws RangeError for ρ outside [−1, 1] or n below 2.
 * @example boundedFisherZ(1, 8); // 2.5589…
 */
export function boundedFisherZ(rho: number, n: number): number {
  if (!(Math.abs(rho) <= 1)) throw new RangeError(`rho must be a number from -1 to 1, got ${rho}`);
  if (!(n >= 2)) throw new RangeError(`n must be at least 2, got ${n}`);
  const bound = 1 - 6 / (n * (n * n - 1));
  return atanh(Math.max(-bound, Math.min(bound, rho)));
}
