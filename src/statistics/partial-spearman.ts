// Rank correlation with a third quantity (release date) held constant.

import { clampCorrelation } from "./clamp-correlation.ts";
import { type Column, rankingOf } from "./midranks.ts";
import { spearman } from "./spearman.ts";

/**
 * Partial Spearman correlation of x and y given z: the partial correlation formula on the three rank
 * correlations, (ρxy − ρxz·ρyz) / √((1 − ρxz²)(1 − ρyz²)).
 *
 * null where one of the three does not exist, or where z orders x or y perfectly (nothing is left to correlate).
 * @throws RangeError for a value that is not finite, or columns of different lengths.
 */
export function partialSpearman(x: Column, y: Column, z: Column): number | null {
  const byX = rankingOf(x, "x");
  const byY = rankingOf(y, "y");
  const byZ = rankingOf(z, "z");
  const xy = spearman(byX, byY);
  const xz = spearman(byX, byZ);
  const yz = spearman(byY, byZ);
  if (xy === null || xz === null || yz === null) return null;
  const left = (1 - xz * xz) * (1 - yz * yz);
  // Below this the quotient is rounding error.
  if (left < 1e-20) return null;
  return clampCorrelation((xy - xz * yz) / Math.sqrt(left));
}
