import { expect, it } from "vitest";
import { agrestiCoullVariance } from "../../src/statistics/agresti-coull.ts";

// Worked by hand: n = 96 gives 100 items; p = 1 gives 98/100, so 0.98 · 0.02 / 100.
it("is not 0 at 0 % and 100 %", () => {
  expect(agrestiCoullVariance(1, 96)).toBeCloseTo(0.000196, 15);
  expect(agrestiCoullVariance(0, 96)).toBeCloseTo(0.000196, 15);
});

it("is p̃(1 − p̃)/ñ", () => {
  expect(agrestiCoullVariance(0.5, 96)).toBeCloseTo(0.0025, 15);
  expect(agrestiCoullVariance(0.25, 16)).toBeCloseTo((0.3 * 0.7) / 20, 15);
});

it("refuses what is no share or no count", () => {
  expect(() => agrestiCoullVariance(1.2, 10)).toThrow("p must be a number from 0 to 1, got 1.2");
  expect(() => agrestiCoullVariance(0.5, 0)).toThrow("n must be a number above 0, got 0");
});
