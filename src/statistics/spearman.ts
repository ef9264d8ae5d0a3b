// Spearman's rank correlation, the gate's own measure.

import { sampleRankCorrelation } from "simple-statistics";
import { clampCorrelation } from "./clamp-correlation.ts";
import { requireFinite, requireSameLength } from "./require-numbers.ts";
import { roundSignificant } from "./round-significant.ts";

/**
 * Spearman's ρ of paired values, midranks for ties, in [−1, 1].
 *
 * Values are rounded to 12 significant digits before ranking. null where there is no correlation: fewer than
 * 3 pairs, or a column that is constant.
 * @throws RangeError for a value that is not finite, or columns of different lengths.
 * @example spearman([1, 2, 3, 4], [1, 4, 9, 16]); // 1
 */
export function spearman(x: readonly number[], y: readonly number[]): number | null {
  requireSameLength(x, y, "x", "y");
  requireFinite(x, "x");
  requireFinite(y, "y");
  if (x.length < 3) return null;
  const roundedX = x.map((value) => roundSignificant(value));
  const roundedY = y.map((value) => roundSignificant(value));
  if (isConstant(roundedX) || isConstant(roundedY)) return null;
  return clampCorrelation(sampleRankCorrelation(roundedX, roundedY));
}

function isConstant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0]);
}
