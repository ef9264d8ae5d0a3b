// How the associations of items are spread, and where items tell half of the models apart no more.
import type { ItemColumn } from "./complete.ts";
import type { ItemFigures } from "./item-figures.ts";

/** Upper ends of the first four bins of the association. */
const BINS = [-0.5, -0.2, 0.2, 0.5];
/** On either side of the middle step. */
const STEPS = 10;

/** Bounds belong to the middle bins: below −0.5, −0.5 to −0.2, −0.2 to 0.2, 0.2 to 0.5, above 0.5. */
export function binned(figures: readonly ItemFigures[]): number[] {
  const bins = [0, 0, 0, 0, 0];
  for (const { association } of figures) {
    if (association === null) continue;
    bins[BINS.filter((end) => (end < 0 ? association >= end : association > end)).length]!++;
  }
  return bins;
}

export interface Histogram {
  /** By the nearest tenth, from −1 to 1; what lies between two of them counts further out. */
  told: number[];
  /** Those that fewer than three models tell apart from the rest: one model more or less would turn them. */
  vague: number[];
}

export function histogramOf(figures: readonly ItemFigures[]): Histogram {
  const none = () => new Array<number>(2 * STEPS + 1).fill(0);
  const found: Histogram = { told: none(), vague: none() };
  for (const { association, testable } of figures) {
    if (association === null) continue;
    // Rounded twice, so that 0.25 computed one way or the other is one value.
    const tenths = Math.round(Math.round(Math.abs(association) * 1e10) / 1e9);
    (testable ? found.told : found.vague)[STEPS + Math.sign(association) * tenths]!++;
  }
  return found;
}

/**
 * Items that all of the better half of the models (by their mean) have at the highest score there is, and all of the other
 * half at the lowest. A model at the median is of both halves.
 */
export function stuckForHalf(
  items: readonly ItemColumn[],
  means: readonly number[],
  { minimum, maximum }: { minimum: number; maximum: number },
): { floor: number; ceiling: number } {
  const sorted = means.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)]!;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]!;
  const best = [...means.keys()].filter((i) => means[i]! >= upper);
  const worst = [...means.keys()].filter((i) => means[i]! <= lower);
  return {
    ceiling: items.filter(({ scores }) => best.every((i) => scores[i]! >= maximum)).length,
    floor: items.filter(({ scores }) => worst.every((i) => scores[i]! <= minimum)).length,
  };
}
