// Many tests at once, where a share of false discoveries is allowed rather than none.

/**
 * Benjamini and Hochberg's q-values (1995), in the order of the input: the k-th smallest of m p-values times m/k, never
 * above a larger one's. A list of all with q < 0.1 has at most 10 % false entries in the long run.
 * @throws RangeError for a p-value outside [0, 1].
 * @example benjaminiHochberg([0.01, 0.04, 0.03]); // [0.03, 0.04, 0.04]
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  pValues.forEach((p, i) => {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`pValues[${i}] must be a number from 0 to 1, got ${p}`);
  });
  const descending = [...pValues.keys()].sort((a, b) => (pValues[b] as number) - (pValues[a] as number));
  const adjusted = new Array<number>(pValues.length);
  let smallest = 1;
  descending.forEach((position, k) => {
    smallest = Math.min(smallest, ((pValues[position] as number) * pValues.length) / (pValues.length - k));
    adjusted[position] = smallest;
  });
  return adjusted;
}
