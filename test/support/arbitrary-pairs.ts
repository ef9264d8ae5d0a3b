// Paired values for property tests: small whole numbers, so that ties are common and scaling is exact.
import fc from "fast-check";

/** Between `least` and `most` pairs. */
export function pairsOf(least: number, most: number): fc.Arbitrary<[number, number][]> {
  return fc.array(fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 })), {
    minLength: least,
    maxLength: most,
  });
}
