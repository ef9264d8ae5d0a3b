// Whether the ranks bend: scores that rise with capability and fall again have no rank correlation and hang on it all the same.

import { groupsOf, jackknifeError } from "./group-jackknife.ts";
import { midranks } from "./midranks.ts";
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
export function rankCurvature(
  x: readonly number[],
  y: readonly number[],
  families: readonly string[],
): RankCurvature | null {
  requireSameLength(x, y, "x", "y");
  requireSameLength(x, families, "x", "families");
  const n = x.length;
  const members = groupsOf(families);
  if (n < LEAST_MODELS || members.size < LEAST_FAMILIES) return null;
  const [rx, ry] = [centred(x), centred(y)];
  const everyone = [...rx.keys()];
  const all = momentsOf(rx, ry, everyone);
  const ranks = countsOf(rx, everyone);
  const fit = ranks.size < 3 ? null : quadratic(all);
  if (fit === null) return null;
  const deletions: number[] = [];
  for (const positions of members.values()) {
    const gone = countsOf(rx, positions);
    const vanished = [...gone].filter(([rank, count]) => ranks.get(rank) === count).length;
    if (ranks.size - vanished < 3) return null;
    const rest = momentsOf(rx, ry, positions).map((moment, k) => (all[k] as number) - moment);
    deletions.push(quadratic(rest)[2]);
  }
  const error = jackknifeError(deletions);
  if (error < NO_ERROR) return null;
  const residual = ry.reduce((sum, rank, i) => {
    const at = rx[i] as number;
    return sum + (rank - fit[0] - fit[1] * at - fit[2] * at * at) ** 2;
  }, 0);
  const total = ry.reduce((sum, rank) => sum + rank * rank, 0);
  if (total === 0) return null;
  const adjusted = 1 - residual / (n - 3) / (total / (n - 1));
  return {
    p: 2 * tCdf(-Math.abs(fit[2]) / error, members.size - 1),
    multiple: Math.sqrt(Math.max(0, adjusted)),
  };
}

/** Midranks from −½ to ½. */
function centred(values: readonly number[]): number[] {
  const n = values.length;
  return midranks(values).map((rank) => (rank - (n + 1) / 2) / n);
}

function countsOf(values: readonly number[], positions: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const i of positions) counts.set(values[i] as number, (counts.get(values[i] as number) ?? 0) + 1);
  return counts;
}

/** Σ1, Σx, Σx², Σx³, Σx⁴, Σy, Σxy, Σx²y. */
function momentsOf(x: readonly number[], y: readonly number[], positions: readonly number[]): number[] {
  const sums = new Array<number>(8).fill(0);
  for (const i of positions) {
    const at = x[i] as number;
    const value = y[i] as number;
    const terms = [1, at, at * at, at ** 3, at ** 4, value, at * value, at * at * value];
    terms.forEach((term, k) => {
      sums[k] = (sums[k] as number) + term;
    });
  }
  return sums;
}

/** Constant, slope and curve from the normal equations, by Cramer's rule; there are at least three different x. */
function quadratic(moments: readonly number[]): [number, number, number] {
  const [n, x, xx, xxx, xxxx, y, xy, xxy] = moments as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const rows = [
    [n, x, xx],
    [x, xx, xxx],
    [xx, xxx, xxxx],
  ] as const;
  const right = [y, xy, xxy];
  const all = determinant(rows);
  const replaced = (column: number) =>
    determinant(rows.map((row, i) => row.map((cell, j) => (j === column ? (right[i] as number) : cell))));
  return [replaced(0) / all, replaced(1) / all, replaced(2) / all];
}

function determinant(m: readonly (readonly number[])[]): number {
  const [[a, b, c], [d, e, f], [g, h, i]] = m as [
    [number, number, number],
    [number, number, number],
    [number, number, number],
  ];
  return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
}
