// How figures are compared with limits: after rounding to 12 decimals, so that the last bits of arithmetic decide nothing.

const round12 = (value: number) => Math.round(value * 1e12) / 1e12;

export const exceeds = (value: number, limit: number): boolean => round12(value) > round12(limit);
export const atMost = (value: number, limit: number): boolean => !exceeds(value, limit);

/** A figure for a sentence: two decimals, a true minus; three where two would make it look equal to `limit`. */
export function figure(value: number, limit?: number): string {
  const at = (digits: number, v: number) =>
    v
      .toFixed(digits)
      .replace(/^-(?=0\.?0*$)/, "")
      .replace("-", "−");
  const close =
    limit !== undefined &&
    Math.abs(value) !== Math.abs(limit) &&
    at(2, Math.abs(value)) === at(2, Math.abs(limit));
  return at(close ? 3 : 2, value);
}
