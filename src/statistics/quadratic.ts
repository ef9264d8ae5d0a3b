// Least squares of y on 1, x and x², and its last coefficient without each group of pairs: sums of powers, from which a
// group's own are taken away.

import type { Ranking } from "./midranks.ts";

/** Constant, slope and curve; there must be at least three different x, best of a size near 1. */
export function quadratic(x: Float64Array, y: Float64Array): [number, number, number] {
  const moments = momentsOf(x, y);
  const { n, x1, x2, x3, x4, y1, xy, xxy } = moments;
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
  const all = momentsOf(x, y);
  const curves: number[] = [];
  for (const positions of groups.values()) {
    if (different - vanished(ranking, positions) < 3) return null;
    const gone = momentsOf(x, y, positions);
    curves.push(
      curve({
        n: all.n - gone.n,
        x1: all.x1 - gone.x1,
        x2: all.x2 - gone.x2,
        x3: all.x3 - gone.x3,
        x4: all.x4 - gone.x4,
        y1: all.y1 - gone.y1,
        xy: all.xy - gone.xy,
        xxy: all.xxy - gone.xxy,
      }),
    );
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
interface Moments {
  n: number;
  x1: number;
  x2: number;
  x3: number;
  x4: number;
  y1: number;
  xy: number;
  xxy: number;
}

/** @param positions those that count; all unless told */
function momentsOf(x: Float64Array, y: Float64Array, positions?: readonly number[]): Moments {
  const n = positions?.length ?? x.length;
  let x1 = 0;
  let x2 = 0;
  let x3 = 0;
  let x4 = 0;
  let y1 = 0;
  let xy = 0;
  let xxy = 0;
  for (let k = 0; k < n; k++) {
    const i = positions === undefined ? k : (positions[k] as number);
    const at = x[i] as number;
    const value = y[i] as number;
    const square = at * at;
    x1 += at;
    x2 += square;
    x3 += square * at;
    x4 += square * square;
    y1 += value;
    xy += at * value;
    xxy += square * value;
  }
  return { n, x1, x2, x3, x4, y1, xy, xxy };
}

/** The last coefficient, from the normal equations by Cramer's rule. */
function curve({ n, x1, x2, x3, x4, y1, xy, xxy }: Moments): number {
  const all = determinant(n, x1, x2, x1, x2, x3, x2, x3, x4);
  return determinant(n, x1, y1, x1, x2, xy, x2, x3, xxy) / all;
}

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
