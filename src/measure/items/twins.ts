// Items that come in pairs, one of either category: a harmful request and its harmless twin.
import type { ItemColumn } from "./complete.ts";

/** Fewer pairs make no benchmark of their own. */
const LEAST_PAIRS = 10;

/**
 * The two categories and the number of pairs, where every cluster is one item of each; null otherwise. All items must be
 * paired.
 */
export function twinsOf(items: readonly ItemColumn[]): { of: [string, string]; pairs: number } | null {
  const clusters = new Map<string, string[]>();
  for (const { category, cluster } of items) {
    if (category === undefined || cluster === undefined) return null;
    clusters.set(cluster, [...(clusters.get(cluster) ?? []), category]);
  }
  const [one, other, ...more] = [...new Set([...clusters.values()].flat())].sort();
  if (one === undefined || other === undefined || more.length > 0 || clusters.size < LEAST_PAIRS) return null;
  const paired = [...clusters.values()].every((members) => members.length === 2 && members[0] !== members[1]);
  return paired ? { of: [one, other], pairs: clusters.size } : null;
}
