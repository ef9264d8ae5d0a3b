// Cells of a benchmark's column that cannot be scores: outside the range the user gave, or so far outside the column's
// own that they must mean "not measured" (HELM writes −1).

export interface Range {
  minimum: number;
  maximum: number;
}

/** A column with fewer values has no range to be far outside of. */
const FEWEST_VALUES = 5;

/**
 * Which values of a column are strays. With a `range`, those outside it. Without one, the least or the greatest value
 * (all cells that have it, if they are fewer than half) where the gap to the next is wider than all the others span.
 *
 *     strayValues([0.2, 0.9, 0.5, -1, 0.4, 0.7]) // Set {-1}
 *     strayValues([1, 2, 3, 4, 5, 6])            // Set {}
 */
export function strayValues(values: readonly number[], range?: Range): ReadonlySet<number> {
  if (range) return new Set(values.filter((value) => value < range.minimum || value > range.maximum));
  const strays = new Set<number>();
  // A stray at one end hides one at the other: look again once it is gone.
  for (const side of [Math.min, Math.max, Math.min, Math.max]) {
    const kept = values.filter((value) => !strays.has(value));
    if (kept.length < FEWEST_VALUES) continue;
    const extreme = side(...kept);
    const others = kept.filter((value) => value !== extreme);
    if (others.length <= kept.length / 2) continue;
    const [least, greatest] = [Math.min(...others), Math.max(...others)];
    const gap = extreme < least ? least - extreme : extreme - greatest;
    if (others.length >= FEWEST_VALUES && gap > greatest - least && greatest > least) strays.add(extreme);
  }
  return strays;
}
