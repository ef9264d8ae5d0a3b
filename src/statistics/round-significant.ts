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
  if (Number.isInteger(value) && Math.abs(value) < 10 ** digits) return value + 0;
  const decimals = digits - 1 - Math.floor(Math.log10(Math.abs(value)));
  // Powers of ten up to 10²² are exact, and so is the quotient of two whole numbers to the last bit: fast and the same.
  if (decimals >= 0 && decimals <= 22) return Math.round(value * 10 ** decimals) / 10 ** decimals + 0;
  return Number(value.toPrecision(digits)) + 0;
}
