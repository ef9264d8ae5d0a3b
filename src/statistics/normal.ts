// The normal distribution, from @stdlib; the quantile by halving, since it is asked for once a pool.

import cdf from "@stdlib/stats-base-dists-normal-cdf";

/** P(Z ≤ z) of the standard normal distribution. */
export function normalCdf(z: number): number {
  return cdf(z, 0, 1);
}

/**
 * The z below which the standard normal distribution has probability p.
 * @throws RangeError for p outside (0, 1).
 * @example normalQuantile(0.95); // 1.6449
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`p must lie between 0 and 1, got ${p}`);
  let [low, high] = [-40, 40];
  for (let middle = 0; middle > low && middle < high; middle = (low + high) / 2) {
    if (normalCdf(middle) < p) low = middle;
    else high = middle;
  }
  return high;
}
