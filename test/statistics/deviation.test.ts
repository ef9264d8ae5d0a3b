import { expect, it } from "vitest";
import { deviation } from "../../src/statistics/deviation.ts";

it("is the textbook's: 2, 4, 4, 4, 5, 5, 7, 9 deviate by 2, and by √(32/7) as a sample", () => {
  const values = [2, 4, 4, 4, 5, 5, 7, 9];
  expect(deviation(values)).toBeCloseTo(2, 14);
  expect(deviation(values, 1)).toBeCloseTo(Math.sqrt(32 / 7), 12);
});

it("is 0 where nothing differs", () => {
  for (const values of [[], [7], [3, 3, 3]]) expect(deviation(values)).toBe(0);
});

it("holds at any magnitude", () => {
  expect(deviation([1e300, 3e300])).toBeCloseTo(1e300, -286);
  expect(deviation([2e-300, 4e-300]) / 1e-300).toBeCloseTo(1, 12);
});
