// How far the correlation hangs on any one model.

import type { Column } from "./midranks.ts";
import { rankPairs } from "./rank-pairs.ts";

/**
 * Spearman's ρ without pair i, for each i; null where the rest has no correlation (fewer than 3, or constant).
 * Sorted once; n·log n steps for all.
 * @throws RangeError for a value that is not finite, or columns of different lengths.
 */
export function leaveOneOut(x: Column, y: Column): (number | null)[] {
  return rankPairs(x, y).withoutEach();
}
