// How figures are compared with limits: after rounding to 12 decimals, so that the last bits of arithmetic decide nothing.

export interface Bounds {
  low: number;
  high: number;
}

const round12 = (value: number) => Math.round(value * 1e12) / 1e12;

export const exceeds = (value: number, limit: number): boolean => round12(value) > round12(limit);
export const atMost = (value: number, limit: number): boolean => !exceeds(value, limit);

/** What of a value is set against a limit: all of it, or its size where both directions count. */
export const counted = (value: number, direction: "positive" | "absolute"): number =>
  direction === "absolute" ? Math.abs(value) : value;
