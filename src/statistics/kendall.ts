// Kendall's rank correlation, shown beside Spearman's.

import { clampCorrelation } from "./clamp-correlation.ts";
import { midranks } from "./midranks.ts";
import { requireSameLength } from "./require-numbers.ts";

/**
 * Kendall's τ-b: concordant less discordant pairs, over √((pairs − pairs tied in x)(pairs − pairs tied in y)).
 * null for fewer than 3 pairs, or a constant column. Counts every pair: n²/2 steps.
 * @throws RangeError for a value that is not finite, or columns of different lengths.
 * @example kendallTauB([1, 2, 3], [1, 3, 2]); // 0.333…
 */
export function kendallTauB(x: readonly number[], y: readonly number[]): number | null {
  requireSameLength(x, y, "x", "y");
  const rankX = Float64Array.from(midranks(x));
  const rankY = Float64Array.from(midranks(y));
  if (x.length < 3) return null;
  let difference = 0;
  let untiedX = 0;
  let untiedY = 0;
  for (let i = 1; i < rankX.length; i++) {
    const xi = rankX[i] as number;
    const yi = rankY[i] as number;
    for (let j = 0; j < i; j++) {
      const signX = Math.sign(xi - (rankX[j] as number));
      const signY = Math.sign(yi - (rankY[j] as number));
      difference += signX * signY;
      untiedX += signX * signX;
      untiedY += signY * signY;
    }
  }
  if (untiedX === 0 || untiedY === 0) return null;
  return clampCorrelation(difference / Math.sqrt(untiedX) / Math.sqrt(untiedY));
}
