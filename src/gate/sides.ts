// On which side of the limit a whole range lies.

import type { Bounds } from "../measure/correction.ts";
import { atMost, exceeds } from "../statistics/compare.ts";

interface Limit {
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
