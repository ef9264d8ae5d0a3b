// Reliability from single items. All models answer the same items, so that an item's difficulty is common to all and no
// error of their ranking; what is left once difficulty and ability are taken out is.

import { requireSameLength } from "./require-numbers.ts";

/** With fewer clusters their own error is too rough: each item then counts by itself. */
export const MINIMUM_CLUSTERS = 10;

export interface ItemReliability {
  /** R = 1 − mean(se²) / var(means), var with n − 1, floored at 0; null for constant means, one model or one item. */
  reliability: number | null;
  source: "items" | "items, clustered";
  /** How many clusters the error rests on; null where by items. */
  clusters: number | null;
  /** Each model's mean over the items. */
  means: number[];
  /** Each model's error relative to the others, in the score's unit. */
  relativeErrors: number[];
  /** Each model's own error (Miller 2024, by cluster where there are clusters), which counts common difficulty as noise. */
  ownErrors: number[];
}

/**
 * With e = score − the model's mean − the item's mean + the grand mean, summed within each cluster:
 * seᵢ² = n/(n − 1) · C/(C − 1) · Σ_c (Σ_{j∈c} e)² / K². With every item its own cluster, R is Cronbach's α (KR-20) exactly.
 * @param items one column of n scores an item, none missing.
 * @param clusters one name an item; used where there are at least 10.
 * @throws RangeError for items of different lengths.
 */
export function itemReliability(
  items: readonly ArrayLike<number>[],
  clusters: readonly string[] | null = null,
): ItemReliability {
  const first = items[0] ?? [];
  for (const item of items) requireSameLength(item, first, "each item", "the first");
  const n = first.length;
  const count = items.length;
  const names = clusters === null ? null : new Set(clusters).size;
  const clustered = names !== null && names >= MINIMUM_CLUSTERS && names < count;
  const groups = clustered ? (names as number) : count;
  const groupOf = clustered ? numbered(clusters as readonly string[]) : items.map((_, j) => j);

  const means = new Array<number>(n).fill(0);
  for (const item of items) {
    for (let i = 0; i < n; i++) means[i]! += item[i]! / count;
  }
  const grand = means.reduce((sum, value) => sum + value, 0) / n;
  const relative = new Float64Array(n);
  const own = new Float64Array(n);
  // Cluster by cluster, so that one row of sums is held and not one a cluster.
  const order = [...items.keys()].sort((a, b) => groupOf[a]! - groupOf[b]!);
  const [inCluster, inOwnCluster] = [new Float64Array(n), new Float64Array(n)];
  order.forEach((j, at) => {
    const item = items[j]!;
    let itemMean = 0;
    for (let i = 0; i < n; i++) itemMean += item[i]! / n;
    for (let i = 0; i < n; i++) {
      inOwnCluster[i]! += item[i]! - means[i]!;
      inCluster[i]! += item[i]! - means[i]! - itemMean + grand;
    }
    if (groupOf[j] === groupOf[order[at + 1] ?? -1]) return;
    for (let i = 0; i < n; i++) {
      own[i]! += inOwnCluster[i]! ** 2;
      relative[i]! += inCluster[i]! ** 2;
    }
    inCluster.fill(0);
    inOwnCluster.fill(0);
  });
  const errorsOf = (squares: Float64Array, factor: number) =>
    Array.from(squares, (sum) => Math.sqrt((factor * groups * sum) / (groups - 1)) / count);
  const relativeErrors = errorsOf(relative, n / (n - 1));
  const variance = means.reduce((sum, value) => sum + (value - grand) ** 2, 0) / (n - 1);
  const noise = relativeErrors.reduce((sum, error) => sum + error ** 2, 0) / n;
  const known = n > 1 && groups > 1 && variance > 1e-24 * Math.max(grand * grand, Number.MIN_VALUE);
  return {
    reliability: known ? Math.max(0, 1 - noise / variance) : null,
    source: clustered ? "items, clustered" : "items",
    clusters: clustered ? groups : null,
    means,
    relativeErrors,
    ownErrors: errorsOf(own, 1),
  };
}

function numbered(names: readonly string[]): number[] {
  const numbers = new Map<string, number>();
  return names.map((name) => {
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  });
}
