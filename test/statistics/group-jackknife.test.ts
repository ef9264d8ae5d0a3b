import { expect, it } from "vitest";
import { groupsOf, jackknifeError, twoSidedP } from "../../src/statistics/group-jackknife.ts";

it("gives each name its rows, names in order", () => {
  expect([...groupsOf(["b", "a", "b"])]).toEqual([
    ["a", [1]],
    ["b", [0, 2]],
  ]);
});

// By hand: mean 2, squares 1 + 0 + 1, times 2/3.
it("is √((G − 1)/G · Σ(v − mean)²), in any order, and exactly 0 without difference", () => {
  expect(jackknifeError([1, 2, 3])).toBeCloseTo(Math.sqrt(4 / 3), 14);
  expect(jackknifeError([0.1, 0.7, 0.2])).toBe(jackknifeError([0.7, 0.2, 0.1]));
  expect(jackknifeError([0.1, 0.1, 0.1])).toBe(0);
});

// scipy.stats.t.sf(2, 4) · 2 = 0.1161165235168
it("gives a two-sided p, and 0 or 1 where there is no error", () => {
  expect(twoSidedP(-2, 1, 4)).toBeCloseTo(0.1161165235168, 12);
  expect([twoSidedP(0.1, 0, 4), twoSidedP(0, 0, 4)]).toEqual([0, 1]);
});
