// Against the formula on SciPy's rank correlations.
import { expect, it } from "vitest";
import { partialSpearman } from "../../src/statistics/partial-spearman.ts";
import { figures } from "../support/figures.ts";

interface Sample {
  kind: string;
  x: number[];
  y: number[];
  z: number[];
  partial_spearman: number | null;
}
const samples = (figures("scipy-statistics.json").pairs as Sample[]).filter(
  (s) => s.partial_spearman !== null,
);

it.each(samples)("agrees with n of $x.length, $kind", ({ x, y, z, partial_spearman }) => {
  expect(partialSpearman(x, y, z)).toBeCloseTo(partial_spearman as number, 12);
});

it("is null where one column is constant or z orders another perfectly", () => {
  expect(partialSpearman([1, 2, 3, 4], [2, 1, 4, 3], [5, 5, 5, 5])).toBeNull();
  expect(partialSpearman([1, 2, 3, 4], [2, 1, 4, 3], [10, 20, 30, 40])).toBeNull();
});
