import fc from "fast-check";
import { sampleVariance } from "simple-statistics";
import { describe, expect, it } from "vitest";
import { itemReliability } from "../../src/statistics/item-reliability.ts";
import { figures } from "../support/figures.ts";

const { small_cases, speechmap } = figures("mending.json");
const { matrix, ...small } = small_cases.items;
const columns = matrix[0].map((_: number, j: number) => matrix.map((row: number[]) => row[j]));

/** Cronbach's α as textbooks have it. */
function alpha(items: readonly (readonly number[])[]): number {
  const totals = items[0]!.map((_, i) => items.reduce((sum, item) => sum + item[i]!, 0));
  const own = items.reduce((sum, item) => sum + sampleVariance([...item]), 0);
  return (items.length / (items.length - 1)) * (1 - own / sampleVariance(totals));
}

describe("eight models, six items", () => {
  const found = itemReliability(columns);

  it("is Cronbach's α", () => {
    expect(found.reliability).toBeCloseTo(small.alpha, 12);
    expect(found).toMatchObject({ source: "items", clusters: null });
  });

  it("has each model's mean and own error", () => {
    small.means.forEach((mean: number, i: number) => {
      expect(found.means[i]).toBeCloseTo(mean, 12);
      expect(found.ownErrors[i]).toBeCloseTo(small.own_se[i], 12);
    });
  });

  it("counts each item by itself where clusters are fewer than ten", () => {
    expect(itemReliability(columns, small.clusters)).toEqual(found);
  });
});

// Four clusters are too few by rule, so the small case is joined to itself three times: sums of squares and clusters both
// triple, and so do items, which leaves se²·(C − 1)/C a third of what it was.
it("clusters: the small case three times over", () => {
  const names = [0, 1, 2].flatMap((copy) => small.clusters.map((name: string) => `${name}${copy}`));
  const found = itemReliability([...columns, ...columns, ...columns], names);
  expect(found).toMatchObject({ source: "items, clustered", clusters: 12 });
  small.relative_se_clustered.forEach((error: number, i: number) => {
    expect(found.relativeErrors[i]).toBeCloseTo(error * Math.sqrt(((12 / 11) * (3 / 4)) / 3), 12);
    expect(found.ownErrors[i]).toBeCloseTo(
      small.own_se_clustered[i] * Math.sqrt(((12 / 11) * (3 / 4)) / 3),
      12,
    );
  });
});

describe("SpeechMap: 35 models, 289 items, 191 clusters", () => {
  const cells = Object.values(speechmap.cells) as string[];
  const count = speechmap.items.length;
  const models = cells.filter((row) => [...row].filter((cell) => cell !== "x").length >= 0.95 * count);
  const kept = [...Array(count).keys()].filter((j) => models.every((row) => row[j] !== "x"));
  const items = kept.map((j) => models.map((row) => Number(row[j])));
  const clusters = kept.map((j) => speechmap.clusters[j] as string);

  it("by items, by clusters, and with own errors in their place", () => {
    const expected = speechmap.reliability;
    expect([models.length, items.length]).toEqual([expected.models, expected.items]);
    expect(itemReliability(items).reliability).toBeCloseTo(expected.from_items, 11);
    const found = itemReliability(items, clusters);
    expect(found.clusters).toBe(expected.clusters);
    expect(found.reliability).toBeCloseTo(expected.from_items_clustered, 11);
    const noise = found.ownErrors.reduce((sum, error) => sum + error ** 2, 0) / models.length;
    expect(1 - noise / sampleVariance(found.means)).toBeCloseTo(expected.absolute_se_clustered, 11);
  });
});

it("R of single items is α, and never below 0", () => {
  const shape = fc.tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 2, max: 9 }));
  const table = shape.chain(([n, k]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: n, maxLength: n }), {
      minLength: k,
      maxLength: k,
    }),
  );
  fc.assert(
    fc.property(table, (items) => {
      const { reliability, means } = itemReliability(items);
      if (reliability === null) expect(new Set(means.map((mean) => mean.toFixed(9))).size).toBe(1);
      else expect(reliability).toBeCloseTo(Math.max(0, alpha(items)), 9);
    }),
  );
});

it("is unknown where there is nothing to tell apart", () => {
  expect(
    itemReliability([
      [1, 1, 1],
      [0, 0, 0],
    ]).reliability,
  ).toBeNull();
  expect(itemReliability([[1, 0, 1]]).reliability).toBeNull();
  expect(() => itemReliability([[1, 2], [1]])).toThrow("the same length");
});
