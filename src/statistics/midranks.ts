// Ranks, ties sharing the mean of the ranks that they span.

import { requireFinite } from "./require-numbers.ts";
import { roundSignificant } from "./round-significant.ts";

/** A column of values with its ranks: made once for all that asks for them. */
export interface Ranking {
  /** Positions in the input, by ascending value. */
  order: Int32Array;
  /** Where each run of equal values begins in `order`; the last entry is the number of values. */
  starts: Int32Array;
  /** For each position which run it is in, from 0. */
  run: Int32Array;
  /** For each position twice the midrank, less its mean: a whole number. */
  rank: Float64Array;
  /** Sum of their squares; 0 for a constant column. */
  squares: number;
}

/** Values, or their ranking where it is there already. */
export type Column = readonly number[] | Ranking;

export const rankingOf = (column: Column, name?: string): Ranking =>
  "order" in column ? column : ranking(column, name);

/**
 * Sorts once, after rounding to 12 significant digits.
 * @throws RangeError for a value that is not finite.
 */
export function ranking(values: readonly number[], name = "values"): Ranking {
  requireFinite(values, name);
  const n = values.length;
  const rounded = new Float64Array(n);
  for (let i = 0; i < n; i++) rounded[i] = roundSignificant(values[i] as number);
  // Sorted without a comparison of ours: several times as fast as sorting positions.
  const sorted = rounded.slice().sort();
  const starts = new Int32Array(n + 1);
  const distinct = new Float64Array(n);
  let runs = 0;
  for (let k = 0; k < n; k++) {
    if (runs > 0 && sorted[k] === distinct[runs - 1]) continue;
    starts[runs] = k;
    distinct[runs++] = sorted[k] as number;
  }
  starts[runs] = n;
  const run = new Int32Array(n);
  const rank = new Float64Array(n);
  const order = new Int32Array(n);
  const next = starts.slice(0, runs);
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const at = placeOf(rounded[i] as number, distinct, runs);
    const twice = (starts[at] as number) + (starts[at + 1] as number) - n;
    run[i] = at;
    rank[i] = twice;
    squares += twice * twice;
    const free = next[at] as number;
    order[free] = i;
    next[at] = free + 1;
  }
  return { order, starts: starts.slice(0, runs + 1), run, rank, squares };
}

/** Where the value stands among `count` different ascending ones, by halving. */
function placeOf(value: number, ascending: Float64Array, count: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Midranks from 1, in the order of the input, after rounding to 12 significant digits.
 * @throws RangeError for a value that is not finite.
 * @example midranks([10, 30, 10]); // [1.5, 3, 1.5]
 */
export function midranks(values: readonly number[]): number[] {
  return Array.from(ranking(values).rank, (twice) => (twice + values.length + 1) / 2);
}
