// Whether the ranks bend: scores that rise with capability and fall again have no rank correlation and hang on it all the same.

import { type Families, jackknifeError, membersOf } from "./group-jackknife.ts";
import { type Column, type Ranking, rankingOf } from "./midranks.ts";
import { curvesWithout, quadratic } from "./quadratic.ts";
import { requireSameLength } from "./require-numbers.ts";
import { tCdf } from "./student-t.ts";

const LEAST_MODELS = 8;
const LEAST_FAMILIES = 5;
/** Below this a standard error is the rounding error of a curve that fits every deletion alike: there is no test. */
const NO_ERROR = 1e-10;

export interface RankCurvature {
  /** Two-sided, of the quadratic term, by the family jackknife with G − 1 degrees of freedom. */
  p: number;
  /** √ of the fit's adjusted R², 0 where that is negative: how closely ranks follow the curve. */
  multiple: number;
}

/**
 * Least squares ry ~ 1 + rx + rx² of centred ranks, divided by n; the quadratic term's standard error deletes one family
 * at a time, ranks not made anew.
 *
 * null below 8 pairs or 5 families, where a deletion leaves fewer than three different ranks, or without any error.
 * @throws RangeError for a value that is not finite, or columns of different lengths.
 */
export function rankCurvature(x: Column, y: Column, families: Families): RankCurvature | null {
  const byX = rankingOf(x, "x");
  const byY = rankingOf(y, "y");
  requireSameLength(byX.rank, byY.rank, "x", "y");
  const n = byX.rank.length;
  const members = membersOf(families, n);
  if (n < LEAST_MODELS || members.size < LEAST_FAMILIES) return null;
  const rx = centred(byX);
  const ry = centred(byY);
  if (byX.starts.length - 1 < 3) return null;
  const fit = quadratic(rx, ry);
  const deletions = curvesWithout(rx, ry, byX, members);
  if (deletions === null) return null;
  const error = jackknifeError(deletions);
  if (error < NO_ERROR) return null;
  let residual = 0;
  let total = 0;
  for (let i = 0; i < n; i++) {
    const at = rx[i] as number;
    const rank = ry[i] as number;
    residual += (rank - fit[0] - fit[1] * at - fit[2] * at * at) ** 2;
    total += rank * rank;
  }
  if (total === 0) return null;
  const adjusted = 1 - residual / (n - 3) / (total / (n - 1));
  return {
    p: 2 * tCdf(-Math.abs(fit[2]) / error, members.size - 1),
    multiple: Math.sqrt(Math.max(0, adjusted)),
  };
}

/** Midranks from −½ to ½. */
function centred({ rank }: Ranking): Float64Array {
  const ranks = new Float64Array(rank.length);
  for (let i = 0; i < rank.length; i++) ranks[i] = (rank[i] as number) / 2 / rank.length;
  return ranks;
}
