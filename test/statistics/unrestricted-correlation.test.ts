import fc from "fast-check";
import { expect, it } from "vitest";
import { unrestrictedCorrelation } from "../../src/statistics/unrestricted-correlation.ts";

// By hand: (0.5/0.5) / √(1 − 0.25 + 0.25/0.25) = 1/√1.75.
it("is Thorndike's Case 2", () => {
  expect(unrestrictedCorrelation(0.5, 0.5)).toBeCloseTo(1 / Math.sqrt(1.75), 14);
  expect(unrestrictedCorrelation(0.5, 1)).toBeCloseTo(0.5, 14);
});

it("undoes a restriction: a straight line whose x is cut down keeps slope and scatter", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      fc.double({ min: 0.2, max: 1, noNaN: true }),
      (rho, u) => {
        // y = ρx + e with var(x) = 1 and var(e) = 1 − ρ²; over a part with sd(x) = u the correlation is this.
        const restricted = (rho * u) / Math.sqrt(rho * rho * u * u + 1 - rho * rho);
        expect(unrestrictedCorrelation(restricted, u)).toBeCloseTo(rho, 10);
      },
    ),
  );
});

it("keeps 0, 1 and the sign", () => {
  expect(unrestrictedCorrelation(0, 0.3)).toBe(0);
  expect(unrestrictedCorrelation(1, 0.3)).toBe(1);
  expect(unrestrictedCorrelation(-0.5, 0.5)).toBeCloseTo(-1 / Math.sqrt(1.75), 14);
});

it("refuses what is no correlation or no ratio", () => {
  expect(() => unrestrictedCorrelation(2, 0.5)).toThrow("r must be a number from -1 to 1, got 2");
  expect(() => unrestrictedCorrelation(0.5, 0)).toThrow("u must be a number above 0, got 0");
});
