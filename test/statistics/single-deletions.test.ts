// All deletions at once must equal deleting and ranking again, bit for bit with the counting of rank-pairs.
import fc from "fast-check";
import { expect, it } from "vitest";
import { ranking } from "../../src/statistics/midranks.ts";
import { rankPairs } from "../../src/statistics/rank-pairs.ts";
import { singleDeletions } from "../../src/statistics/single-deletions.ts";
import { spearman } from "../../src/statistics/spearman.ts";
import { pairsOf } from "../support/arbitrary-pairs.ts";

const few = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), {
  minLength: 1,
  maxLength: 12,
});

it.each([
  ["few values, many ties", few],
  ["many values", pairsOf(1, 30)],
])("equal Spearman's correlation of the rest: %s", (_, arbitrary) => {
  fc.assert(
    fc.property(arbitrary, (pairs) => {
      const x = pairs.map(([a]) => a);
      const y = pairs.map(([, b]) => b);
      const found = singleDeletions(ranking(x), ranking(y));
      const counted = rankPairs(x, y);
      expect(found).toHaveLength(x.length);
      found.forEach((value, d) => {
        const expected = spearman(x.toSpliced(d, 1), y.toSpliced(d, 1));
        expect(value).toBe(counted.without([d]));
        if (expected === null) expect(value).toBeNull();
        else expect(value).toBeCloseTo(expected, 12);
      });
    }),
  );
});
