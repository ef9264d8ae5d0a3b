// A correlation over the whole range, as it would come out over a narrower one.

import { requireBetween } from "./require-numbers.ts";

/**
 * The inverse of Thorndike's Case 2: R·u / √(1 − R² + R²u²). A threshold carried back this way can be held against the
 * plain correlation, with the plain correlation's error.
 * @param unrestricted the correlation over the whole range.
 * @param u share of the spread that is covered, above 0.
 * @throws RangeError for a correlation outside [−1, 1] or u not above 0.
 * @example restrictedCorrelation(0.756, 0.5); // 0.5
 */
export function restrictedCorrelation(unrestricted: number, u: number): number {
  requireBetween(unrestricted, -1, 1, "unrestricted");
  if (!(u > 0) || !Number.isFinite(u)) throw new RangeError(`u must be a number above 0, got ${u}`);
  const left = 1 - unrestricted * unrestricted;
  return (unrestricted * u) / Math.sqrt(left + unrestricted * unrestricted * u * u);
}
