// Rounding carries a perfect correlation a hair to either side of 1; nobody should see 1.0000000000000002.

/** Rounding error of a correlation of up to some 80,000 pairs; the finest step that a rank correlation can take is larger. */
const HAIR = 1e-14;

/** The value within [−1, 1], exactly ±1 where it is within 1e-14 of it; null where it is not a number. */
export function clampCorrelation(value: number): number | null {
  if (Number.isNaN(value)) return null;
  return Math.abs(value) > 1 - HAIR ? Math.sign(value) : value + 0;
}
