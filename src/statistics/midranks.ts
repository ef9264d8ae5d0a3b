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
export function midranks(values: readonly number[], name = "values"): number[] {
  const { order, starts } = ranking(values, name);
  const ranks = new Array<number>(values.length);
  for (let run = 0; run + 1 < starts.length; run++) {
    const from = starts[run] as number;
    const to = starts[run + 1] as number;
    for (let k = from; k < to; k++) ranks[order[k] as number] = (from + to + 1) / 2;
  }
  return ranks;
}
