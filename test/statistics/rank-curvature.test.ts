// Figures from outside stand in test/gate/rule-2.test.ts; here the laws and the corners.
import fc from "fast-check";
import { expect, it } from "vitest";
import { rankCurvature } from "../../src/statistics/rank-curvature.ts";

const FAMILIES = [..."aabbccddeeff"];
const UP_AND_DOWN = [1, 2, 4, 6, 8, 9, 10, 11, 7, 5, 3, 0];
const inOrder = [...UP_AND_DOWN.keys()];

it("sees what rises and falls again", () => {
  const { p, multiple } = rankCurvature(inOrder, UP_AND_DOWN, FAMILIES)!;
  expect(p).toBeLessThan(0.05);
  expect(multiple).toBeGreaterThan(0.9);
});

it("has nothing to test in a straight line, or with too few models, families or ranks", () => {
  expect(rankCurvature(inOrder, inOrder, FAMILIES)).toBeNull();
  expect(rankCurvature(inOrder.slice(0, 7), UP_AND_DOWN.slice(0, 7), [..."abcdefg"])).toBeNull();
  expect(rankCurvature(inOrder, UP_AND_DOWN, [..."aaabbbcccddd"])).toBeNull();
  const twoPlaces = inOrder.map((i) => i % 2);
  expect(rankCurvature(twoPlaces, UP_AND_DOWN, FAMILIES)).toBeNull();
  // The third rank is one family's alone.
  const thirdIsOne = inOrder.map((i) => (i < 2 ? 2 : i % 2));
  expect(rankCurvature(thirdIsOne, UP_AND_DOWN, FAMILIES)).toBeNull();
  expect(
    rankCurvature(
      inOrder,
      inOrder.map(() => 3),
      FAMILIES,
    ),
  ).toBeNull();
});

it("changes neither with the order of the rows, nor with any rising scale, nor with the scores' sign", () => {
  const rows = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 40 }), fc.constantFrom(..."abcdefg")),
    {
      minLength: 8,
      maxLength: 30,
    },
  );
  fc.assert(
    fc.property(rows, (some) => {
      const of = (list: typeof some, scale = (v: number) => v) =>
        rankCurvature(
          list.map(([x]) => x),
          list.map(([, y]) => scale(y)),
          list.map(([, , family]) => family),
        );
      const plain = of(some);
      for (const other of [of(some.toReversed()), of(some, (v) => v ** 3), of(some, (v) => -v)]) {
        if (plain === null || other === null) expect(other).toBe(plain);
        else {
          expect(other.p).toBeCloseTo(plain.p, 9);
          expect(other.multiple).toBeCloseTo(plain.multiple, 9);
        }
      }
    }),
  );
});
