// Pearson's product-moment correlation, shown beside Spearman's.

import { sampleCorrelation } from "simple-statistics";
import { binaryScale } from "./binary-scale.ts";
import { clampCorrelation } from "./clamp-correlation.ts";
import { requireFinite, requireSameLength } from "./require-numbers.ts";
import { roundSignificant } from "./round-significant.ts";

/**
 * Pearson's r of paired values, in [−1, 1]. null for fewer than 3 pairs, or a column that is constant to
 * 12 significant digits. Any magnitude is allowed: columns are scaled by a power of two first.
 * @throws RangeError for a value that is not finite, or columns of different lengths.
 */
export function pearson(x: readonly number[], y: readonly number[]): number | null {
  requireSameLength(x, y, "x", "y");
  requireFinite(x, "x");
  requireFinite(y, "y");
  if (x.length < 3 || isConstant(x) || isConstant(y)) return null;
  return clampCorrelation(sampleCorrelation(scaled(x), scaled(y)));
}

function scaled(values: readonly number[]): number[] {
  const scale = binaryScale(values);
  return values.map((value) => value / scale);
}

function isConstant(values: readonly number[]): boolean {
  const first = roundSignificant(values[0] as number);
  return values.every((value) => roundSignificant(value) === first);
}
