// Several benchmarks in one run: p-values that allow for it.

/**
 * Holm's step-down adjustment (1979), in the order of the input: the k-th smallest of m p-values times m − k + 1,
 * never below a smaller one's, at most 1. Controls the chance of any false rejection, whatever the dependence.
 * @throws RangeError for a p-value outside [0, 1].
 * @example holm([0.01, 0.04, 0.03]); // [0.03, 0.06, 0.06]
 */
export function holm(pValues: readonly number[]): number[] {
  pValues.forEach((p, i) => {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`pValues[${i}] must be a number from 0 to 1, got ${p}`);
  });
  const order = [...pValues.keys()].sort((a, b) => (pValues[a] as number) - (pValues[b] as number));
  const adjusted = new Array<number>(pValues.length);
  let largest = 0;
  order.forEach((position, k) => {
    largest = Math.max(largest, Math.min(1, (pValues.length - k) * (pValues[position] as number)));
    adjusted[position] = largest;
  });
  return adjusted;
}
