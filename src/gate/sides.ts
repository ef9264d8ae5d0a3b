// On which side of the limit a whole range lies.

import { atMost, type Bounds, exceeds } from "../statistics/compare.ts";

export interface Limit {
  threshold: number;
  direction: "positive" | "absolute";
}

/** All of it beyond the limit: above, or, where sizes count, below its negative. */
export function liesAbove({ low, high }: Bounds, { threshold, direction }: Limit): boolean {
  return exceeds(low, threshold) || (direction === "absolute" && exceeds(-threshold, high));
}

/** None of it beyond the limit. */
export function liesBelow({ low, high }: Bounds, { threshold, direction }: Limit): boolean {
  return atMost(high, threshold) && (direction === "positive" || atMost(-threshold, low));
}

/** Whether all of a range is on a verdict's side. */
export function holds(verdict: "entangled" | "distinct", bounds: Bounds, limit: Limit): boolean {
  return verdict === "entangled" ? liesAbove(bounds, limit) : liesBelow(bounds, limit);
}

/** Of a range that does not hold: the end on the other side. Which it is depends on the verdict, and where sizes count, on the end. */
export function crossing(verdict: "entangled" | "distinct", bounds: Bounds, limit: Limit): number {
  const [first, other] = verdict === "entangled" ? (["low", "high"] as const) : (["high", "low"] as const);
  const alone = { low: bounds[first], high: bounds[first] };
  return holds(verdict, alone, limit) ? bounds[other] : bounds[first];
}
