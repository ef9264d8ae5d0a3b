// The standard deviation of values as they stand.

import { binaryScale } from "./binary-scale.ts";

/** Squares divided by n − ddof; 0 for no values or one. Any magnitude: the values are scaled by a power of two first. */
export function deviation(values: readonly number[], ddof: 0 | 1 = 0): number {
  const count = values.length;
  if (count < 2) return 0;
  const scale = binaryScale(values);
  const mean = values.reduce((sum, value) => sum + value / scale, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value / scale - mean) ** 2, 0);
  return scale * Math.sqrt(squares / (count - ddof));
}
