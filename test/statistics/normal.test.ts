import { expect, it } from "vitest";
import { normalCdf, normalQuantile } from "../../src/statistics/normal.ts";
import { figures } from "../support/figures.ts";

it.each(figures("scipy-statistics.json").normal_cdf as { z: number; cdf: number }[])(
  "P(Z ≤ $z) is SciPy's",
  ({ z, cdf }) => {
    expect(normalCdf(z)).toBeCloseTo(cdf, 13);
  },
);

it("has the quantile that the distribution gives back", () => {
  expect(normalQuantile(0.95)).toBeCloseTo(1.6448536269514722, 13);
  expect(normalQuantile(0.5)).toBeCloseTo(0, 15);
  expect(normalQuantile(0.975)).toBeCloseTo(-normalQuantile(0.025), 12);
  expect(() => normalQuantile(1)).toThrow("p must lie between 0 and 1, got 1");
});
