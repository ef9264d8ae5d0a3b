// Deleting by counting must equal deleting and ranking again.
import fc from "fast-check";
import { expect, it } from "vitest";
import { rankPairs } from "../../src/statistics/rank-pairs.ts";
import { spearman } from "../../src/statistics/spearman.ts";
import { pairsOf } from "../support/arbitrary-pairs.ts";

it("equals Spearman's correlation of the rest, for any deletion", () => {
  fc.assert(
    fc.property(
      pairsOf(3, 25),
      fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }),
      (pairs, deleted) => {
        const x = pairs.map(([a]) => a);
        const y = pairs.map(([, b]) => b);
        const gone = [...x.keys()].filter((i) => deleted[i]);
        const rest = [...x.keys()].filter((i) => !deleted[i]);
        const found = rankPairs(x, y).without(gone);
        const expected = spearman(
          rest.map((i) => x[i] as number),
          rest.map((i) => y[i] as number),
        );
        if (expected === null) expect(found).toBeNull();
        else expect(found).toBeCloseTo(expected, 12);
      },
    ),
  );
});

it("leaves no trace of one deletion in the next, and counts a position named twice once", () => {
  const pairs = rankPairs([1, 2, 3, 4, 5], [2, 1, 4, 3, 5]);
  const whole = pairs.without([]);
  pairs.without([0, 3]);
  expect(pairs.without([])).toBe(whole);
  expect(pairs.without([1, 1])).toBe(pairs.without([1]));
});

it("is exactly 1 in perfect order", () => {
  const x = Array.from({ length: 4576 }, (_, i) => i);
  const pairs = rankPairs(x, x);
  expect(pairs.without([])).toBe(1);
  expect(pairs.without([17])).toBe(1);
});
