import { expect, it } from "vitest";
import { jackknifeError } from "../../src/statistics/jackknife-error.ts";

// By hand: mean 2, squares 1 + 0 + 1, times 2/3.
it("is √((G − 1)/G · Σ(v − mean)²), in any order, and exactly 0 without difference", () => {
  expect(jackknifeError([1, 2, 3])).toBeCloseTo(Math.sqrt(4 / 3), 14);
  expect(jackknifeError([0.1, 0.7, 0.2])).toBe(jackknifeError([0.7, 0.2, 0.1]));
  expect(jackknifeError([0.1, 0.1, 0.1])).toBe(0);
});
