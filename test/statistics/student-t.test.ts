import { expect, it } from "vitest";
import { tCdf, tQuantile } from "../../src/statistics/student-t.ts";
import { figures } from "../support/figures.ts";

const { t_quantile, t_cdf } = figures("scipy-statistics.json");

it.each(t_quantile as { p: number; df: number; quantile: number }[])(
  "quantile $p with $df degrees of freedom is SciPy's",
  ({ p, df, quantile }) => {
    expect(tQuantile(p, df) / quantile).toBeCloseTo(1, 11);
  },
);

it.each(t_cdf as { t: number; df: number; cdf: number }[])(
  "P(T ≤ $t) with $df degrees of freedom is SciPy's",
  ({ t, df, cdf }) => {
    expect(tCdf(t, df)).toBeCloseTo(cdf, 12);
  },
);

it("ends at 0 and 1", () => {
  expect(tCdf(-Infinity, 8)).toBe(0);
  expect(tCdf(Infinity, 8)).toBe(1);
});
