// How strongly the data speak for a corrected correlation above a threshold.

import { evidenceAbove } from "../statistics/evidence-above.ts";
import type { FamilyJackknife } from "../statistics/family-jackknife.ts";
import { type Correction, carriedBack } from "./correction.ts";

/**
 * One-sided, of the plain correlation against the threshold carried back to its scale; both tails where sizes count.
 * null without an interval. 1 − this is the p-value of H₀: the corrected correlation is at most the threshold.
 * @param n how many pairs the jackknife was made from.
 */
export function evidenceBeyond(
  jackknife: FamilyJackknife,
  n: number,
  threshold: number,
  correction: Correction,
  direction: "positive" | "absolute",
): number | null {
  const above = evidenceAbove(jackknife, carriedBack(threshold, correction), n);
  if (above === null || direction === "positive") return above;
  const aboveNegative = evidenceAbove(jackknife, carriedBack(-threshold, correction), n) as number;
  return Math.min(1, above + (1 - aboveNegative));
}
