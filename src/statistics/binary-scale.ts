// A power of two by which a column can be divided without rounding, so that squares neither overflow nor vanish.

/**
 * The power of two just below the largest magnitude (1 for a column of zeros or an empty one).
 * Dividing by it changes no digit of a normal number and brings every value into (−2, 2).
 */
export function binaryScale(values: readonly number[]): number {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  if (largest === 0) return 1;
  return 2 ** Math.min(1023, Math.max(-1022, Math.floor(Math.log2(largest))));
}
