import { expect, it } from "vitest";
import { rankReliability } from "../../src/statistics/rank-reliability.ts";

it("is 2 − 1/q², within 0 and 1", () => {
  expect(rankReliability(1)).toBe(1);
  expect(rankReliability(0.9)).toBeCloseTo(2 - 1 / 0.81, 14);
  expect(rankReliability(Math.SQRT1_2)).toBeCloseTo(0, 14);
  expect([0.5, 0, -0.4, -1].map(rankReliability)).toEqual([0, 0, 0, 0]);
});

it("refuses what is no correlation", () => {
  expect(() => rankReliability(1.1)).toThrow("q must be a number from -1 to 1, got 1.1");
});
