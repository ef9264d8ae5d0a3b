import { expect, it } from "vitest";
import { deviation } from "../../src/statistics/deviation.ts";

it("is the textbook's: 2, 4, 4, 4, 5, 5, 7, 9 deviate by 2, and by √(32/7) as a sample", () => {
  const values = [2, 4, 4, 4, 5, 5, 7, 9];
  expect(deviation(values)).toBe(2);
  expect(deviation(values, 1)).toBeCloseTo(Math.sqrt(32 / 7), 12);
});
