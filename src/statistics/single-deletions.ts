// Spearman's ρ without pair d, for every d at once, in n·log n steps.
//
// With A_i = Σⱼ sgn(xᵢ − xⱼ), twice the centred midrank, and B likewise of y, deleting d leaves A_i − sgn(xᵢ − x_d).
// The sums of squares and products of what is left then follow from sums over all pairs:
// Σ(A − s)(B − t) = ΣAB − A_d·B_d − Σ A·t − Σ B·s + Σ s·t, with s, t the signs against d.

import { clampCorrelation } from "./clamp-correlation.ts";
import { dot } from "./dot.ts";
import type { Ranking } from "./midranks.ts";

/** In the order of the input; null where fewer than 3 pairs are left or a column of the rest is constant. */
export function singleDeletions(byX: Ranking, byY: Ranking): (number | null)[] {
  const n = byX.order.length;
  const againstX = signSums(byX, byY.rank);
  const againstY = signSums(byY, byX.rank);
  const ownX = signSums(byX, byX.rank);
  const ownY = signSums(byY, byY.rank);
  const signs = signProducts(byX, byY);
  const xy = dot(byX.rank, byY.rank);
  const left = ({ rank, run, starts, squares }: Ranking, own: Float64Array, d: number) => {
    const at = run[d] as number;
    const tied = (starts[at + 1] as number) - (starts[at] as number);
    return squares - (rank[d] as number) ** 2 - 2 * (own[d] as number) + (n - tied);
  };
  const without = (d: number): number | null => {
    if (n - 1 < 3) return null;
    const leftXX = left(byX, ownX, d);
    const leftYY = left(byY, ownY, d);
    const gone = (byX.rank[d] as number) * (byY.rank[d] as number);
    const leftXY = xy - gone - (againstX[d] as number) - (againstY[d] as number) + (signs[d] as number);
    if (leftXX === 0 || leftYY === 0) return null;
    return clampCorrelation(leftXY / Math.sqrt(leftXX * leftYY));
  };
  const values: (number | null)[] = [];
  for (let d = 0; d < n; d++) values.push(without(d));
  return values;
}

/** For each d, Σᵢ sgn(vᵢ − v_d)·weightᵢ, where the ranking is that of v. */
function signSums({ order, starts, run }: Ranking, weight: Float64Array): Float64Array {
  const n = order.length;
  const before = new Float64Array(n + 1);
  for (let k = 0; k < n; k++) before[k + 1] = (before[k] as number) + (weight[order[k] as number] as number);
  const total = before[n] as number;
  const sums = new Float64Array(n);
  for (let d = 0; d < n; d++) {
    const at = run[d] as number;
    const below = before[starts[at] as number] as number;
    sums[d] = total - (before[starts[at + 1] as number] as number) - below;
  }
  return sums;
}

/** For each d, Σᵢ sgn(xᵢ − x_d)·sgn(yᵢ − y_d): two sweeps over x with counts in a Fenwick tree over y. */
export function signProducts(
  { order, starts }: Ranking,
  { run: runY, starts: startsY }: Ranking,
): Float64Array {
  const sums = new Float64Array(order.length);
  const runs = starts.length - 1;
  for (const upwards of [true, false]) {
    const tree = new Int32Array(startsY.length);
    let inserted = 0;
    for (let step = 0; step < runs; step++) {
      const run = upwards ? step : runs - 1 - step;
      const from = starts[run] as number;
      const to = starts[run + 1] as number;
      for (let k = from; k < to; k++) {
        const d = order[k] as number;
        const y = runY[d] as number;
        const balance = countUpTo(tree, y) - (inserted - countUpTo(tree, y + 1));
        sums[d] = (sums[d] as number) + (upwards ? balance : -balance);
      }
      for (let k = from; k < to; k++) insert(tree, runY[order[k] as number] as number);
      inserted += to - from;
    }
  }
  return sums;
}

/** How many were inserted with a run below `run`. */
function countUpTo(tree: Int32Array, run: number): number {
  let count = 0;
  for (let node = run; node > 0; node -= node & -node) count += tree[node] as number;
  return count;
}

function insert(tree: Int32Array, run: number): void {
  for (let node = run + 1; node < tree.length; node += node & -node) tree[node] = (tree[node] as number) + 1;
}
