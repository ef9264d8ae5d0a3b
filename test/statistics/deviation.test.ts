import { expect, it } from "vitest";
import { deviation } from "../../src/statistics/deviation.ts";

it("is divided by n, and 0 where nothing differs", () => {
  expect(deviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(2, 14);
  expect(deviation([])).toBe(0);
  expect(deviation([7])).toBe(0);
  expect(deviation([3, 3, 3])).toBe(0);
});

it("holds at any magnitude", () => {
  expect(deviation([1e300, 3e300])).toBeCloseTo(1e300, -286);
  expect(deviation([2e-300, 4e-300]) / 1e-300).toBeCloseTo(1, 12);
});
