// Steps of a tenth that a turned benchmark mirrors, and the items that no longer tell half of the models apart.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { histogramOf, stuckForHalf } from "../../../src/measure/items/distribution.ts";
import type { ItemFigures } from "../../../src/measure/items/item-figures.ts";

const figure = (association: number | null, testable = true): ItemFigures => ({
  mean: 0,
  state: "varies",
  association,
  discrimination: null,
  testable,
  p: null,
  q: null,
});

describe("the histogram", () => {
  it("counts by the nearest tenth, what lies between further out, vague items apart", () => {
    const { told, vague } = histogramOf([0, 0.04, 0.05, -0.05, 1, null].map((d) => figure(d)));
    expect([told[10], told[11], told[9], told[20]]).toEqual([2, 1, 1, 1]);
    expect(vague.every((count) => count === 0)).toBe(true);
    expect(histogramOf([figure(-1, false)]).vague[0]).toBe(1);
  });

  it("holds every item once, and is mirrored where the benchmark is turned", () => {
    const one = fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.boolean());
    fc.assert(
      fc.property(fc.array(one), (list) => {
        const as = histogramOf(list.map(([d, testable]) => figure(d, testable)));
        const turned = histogramOf(list.map(([d, testable]) => figure(-d, testable)));
        expect([...as.told, ...as.vague].reduce((sum, count) => sum + count, 0)).toBe(list.length);
        expect(turned.told).toEqual(as.told.toReversed());
        expect(turned.vague).toEqual(as.vague.toReversed());
      }),
    );
  });
});

it("an item is stuck for half where the better half has it, or the other half has not", () => {
  // Four models, from the best to the worst, and five items.
  const rows = [
    [1, 1, 1, 1, 0],
    [1, 1, 1, 0, 0],
    [1, 1, 0, 0, 0],
    [1, 0, 0, 0, 0],
  ];
  const items = [0, 1, 2, 3, 4].map((j) => ({
    item: `${j}`,
    scores: Float64Array.from(rows, (row) => row[j]!),
  }));
  const means = rows.map((row) => row.reduce((sum, score) => sum + score, 0) / 5);
  const limits = { minimum: 0, maximum: 1 };
  expect(stuckForHalf(items, means, limits)).toEqual({ ceiling: 3, floor: 3 });
  // Whatever the order of the models.
  const turned = items.map((one) => ({ ...one, scores: one.scores.toReversed() }));
  expect(stuckForHalf(turned, means.toReversed(), limits)).toEqual({ ceiling: 3, floor: 3 });
});
