import { expect, it } from "vitest";
import { atMost, counted, exceeds } from "../../src/statistics/compare.ts";

it("compares after rounding to 12 decimals", () => {
  expect(exceeds(0.1 + 0.2, 0.3)).toBe(false);
  expect(atMost(0.3, 0.1 + 0.2)).toBe(true);
  expect(exceeds(0.600000000001, 0.6)).toBe(true);
});

it("counts the size where both directions count", () => {
  expect([counted(-0.7, "absolute"), counted(-0.7, "positive")]).toEqual([0.7, -0.7]);
});
