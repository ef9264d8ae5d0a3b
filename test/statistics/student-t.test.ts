import libraryCdf from "@stdlib/stats-base-dists-t-cdf";
import libraryQuantile from "@stdlib/stats-base-dists-t-quantile";
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

// The library that knows any degrees of freedom, kept for tests alone.
it.each([1, 2, 3, 4, 5, 8, 13, 14, 25, 60, 871, 4575])(
  "agrees with @stdlib at %d degrees of freedom",
  (df) => {
    for (const p of [0.6, 0.75, 0.95, 0.975, 0.995, 0.9995, 0.25, 0.001]) {
      expect(tQuantile(p, df) / libraryQuantile(p, df)).toBeCloseTo(1, 10);
    }
    for (const t of [-40, -3, -0.5, 0, 1e-3, 0.7, 2, 12])
      expect(tCdf(t, df)).toBeCloseTo(libraryCdf(t, df), 13);
  },
);

it("is symmetrical, and 0 in the middle", () => {
  expect(tQuantile(0.5, 8)).toBe(0);
  expect(tQuantile(0.025, 8)).toBe(-tQuantile(0.975, 8));
  expect(tCdf(0, 8)).toBe(0.5);
});

it.each([0, -1, 2.5, Number.NaN, Infinity])("refuses %d degrees of freedom", (df) => {
  expect(() => tCdf(1, df)).toThrow(RangeError);
  expect(() => tQuantile(0.9, df)).toThrow(RangeError);
});
