// The largest rank correlation that scores with ties can reach.

import { midranks } from "./midranks.ts";
import { pearson } from "./pearson.ts";
import { requireSameLength } from "./require-numbers.ts";

/**
 * Spearman's ρ if the models stood in the same order on both: Pearson's r of the sorted midranks. 1 without ties; scores
 * crowded at a ceiling cannot follow any axis closely, however they are made.
 *
 * null where there is no correlation: fewer than 3 pairs, or a constant column.
 * @param direction `absolute`: the larger of this and the size of what the opposite order reaches.
 * @throws RangeError for a value that is not finite, or columns of different lengths.
 * @example attainableCorrelation([1, 2, 3, 4], [0, 1, 1, 1], "positive"); // 0.77
 */
export function attainableCorrelation(
  x: readonly number[],
  y: readonly number[],
  direction: "positive" | "absolute",
): number | null {
  requireSameLength(x, y, "x", "y");
  const [byX, byY] = [x, y].map((values) => midranks(values).sort((a, b) => a - b)) as [number[], number[]];
  const same = pearson(byX, byY);
  if (same === null || direction === "positive") return same;
  return Math.max(same, Math.abs(pearson(byX, byY.toReversed()) ?? 0));
}
