// The standard deviation of a whole population.

/** √(Σ(v − mean)²/n), ddof 0; NaN of no values, 0 of one. */
export function populationDeviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
