// Student's t, from @stdlib (agrees with SciPy to 8e-14).

import cdf from "@stdlib/stats-base-dists-t-cdf";
import quantile from "@stdlib/stats-base-dists-t-quantile";

/** The p-quantile of Student's t with df > 0 degrees of freedom. tQuantile(0.975, 8) is 2.306. */
export function tQuantile(p: number, df: number): number {
  const known = QUANTILES.get(p)?.get(df);
  if (known !== undefined) return known;
  const value = quantile(p, df);
  QUANTILES.set(p, (QUANTILES.get(p) ?? new Map<number, number>()).set(df, value));
  return value;
}

/** By p and df: a report asks for the same few hundreds of times, and finding one takes an iteration. */
const QUANTILES = new Map<number, Map<number, number>>();

/** P(T ≤ t) of Student's t with df > 0 degrees of freedom; 0 and 1 at −∞ and ∞. */
export function tCdf(t: number, df: number): number {
  return cdf(t, df);
}
