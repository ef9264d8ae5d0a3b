// Rounding before ranking and comparing, so that 0.1 + 0.2 and 0.3 are one value.

/**
 * A number rounded to significant decimal digits (12 unless told). −0 becomes 0.
 *
 * Twelve digits are far beyond what any benchmark measures and well above the rounding error of a sum:
 * they merge near-ties that arithmetic made, and nothing else.
 * @throws RangeError if the value is not finite.
 * @example roundSignificant(0.1 + 0.2); // 0.3
 */
export function roundSignificant(value: number, digits = 12): number {
  if (!Number.isFinite(value)) throw new RangeError(`value must be a finite number, got ${value}`);
  return Number(value.toPrecision(digits)) + 0;
}
