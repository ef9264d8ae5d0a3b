// Ranks, ties sharing the mean of the ranks that they span.

import { requireFinite } from "./require-numbers.ts";
import { roundSignificant } from "./round-significant.ts";

/** Values in ascending order, with the runs of equal ones. */
export interface Ranking {
  /** Positions in the input, by ascending value. */
  order: Int32Array;
  /** Where each run of equal values begins in `order`; the last entry is the number of values. */
  starts: Int32Array;
}

/**
 * Sorts once, after rounding to 12 significant digits.
 * @throws RangeError for a value that is not finite.
 */
export function ranking(values: readonly number[], name = "values"): Ranking {
  requireFinite(values, name);
  const rounded = values.map((value) => roundSignificant(value));
  const sorted = [...rounded.keys()].sort((a, b) => (rounded[a] as number) - (rounded[b] as number));
  const starts: number[] = [];
  let previous = Number.NaN;
  sorted.forEach((position, k) => {
    const value = rounded[position] as number;
    if (value !== previous) starts.push(k);
    previous = value;
  });
  starts.push(sorted.length);
  return { order: Int32Array.from(sorted), starts: Int32Array.from(starts) };
}

/**
 * Midranks from 1, in the order of the input, after rounding to 12 significant digits.
 * @throws RangeError for a value that is not finite.
 * @example midranks([10, 30, 10]); // [1.5, 3, 1.5]
 */
export function midranks(values: readonly number[]): number[] {
  requireFinite(values, "values");
  const rounded = Float64Array.from(values, (value) => roundSignificant(value));
  // Sorted without a comparison of ours: several times as fast as sorting positions.
  const sorted = rounded.slice().sort();
  const rankOf = new Map<number, number>();
  for (let from = 0; from < sorted.length; ) {
    const value = sorted[from] as number;
    let to = from + 1;
    while (to < sorted.length && sorted[to] === value) to++;
    rankOf.set(value, (from + to + 1) / 2);
    from = to;
  }
  return Array.from(rounded, (value) => rankOf.get(value) as number);
}
