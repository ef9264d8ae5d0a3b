// Spearman's ρ without pair d, for every d at once, in n·log n steps.
//
// With A_i = Σⱼ sgn(xᵢ − xⱼ), twice the centred midrank, and B likewise of y, deleting d leaves A_i − sgn(xᵢ − x_d).
// The sums of squares and products of what is left then follow from sums over all pairs:
// Σ(A − s)(B − t) = ΣAB − A_d·B_d − Σ A·t − Σ B·s + Σ s·t, with s, t the signs against d.

import { clampCorrelation } from "./clamp-correlation.ts";
import type { Ranking } from "./midranks.ts";

/** In the order of the input; null where fewer than 3 pairs are left or a column of the rest is constant. */
export function singleDeletions(byX: Ranking, byY: Ranking): (number | null)[] {
  const n = byX.order.length;
  const x = column(byX);
  const y = column(byY);
  const againstX = signSums(x, byX, y.rank);
  const againstY = signSums(y, byY, x.rank);
  const ownX = signSums(x, byX, x.rank);
  const ownY = signSums(y, byY, y.rank);
  const signs = signProducts(byX, y.run, byY.starts.length - 1);
  const [xx, yy, xy] = [dot(x.rank, x.rank), dot(y.rank, y.rank), dot(x.rank, y.rank)];
  return Array.from({ length: n }, (_, d) => {
    if (n - 1 < 3) return null;
    const a = x.rank[d] as number;
    const b = y.rank[d] as number;
    const leftXX = xx - a * a - 2 * (ownX[d] as number) + (n - (x.tied[d] as number));
    const leftYY = yy - b * b - 2 * (ownY[d] as number) + (n - (y.tied[d] as number));
    const leftXY = xy - a * b - (againstX[d] as number) - (againstY[d] as number) + (signs[d] as number);
    if (leftXX === 0 || leftYY === 0) return null;
    return clampCorrelation(leftXY / Math.sqrt(leftXX * leftYY));
  });
}

interface Column {
  /** Twice the centred midrank: a whole number. */
  rank: Float64Array;
  /** Which run of equal values, from 0. */
  run: Int32Array;
  /** How many values equal this one, itself included. */
  tied: Int32Array;
}

function column({ order, starts }: Ranking): Column {
  const n = order.length;
  const result = { rank: new Float64Array(n), run: new Int32Array(n), tied: new Int32Array(n) };
  for (let run = 0; run + 1 < starts.length; run++) {
    const from = starts[run] as number;
    const to = starts[run + 1] as number;
    for (let k = from; k < to; k++) {
      const i = order[k] as number;
      result.rank[i] = from + to - n;
      result.run[i] = run;
      result.tied[i] = to - from;
    }
  }
  return result;
}

/** For each d, Σᵢ sgn(vᵢ − v_d)·weightᵢ, where `ranking` and `of` are those of v. */
function signSums(of: Column, { order, starts }: Ranking, weight: Float64Array): Float64Array {
  const before = new Float64Array(order.length + 1);
  order.forEach((i, k) => {
    before[k + 1] = (before[k] as number) + (weight[i] as number);
  });
  const total = before[order.length] as number;
  return Float64Array.from(of.run, (run) => {
    const below = before[starts[run] as number] as number;
    const above = total - (before[starts[run + 1] as number] as number);
    return above - below;
  });
}

/** For each d, Σᵢ sgn(xᵢ − x_d)·sgn(yᵢ − y_d): two sweeps over x with counts in a Fenwick tree over y. */
export function signProducts({ order, starts }: Ranking, runY: Int32Array, runsY: number): Float64Array {
  const sums = new Float64Array(order.length);
  const runs = Array.from({ length: starts.length - 1 }, (_, run) => run);
  for (const upwards of [true, false]) {
    const tree = new Int32Array(runsY + 1);
    let inserted = 0;
    for (const run of upwards ? runs : runs.toReversed()) {
      const here = order.subarray(starts[run], starts[run + 1]);
      for (const d of here) {
        const y = runY[d] as number;
        const balance = countUpTo(tree, y) - (inserted - countUpTo(tree, y + 1));
        sums[d] = (sums[d] as number) + (upwards ? balance : -balance);
      }
      for (const i of here) insert(tree, runY[i] as number);
      inserted += here.length;
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

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
