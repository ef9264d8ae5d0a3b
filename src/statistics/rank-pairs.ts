// Spearman's ρ of what is left when some pairs are deleted, without sorting again: the ranks of the rest follow by
// counting. A pool of thousands of families needs as many deletions.

import { clampCorrelation } from "./clamp-correlation.ts";
import { type Column, type Ranking, rankingOf } from "./midranks.ts";
import { requireSameLength } from "./require-numbers.ts";
import { singleDeletions } from "./single-deletions.ts";

export interface RankedPairs {
  readonly x: Ranking;
  readonly y: Ranking;
  /** How many pairs there are. */
  readonly count: number;
  /** ρ without the pairs at these positions; null where fewer than 3 are left or a column of the rest is constant. */
  without(positions: readonly number[]): number | null;
  /** ρ without each pair in turn, in the order of the input: n·log n steps for all. */
  withoutEach(): (number | null)[];
}

/**
 * Sorts both columns once; each deletion then takes n steps.
 *
 * Ranks are kept as whole numbers (twice the midrank, less its mean), so that every sum is exact up to some
 * 200,000 pairs and neither the order of the pairs nor that of the deletions changes a bit of the result.
 * @throws RangeError for a value that is not finite, or columns of different lengths.
 */
export function rankPairs(x: Column, y: Column): RankedPairs {
  const byX = rankingOf(x, "x");
  const byY = rankingOf(y, "y");
  requireSameLength(byX.rank, byY.rank, "x", "y");
  const n = byX.rank.length;
  // Pairs are numbered by their place in the order of x: the pass over x then runs through memory in order.
  const placeOf = new Int32Array(n);
  for (let place = 0; place < n; place++) placeOf[byX.order[place] as number] = place;
  const orderY = new Int32Array(n);
  for (let k = 0; k < n; k++) orderY[k] = placeOf[byY.order[k] as number] as number;
  const deleted = new Uint8Array(n);
  const rankX = new Float64Array(n);

  const correlate = (left: number): number | null => {
    let below = 0;
    let sumXX = 0;
    for (let run = 0; run + 1 < byX.starts.length; run++) {
      const from = byX.starts[run] as number;
      const to = byX.starts[run + 1] as number;
      let here = 0;
      for (let k = from; k < to; k++) here += 1 - (deleted[k] as number);
      const rank = 2 * below + here - left;
      for (let k = from; k < to; k++) rankX[k] = rank;
      sumXX += here * rank * rank;
      below += here;
    }
    below = 0;
    let sumYY = 0;
    let sumXY = 0;
    for (let run = 0; run + 1 < byY.starts.length; run++) {
      const from = byY.starts[run] as number;
      const to = byY.starts[run + 1] as number;
      let here = 0;
      let ranksX = 0;
      for (let k = from; k < to; k++) {
        const place = orderY[k] as number;
        if (deleted[place] === 1) continue;
        here++;
        ranksX += rankX[place] as number;
      }
      const rank = 2 * below + here - left;
      sumXY += rank * ranksX;
      sumYY += here * rank * rank;
      below += here;
    }
    if (sumXX === 0 || sumYY === 0) return null;
    return clampCorrelation(sumXY / Math.sqrt(sumXX * sumYY));
  };

  let each: (number | null)[] | undefined;
  return {
    x: byX,
    y: byY,
    count: n,
    without(positions) {
      let left = n;
      for (const position of positions) {
        const place = placeOf[position] as number;
        left -= 1 - (deleted[place] as number);
        deleted[place] = 1;
      }
      const value = left < 3 ? null : correlate(left);
      for (const position of positions) deleted[placeOf[position] as number] = 0;
      return value;
    },
    withoutEach: () => (each ??= singleDeletions(byX, byY)),
  };
}
