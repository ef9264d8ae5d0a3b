// A whole made from its parts.

/** Σ wₖ·columnₖ / sum, one value a model; null where the weights sum to 0. @param sum unless told, that of the weights. */
export function weightedMean(
  columns: readonly (readonly number[])[],
  weights: readonly number[],
  sum = weights.reduce((total, weight) => total + weight, 0),
): number[] | null {
  if (columns.length === 0 || sum === 0) return null;
  return columns[0]!.map((_, i) =>
    columns.reduce((total, column, k) => total + (weights[k]! / sum) * column[i]!, 0),
  );
}
