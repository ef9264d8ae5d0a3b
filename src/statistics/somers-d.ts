// Somers' d of x given an item that takes few values, its test by Kendall's S, and what is left without a family.

import { type Ranking, ranking } from "./midranks.ts";
import { normalCdf } from "./normal.ts";
import { requireSameLength } from "./require-numbers.ts";
import { signProducts } from "./single-deletions.ts";

export interface SomersD {
  /** (C − D) / pairs not tied on the item, in [−1, 1]; null for an item that is constant. */
  d: number | null;
  /** Two-sided p of C − D against the normal distribution with ties in both; null where d is, or x is constant. */
  p: number | null;
  /** d without the pairs at these positions; null where the rest of the item is constant. Takes as many steps as positions. */
  without(positions: readonly number[]): number | null;
}

/**
 * Made once for an x, then asked for each of thousands of items: n·log n steps an item.
 *
 * Pairs tied on x count in neither C nor D, but in the denominator. For an item of 0 and 1 and an x without ties d is the
 * rank-biserial correlation 2(r̄₁ − r̄₀)/n, and p that of Mann and Whitney without continuity correction.
 * @throws RangeError for a value that is not finite, or columns of different lengths.
 * @example somersD([1, 2, 3, 4])([0, 0, 1, 1]).d; // 1
 */
export function somersD(x: readonly number[]): (item: readonly number[]) => SomersD {
  const byX = ranking(x, "x");
  const tiesX = tieSums(byX);
  return (item) => {
    requireSameLength(x, item, "x", "item");
    const byItem = ranking(item, "item");
    const n = x.length;
    // For each position, concordant less discordant among the pairs that it is in.
    const scores = signProducts(byX, byItem);
    const difference = scores.reduce((sum, value) => sum + value, 0) / 2;
    const counts = Array.from(byItem.starts.slice(1), (end, run) => end - (byItem.starts[run] as number));
    const untied = untiedPairs(counts);
    return {
      d: untied === 0 ? null : difference / untied,
      p: untied === 0 ? null : kendallP(difference, n, tiesX, tieSums(byItem)),
      without(positions) {
        let lost = 0;
        const left = [...counts];
        positions.forEach((i, at) => {
          lost += scores[i] as number;
          left[byItem.run[i] as number]!--;
          for (const j of positions.slice(0, at)) {
            const signX = Math.sign((byX.run[i] as number) - (byX.run[j] as number));
            lost -= signX * Math.sign((byItem.run[i] as number) - (byItem.run[j] as number));
          }
        });
        const pairs = untiedPairs(left);
        return pairs === 0 ? null : (difference - lost) / pairs;
      },
    };
  };
}

function untiedPairs(counts: readonly number[]): number {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return (n * n - counts.reduce((sum, count) => sum + count * count, 0)) / 2;
}

interface TieSums {
  /** Σ t(t − 1). */
  pairs: number;
  /** Σ t(t − 1)(t − 2). */
  triples: number;
  /** Σ t(t − 1)(2t + 5). */
  variance: number;
}

function tieSums({ starts }: Ranking): TieSums {
  const sums = { pairs: 0, triples: 0, variance: 0 };
  for (let r = 0; r + 1 < starts.length; r++) {
    const t = (starts[r + 1] as number) - (starts[r] as number);
    sums.pairs += t * (t - 1);
    sums.triples += t * (t - 1) * (t - 2);
    sums.variance += t * (t - 1) * (2 * t + 5);
  }
  return sums;
}

/** Kendall 1970, chapter 4: the variance of S with ties in both. null where it is 0. */
function kendallP(difference: number, n: number, a: TieSums, b: TieSums): number | null {
  const whole = n * (n - 1) * (2 * n + 5);
  const variance =
    (whole - a.variance - b.variance) / 18 +
    (a.pairs * b.pairs) / (2 * n * (n - 1)) +
    (n > 2 ? (a.triples * b.triples) / (9 * n * (n - 1) * (n - 2)) : 0);
  return variance > 0 ? 2 * normalCdf(-Math.abs(difference) / Math.sqrt(variance)) : null;
}
