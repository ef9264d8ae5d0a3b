// The standard deviation of values as they stand.

import { binaryScale } from "./binary-scale.ts";

/** Divided by n, measured from the mean; 0 for no values or one. Any magnitude: the values are scaled by a power of two first. */
export function deviation(values: readonly number[]): number {
  const count = values.length;
  if (count < 2) return 0;
  const scale = binaryScale(values);
  const mean = values.reduce((sum, value) => sum + value / scale, 0) / count;
  return scale * Math.sqrt(values.reduce((sum, value) => sum + (value / scale - mean) ** 2, 0) / count);
}
