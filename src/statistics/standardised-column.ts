// A column made ready for correlation matrices: once, however many matrices it enters.

import { mean } from "simple-statistics";
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
  if (matrix === "pearson") {
    const standardised = Float64Array.from(values, (value) => (value - own.mean) / own.deviation);
    return { ...own, standardised };
  }
  // The mean of midranks is known, so their deviation takes one sum.
  const centred = Float64Array.from(midranks(values), (rank) => rank - (values.length + 1) / 2);
  const deviation = rootMeanSquare(centred);
  return { ...own, standardised: centred.map((value) => value / deviation) };
}

function momentsOf(values: readonly number[]): { mean: number; deviation: number } {
  const scale = binaryScale(values);
  const scaled = values.map((value) => value / scale);
  const centre = mean(scaled);
  return { mean: centre * scale, deviation: rootMeanSquare(scaled.map((value) => value - centre)) * scale };
}

function rootMeanSquare(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] as number) ** 2;
  return Math.sqrt(sum / values.length);
}
