// The standard error that deletions give.

/**
 * √((G − 1)/G · Σ(v − mean)²) of the value without each of G groups; 0 where all are equal.
 *
 * Measured from the least value, so that equal values give exactly 0; in ascending order, so that names do not matter.
 */
export function jackknifeError(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const count = sorted.length;
  const shifts = sorted.map((value) => value - (sorted[0] as number));
  const centre = shifts.reduce((sum, shift) => sum + shift, 0) / count;
  const squares = shifts.reduce((sum, shift) => sum + (shift - centre) ** 2, 0);
  return Math.sqrt(((count - 1) / count) * squares);
}
