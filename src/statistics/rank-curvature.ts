// Whether the ranks bend: scores that rise with capability and fall again have no rank correlation and hang on it all the same.

import { type Families, jackknifeError, membersOf } from "./group-jackknife.ts";
import { type Column, type Ranking, rankingOf } from "./midranks.ts";
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
  const [byX, byY] = [rankingOf(x, "x"), rankingOf(y, "y")];
  requireSameLength(byX.rank, byY.rank, "x", "y");
  const n = byX.rank.length;
  const members = membersOf(families, n);
  if (n < LEAST_MODELS || members.size < LEAST_FAMILIES) return null;
  const [rx, ry] = [centred(byX), centred(byY)];
  const ranks = byX.starts.length - 1;
  if (ranks < 3) return null;
  const all = momentsOf(rx, ry, byX.rank.keys());
  const fit = quadratic(all);
  const deletions: number[] = [];
  const rest = new Float64Array(MOMENTS);
  for (const positions of members.values()) {
    if (ranks - vanished(byX, positions) < 3) return null;
    const gone = momentsOf(rx, ry, positions);
    for (let k = 0; k < MOMENTS; k++) rest[k] = (all[k] as number) - (gone[k] as number);
    deletions.push(curve(rest));
  }
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
const centred = ({ rank }: Ranking): Float64Array => rank.map((twice) => twice / 2 / rank.length);

/** How many of the ranks have no position left without these. */
function vanished({ run, starts }: Ranking, positions: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const i of positions) counts.set(run[i] as number, (counts.get(run[i] as number) ?? 0) + 1);
  let gone = 0;
  for (const [at, count] of counts)
    if ((starts[at + 1] as number) - (starts[at] as number) === count) gone += 1;
  return gone;
}

/** Σ1, Σx, Σx², Σx³, Σx⁴, Σy, Σxy, Σx²y. */
const MOMENTS = 8;

function momentsOf(x: Float64Array, y: Float64Array, positions: Iterable<number>): Float64Array {
  let [n, x1, x2, x3, x4, y1, xy, xxy] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (const i of positions) {
    const at = x[i] as number;
    const value = y[i] as number;
    const square = at * at;
    n += 1;
    x1 += at;
    x2 += square;
    x3 += square * at;
    x4 += square * square;
    y1 += value;
    xy += at * value;
    xxy += square * value;
  }
  return Float64Array.of(n, x1, x2, x3, x4, y1, xy, xxy);
}

/** Constant, slope and curve from the normal equations, by Cramer's rule; there are at least three different x. */
function quadratic(moments: Float64Array): [number, number, number] {
  const [n, x, xx, xxx, xxxx, y, xy, xxy] = moments as unknown as Eight;
  const all = determinant(n, x, xx, x, xx, xxx, xx, xxx, xxxx);
  return [
    determinant(y, x, xx, xy, xx, xxx, xxy, xxx, xxxx) / all,
    determinant(n, y, xx, x, xy, xxx, xx, xxy, xxxx) / all,
    curve(moments),
  ];
}

/** The last of them alone. */
function curve(moments: Float64Array): number {
  const [n, x, xx, xxx, xxxx, y, xy, xxy] = moments as unknown as Eight;
  const all = determinant(n, x, xx, x, xx, xxx, xx, xxx, xxxx);
  return determinant(n, x, y, x, xx, xy, xx, xxx, xxy) / all;
}

type Eight = [number, number, number, number, number, number, number, number];

/** Of the rows abc, def, ghi. */
function determinant(
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
  g: number,
  h: number,
  i: number,
): number {
  return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
}
