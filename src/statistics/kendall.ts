// Kendall's rank correlation, shown beside Spearman's.

import { clampCorrelation } from "./clamp-correlation.ts";
import { type Column, type Ranking, rankingOf } from "./midranks.ts";
import { requireSameLength } from "./require-numbers.ts";
import { signProducts } from "./single-deletions.ts";

/**
 * Kendall's τ-b: concordant less discordant pairs, over √((pairs − pairs tied in x)(pairs − pairs tied in y)).
 * null for fewer than 3 pairs, or a constant column. n·log n steps.
 * @throws RangeError for a value that is not finite, or columns of different lengths.
 * @example kendallTauB([1, 2, 3], [1, 3, 2]); // 0.333…
 */
export function kendallTauB(x: Column, y: Column): number | null {
  const byX = rankingOf(x, "x");
  const byY = rankingOf(y, "y");
  requireSameLength(byX.rank, byY.rank, "x", "y");
  if (byX.rank.length < 3) return null;
  const untiedX = untiedPairs(byX);
  const untiedY = untiedPairs(byY);
  if (untiedX === 0 || untiedY === 0) return null;
  // Each pair is counted from both of its ends.
  const difference = signProducts(byX, byY).reduce((sum, value) => sum + value, 0) / 2;
  return clampCorrelation(difference / Math.sqrt(untiedX) / Math.sqrt(untiedY));
}

function untiedPairs({ order, starts }: Ranking): number {
  const n = order.length;
  let pairs = n * (n - 1);
  for (let run = 0; run + 1 < starts.length; run++) {
    const tied = (starts[run + 1] as number) - (starts[run] as number);
    pairs -= tied * (tied - 1);
  }
  return pairs / 2;
}
