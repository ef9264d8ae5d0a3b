/** Standard deviation, the squares divided by n − ddof. */
export function deviation(values: readonly number[], ddof: 0 | 1 = 0): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - ddof));
}
