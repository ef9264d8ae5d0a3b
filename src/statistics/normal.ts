// The normal distribution, from @stdlib.

import cdf from "@stdlib/stats-base-dists-normal-cdf";
import quantile from "@stdlib/stats-base-dists-normal-quantile";

/** P(Z ≤ z) of the standard normal distribution. */
export function normalCdf(z: number): number {
  return cdf(z, 0, 1);
}

/** z with P(Z ≤ z) = p, for 0 < p < 1; ±Infinity at the ends. */
export function normalQuantile(p: number): number {
  return quantile(p, 0, 1);
}
