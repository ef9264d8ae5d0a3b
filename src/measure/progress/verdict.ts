// From a differential and its interval to a word.

export type ProgressVerdict = "differential" | "below-expectation" | "explained" | "mixed" | "inconclusive";

/** Beyond the fit's range by more than this share of it, the line says nothing. */
export const FARTHEST_BEYOND = 0.1;

export interface Judged {
  low: number;
  high: number;
  gain: number;
  predicted: number;
  beyond_range: number;
}

/**
 * Above 0, below 0, or containing it with a gain of which at least half is predicted; all else is inconclusive. Values are
 * compared after rounding to 12 decimals.
 * @param unfit whether the fit gives no verdict at all.
 */
export function verdictOf(
  { low, high, gain, predicted, beyond_range }: Judged,
  unfit: boolean,
): ProgressVerdict {
  if (unfit || rounded(beyond_range) > FARTHEST_BEYOND) return "inconclusive";
  if (rounded(low) > 0) return "differential";
  if (rounded(high) < 0) return "below-expectation";
  return rounded(gain) > 0 && rounded(predicted) >= rounded(gain / 2) ? "explained" : "inconclusive";
}

function rounded(value: number): number {
  return Math.round(value * 1e12) / 1e12;
}
