import { expect, it } from "vitest";
import { normalCdf } from "../../src/statistics/normal.ts";
import { figures } from "../support/figures.ts";

it.each(figures("scipy-statistics.json").normal_cdf as { z: number; cdf: number }[])(
  "P(Z ≤ $z) is SciPy's",
  ({ z, cdf }) => {
    expect(normalCdf(z)).toBeCloseTo(cdf, 13);
  },
);
