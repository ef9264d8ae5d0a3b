// A column made ready for correlation matrices: once, however many matrices it enters.

import { mean, standardDeviation } from "simple-statistics";
import { binaryScale } from "./binary-scale.ts";
import { midranks } from "./midranks.ts";
import { requireFinite } from "./require-numbers.ts";
import { roundSignificant } from "./round-significant.ts";

export interface StandardisedColumn {
  /** Of the values. */
  mean: number;
  /** Population standard deviation (divided by n) of the values. */
  deviation: number;
  /** The midranks (or the values, for a Pearson matrix) less their mean, over their population standard deviation. */
  standardised: Float64Array;
}

/**
 * @throws RangeError, naming the column, for a value that is not finite, fewer than 3 values, or values that are all the
 * same to 12 significant digits.
 */
export function standardiseColumn(
  values: readonly number[],
  matrix: "spearman" | "pearson",
  name: string,
): StandardisedColumn {
  requireFinite(values, name);
  const first = roundSignificant(values[0] ?? 0);
  if (values.length < 3 || values.every((value) => roundSignificant(value) === first)) {
    throw new RangeError(`${name} must have at least 3 values that are not all the same`);
  }
  const own = momentsOf(values);
  const compared = matrix === "spearman" ? midranks(values) : values;
  const { mean: centre, deviation } = matrix === "spearman" ? momentsOf(compared) : own;
  return { ...own, standardised: Float64Array.from(compared, (value) => (value - centre) / deviation) };
}

function momentsOf(values: readonly number[]): { mean: number; deviation: number } {
  const scale = binaryScale(values);
  const scaled = values.map((value) => value / scale);
  return { mean: mean(scaled) * scale, deviation: standardDeviation(scaled) * scale };
}
