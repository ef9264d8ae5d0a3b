// Spearman's rank correlation, the gate's own measure.

import { clampCorrelation } from "./clamp-correlation.ts";
import { dot } from "./dot.ts";
import { type Column, type Ranking, rankingOf } from "./midranks.ts";
import { requireSameLength } from "./require-numbers.ts";

/**
 * Spearman's ρ of paired values, midranks for ties, in [−1, 1]. Of ranks as whole numbers: the sums are exact up to some
 * 200,000 pairs.
 *
 * Values are rounded to 12 significant digits before ranking. null where there is no correlation: fewer than
 * 3 pairs, or a column that is constant.
 * @throws RangeError for a value that is not finite, or columns of different lengths.
 * @example spearman([1, 2, 3, 4], [1, 4, 9, 16]); // 1
 */
export function spearman(x: Column, y: Column): number | null {
  return spearmanOfRanks(rankingOf(x, "x"), rankingOf(y, "y"));
}

/** The same where both are ranked already. */
export function spearmanOfRanks(byX: Ranking, byY: Ranking): number | null {
  requireSameLength(byX.rank, byY.rank, "x", "y");
  if (byX.rank.length < 3 || byX.squares === 0 || byY.squares === 0) return null;
  return clampCorrelation(dot(byX.rank, byY.rank) / Math.sqrt(byX.squares * byY.squares));
}
