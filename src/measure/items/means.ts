// What items have in common: means over them, and the clusters they stand in.
import type { ItemColumn } from "./complete.ts";

/** Each model's mean over the items. */
export function meansOf(columns: readonly Float64Array[], models: number): number[] {
  return Array.from(
    { length: models },
    (_, i) => columns.reduce((sum, scores) => sum + scores[i]!, 0) / columns.length,
  );
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** An item without a cluster is its own; null where none has one. */
export function clustersOf(items: readonly ItemColumn[]): string[] | null {
  if (items.every(({ cluster }) => cluster === undefined)) return null;
  return items.map(({ item, cluster }) => (cluster === undefined ? `\u0000${item}` : cluster));
}
