// Against SciPy's linregress.
import { expect, it } from "vitest";
import { leastSquares } from "../../src/statistics/least-squares.ts";
import { figures } from "../support/figures.ts";

interface Sample {
  kind: string;
  x: number[];
  y: number[];
  slope: number;
  intercept: number;
  r2: number;
  residual_deviation: number;
}

it.each(figures("scipy-statistics.json").pairs as Sample[])(
  "agrees with SciPy with n of $x.length, $kind",
  ({ x, y, slope, intercept, r2, residual_deviation }) => {
    const found = leastSquares(x, y);
    expect(found.slope).toBeCloseTo(slope, 12);
    expect(found.intercept).toBeCloseTo(intercept, 12);
    expect(found.r2).toBeCloseTo(r2, 12);
    expect(found.residualDeviation).toBeCloseTo(residual_deviation, 12);
  },
);

it("keeps its digits at a large offset and at any magnitude", () => {
  expect(leastSquares([1e9, 1e9 + 1, 1e9 + 2], [0, 1, 2]).slope).toBeCloseTo(1, 12);
  expect(leastSquares([1e200, 2e200, 3e200], [1e-200, 2e-200, 3e-200]).r2).toBeCloseTo(1, 12);
  expect(leastSquares([0, 1e300, 2e300], [0, 2e300, 4e300]).slope).toBeCloseTo(2, 12);
});

it("explains nothing of a constant, and two points wholly", () => {
  expect(leastSquares([1, 2, 3], [4, 4, 4])).toEqual({ slope: 0, intercept: 4, residualDeviation: 0, r2: 0 });
  expect(leastSquares([1, 2], [3, 5])).toEqual({ slope: 2, intercept: 1, residualDeviation: 0, r2: 1 });
});

it("refuses a constant x, one point, and what is no number", () => {
  expect(() => leastSquares([1, 1, 1], [1, 2, 3])).toThrow("x must not be constant");
  expect(() => leastSquares([1], [1])).toThrow("x must have at least 2 values, got 1");
  expect(() => leastSquares([1, 2], [1, Number.NaN])).toThrow("y[1]");
});
