// How strongly the data speak for a correlation above a threshold.

import { boundedFisherZ } from "./bounded-fisher-z.ts";
import { atanh } from "./elementary.ts";
import type { FamilyJackknife } from "./family-jackknife.ts";
import { requireBetween } from "./require-numbers.ts";
import { tCdf } from "./student-t.ts";

/**
 * P = T_{G−1}((z − atanh θ) / SE): the one-sided confidence distribution of ρ at the threshold θ. 1 − P is the
 * p-value of H₀: ρ ≤ θ. It is not a probability that ρ lies above θ.
 *
 * null where the jackknife has no interval. With SE = 0 it is 0, 0.5 or 1; at θ = ±1 it is 0 or 1.
 * @param n how many pairs the jackknife was made from.
 * @throws RangeError for a threshold outside [−1, 1].
 */
export function evidenceAbove(jackknife: FamilyJackknife, threshold: number, n: number): number | null {
  requireBetween(threshold, -1, 1, "threshold");
  if (jackknife.value === null || jackknife.standardError === null) return null;
  if (Math.abs(threshold) === 1) return threshold > 0 ? 0 : 1;
  const distance = boundedFisherZ(jackknife.value, n) - atanh(threshold);
  if (jackknife.standardError === 0) {
    return Math.abs(distance) < 1e-12 ? 0.5 : distance > 0 ? 1 : 0;
  }
  return tCdf(distance / jackknife.standardError, jackknife.degreesOfFreedom);
}
