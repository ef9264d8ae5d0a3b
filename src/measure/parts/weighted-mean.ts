// A whole made from its parts.

/** Σ wₖ·columnₖ / sum, one value a model; null where the weights sum to 0. @param sum unless told, that of the weights. */
export function weightedMean(
  columns: readonly (readonly number[])[],
  weights: readonly number[],
  sum = weights.reduce((total, weight) => total + weight, 0),
): number[] | null {
  if (columns.length === 0 || sum === 0) return null;
  const mean = new Array<number>(columns[0]!.length).fill(0);
  columns.forEach((column, k) => {
    const weight = weights[k]! / sum;
    for (let i = 0; i < mean.length; i++) mean[i] = mean[i]! + weight * column[i]!;
  });
  return mean;
}
