import { expect, it } from "vitest";
import { clampCorrelation } from "../../src/statistics/clamp-correlation.ts";

it("cuts rounding error off at both ends", () => {
  expect(clampCorrelation(1.0000000000000002)).toBe(1);
  expect(clampCorrelation(-1.0000000000000002)).toBe(-1);
  expect(clampCorrelation(0.9999999999999999)).toBe(1);
  expect(clampCorrelation(0.5)).toBe(0.5);
});

it("keeps the finest step that ranks can take", () => {
  // One swap of neighbours among 10,000.
  const step = 12 / (1e4 * (1e8 - 1));
  expect(clampCorrelation(1 - step)).toBe(1 - step);
});

it("gives null for NaN and plain zero for −0", () => {
  expect(clampCorrelation(Number.NaN)).toBeNull();
  expect(Object.is(clampCorrelation(-0), 0)).toBe(true);
});
