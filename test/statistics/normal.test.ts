import { expect, it } from "vitest";
import { normalCdf, normalQuantile } from "../../src/statistics/normal.ts";
import { figures } from "../support/figures.ts";

it.each(figures("scipy-statistics.json").normal_cdf as { z: number; cdf: number }[])(
  "P(Z ≤ $z) is SciPy's",
  ({ z, cdf }) => {
    expect(normalCdf(z)).toBeCloseTo(cdf, 13);
  },
);

it.each([
  [0.975, 1.959963984540054],
  [0.95, 1.6448536269514722],
  [1e-5, -4.264890793922825],
  [0.5, 0],
])("the quantile of %d is SciPy's norm.ppf", (p, z) => {
  expect(normalQuantile(p)).toBeCloseTo(z, 12);
});

it("the quantile at the ends is without end", () => {
  expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
});
