// The normal distribution, from @stdlib.

import cdf from "@stdlib/stats-base-dists-normal-cdf";

/** P(Z ≤ z) of the standard normal distribution. */
export function normalCdf(z: number): number {
  return cdf(z, 0, 1);
}
