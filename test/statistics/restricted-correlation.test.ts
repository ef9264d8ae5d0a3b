import fc from "fast-check";
import { expect, it } from "vitest";
import { restrictedCorrelation } from "../../src/statistics/restricted-correlation.ts";
import { unrestrictedCorrelation } from "../../src/statistics/unrestricted-correlation.ts";

// By hand: 0.6 · 0.5 / √(1 − 0.36 + 0.36 · 0.25).
it("is a correlation over a narrower range", () => {
  expect(restrictedCorrelation(0.6, 0.5)).toBeCloseTo(0.3 / Math.sqrt(0.73), 14);
  expect(restrictedCorrelation(0.6, 1)).toBeCloseTo(0.6, 14);
  expect([0, 1, -1].map((value) => restrictedCorrelation(value, 0.3))).toEqual([0, 1, -1]);
});

it("undoes the correction for range, both ways", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -0.999, max: 0.999, noNaN: true }),
      fc.double({ min: 0.05, max: 1, noNaN: true }),
      (r, u) => {
        expect(unrestrictedCorrelation(restrictedCorrelation(r, u), u)).toBeCloseTo(r, 10);
        expect(restrictedCorrelation(unrestrictedCorrelation(r, u), u)).toBeCloseTo(r, 10);
      },
    ),
  );
});

it("refuses what is no correlation or no share", () => {
  expect(() => restrictedCorrelation(1.5, 0.5)).toThrow(
    "unrestricted must be a number from -1 to 1, got 1.5",
  );
  expect(() => restrictedCorrelation(0.5, 0)).toThrow("u must be a number above 0, got 0");
});
