import { describe, expect, it } from "vitest";
import { standardiseColumn } from "../../src/statistics/standardised-column.ts";

// By hand: mean 2, variance (1 + 0 + 1)/3.
const deviation = Math.sqrt(2 / 3);

describe("of 1, 2, 3 times anything", () => {
  it.each([1, 1e-300, 1e300])("%d", (scale) => {
    for (const matrix of ["spearman", "pearson"] as const) {
      const found = standardiseColumn([scale, 2 * scale, 3 * scale], matrix, "x");
      expect(found.mean / scale).toBeCloseTo(2, 12);
      expect(found.deviation / scale).toBeCloseTo(deviation, 12);
      [...found.standardised].forEach((value, i) => {
        expect(value).toBeCloseTo((i - 1) / deviation, 12);
      });
    }
  });
});

it("standardises ranks for a Spearman matrix, and values for a Pearson one", () => {
  const values = [1, 2, 100];
  expect(standardiseColumn(values, "spearman", "x").standardised[2]).toBeCloseTo(1 / deviation, 12);
  expect(standardiseColumn(values, "pearson", "x").standardised[2]).toBeGreaterThan(1.4);
});

it("refuses, by name, what has no spread or is no number", () => {
  expect(() => standardiseColumn([1, 1, 1], "spearman", "MMLU")).toThrow("MMLU must have at least 3 values");
  expect(() => standardiseColumn([1, 2], "spearman", "MMLU")).toThrow(RangeError);
  expect(() => standardiseColumn([1, 2, Number.NaN], "spearman", "MMLU")).toThrow(
    "MMLU[2] must be a finite number",
  );
});
