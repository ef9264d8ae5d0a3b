// The largest rank correlation that scores with ties can reach.

import { clampCorrelation } from "./clamp-correlation.ts";
import { dot } from "./dot.ts";
import { type Column, type Ranking, rankingOf } from "./midranks.ts";
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
  x: Column,
  y: Column,
  direction: "positive" | "absolute",
): number | null {
  const byX = rankingOf(x, "x");
  const byY = rankingOf(y, "y");
  requireSameLength(byX.rank, byY.rank, "x", "y");
  if (byX.rank.length < 3 || byX.squares === 0 || byY.squares === 0) return null;
  const ranksX = ascending(byX);
  const ranksY = ascending(byY);
  const divisor = Math.sqrt(byX.squares * byY.squares);
  const same = clampCorrelation(dot(ranksX, ranksY) / divisor);
  if (same === null || direction === "positive") return same;
  return Math.max(same, Math.abs(clampCorrelation(dot(ranksX, ranksY.reverse()) / divisor) ?? 0));
}

function ascending({ order, rank }: Ranking): Float64Array {
  const ranks = new Float64Array(order.length);
  for (let k = 0; k < order.length; k++) ranks[k] = rank[order[k] as number] as number;
  return ranks;
}
