import fc from "fast-check";
import { expect, it } from "vitest";
import { roundSignificant } from "../../src/statistics/round-significant.ts";

it("makes one value of 0.1 + 0.2 and 0.3", () => {
  expect(roundSignificant(0.1 + 0.2)).toBe(0.3);
});

it("keeps what differs in the twelfth digit", () => {
  expect(roundSignificant(0.123456789012)).not.toBe(roundSignificant(0.123456789013));
});

it("takes huge and tiny magnitudes, and knows one zero", () => {
  expect(roundSignificant(1.23456789012345e300)).toBe(1.23456789012e300);
  expect(roundSignificant(-9.87654321098765e-300)).toBe(-9.87654321099e-300);
  expect(Object.is(roundSignificant(-0), 0)).toBe(true);
});

it("gives what printing twelve digits and reading them back gives", () => {
  const numbers = fc.double({ noNaN: true, noDefaultInfinity: true });
  const scores = fc.double({ min: -100, max: 100, noNaN: true });
  fc.assert(
    fc.property(fc.oneof(numbers, scores, fc.integer()), (value) => {
      const printed = Number(value.toPrecision(12));
      const found = roundSignificant(value);
      // A value halfway between two decimals may go either way.
      const halfway =
        Math.abs(value - printed) > 0.4999 * 10 ** (Math.floor(Math.log10(Math.abs(value))) - 11);
      expect(halfway || found === printed).toBe(true);
      expect(roundSignificant(found)).toBe(found);
    }),
    { numRuns: 5000 },
  );
});

it("refuses what is no number", () => {
  expect(() => roundSignificant(Number.NaN)).toThrow(RangeError);
  expect(() => roundSignificant(Infinity)).toThrow(RangeError);
});
