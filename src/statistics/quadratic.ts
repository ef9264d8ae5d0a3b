// Least squares of y on 1, x and x², and its last coefficient without each group of pairs: sums of powers, from which a
// group's own are taken away.

import type { Ranking } from "./midranks.ts";

/** Constant, slope and curve; there must be at least three different x, best of a size near 1. */
export function quadratic(x: Float64Array, y: Float64Array): [number, number, number] {
  const moments = momentsOf(x, y, x.keys());
  const [n, x1, x2, x3, x4, y1, xy, xxy] = moments as unknown as Eight;
  const all = determinant(n, x1, x2, x1, x2, x3, x2, x3, x4);
  return [
    determinant(y1, x1, x2, xy, x2, x3, xxy, x3, x4) / all,
    determinant(n, y1, x2, x1, xy, x3, x2, xxy, x4) / all,
    curve(moments),
  ];
}

/** The curve without each group; null where fewer than three different x are left of one. */
export function curvesWithout(
  x: Float64Array,
  y: Float64Array,
  ranking: Ranking,
  groups: ReadonlyMap<string, readonly number[]>,
): number[] | null {
  const different = ranking.starts.length - 1;
  const all = momentsOf(x, y, x.keys());
  const rest = new Float64Array(all.length);
  const curves: number[] = [];
  for (const positions of groups.values()) {
    if (different - vanished(ranking, positions) < 3) return null;
    const gone = momentsOf(x, y, positions);
    for (let k = 0; k < all.length; k++) rest[k] = (all[k] as number) - (gone[k] as number);
    curves.push(curve(rest));
  }
  return curves;
}

/** How many different values have no position left without these. */
function vanished({ run, starts }: Ranking, positions: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const i of positions) counts.set(run[i] as number, (counts.get(run[i] as number) ?? 0) + 1);
  let gone = 0;
  for (const [at, count] of counts)
    if ((starts[at + 1] as number) - (starts[at] as number) === count) gone += 1;
  return gone;
}

/** Σ1, Σx, Σx², Σx³, Σx⁴, Σy, Σxy, Σx²y. */
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

/** The last coefficient, from the normal equations by Cramer's rule. */
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
