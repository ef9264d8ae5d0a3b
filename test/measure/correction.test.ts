import fc from "fast-check";
import { expect, it } from "vitest";
import {
  carriedBack,
  corrected,
  correctedBounds,
  noiseFactor,
  withoutNoise,
} from "../../src/measure/correction.ts";

const value = fc.double({ min: -1, max: 1, noNaN: true });
const correction = fc.record({
  noise: fc.double({ min: 1, max: Math.SQRT2, noNaN: true }),
  spread: fc.double({ min: 0.1, max: 1, noNaN: true }),
});

it("corrects noise from a rank reliability of 0.5 up, where it is known", () => {
  expect(noiseFactor(null)).toBe(1);
  expect(noiseFactor(0.49)).toBe(1);
  expect(noiseFactor(0.5)).toBeCloseTo(Math.SQRT2, 14);
  expect(noiseFactor(1)).toBe(1);
});

it("leaves everything as it is where nothing is to be corrected", () => {
  fc.assert(
    fc.property(value, (v) => {
      expect(corrected(v, { noise: 1, spread: 1 })).toBeCloseTo(v, 14);
      expect(carriedBack(v, { noise: 1, spread: 1 })).toBeCloseTo(v, 14);
    }),
  );
});

it("never weakens, keeps the sign and the order, and stays within ±1", () => {
  fc.assert(
    fc.property(value, value, correction, (a, b, by) => {
      const [low, high] = a < b ? [a, b] : [b, a];
      const bounds = correctedBounds({ low, high }, by);
      expect(bounds.low).toBeLessThanOrEqual(bounds.high);
      expect(Math.abs(corrected(a, by))).toBeGreaterThanOrEqual(Math.abs(withoutNoise(a, by)) - 1e-12);
      expect(Math.abs(withoutNoise(a, by))).toBeGreaterThanOrEqual(Math.abs(a));
      expect(Math.abs(corrected(a, by))).toBeLessThanOrEqual(1);
      expect(corrected(-a, by) + 0).toBe(-corrected(a, by) + 0);
    }),
  );
});

it("carries a limit back to where it separates plain values as it separates corrected ones", () => {
  fc.assert(
    fc.property(value, value, correction, (v, limit, by) => {
      const back = carriedBack(limit, by);
      fc.pre(Math.abs(v - back) > 1e-9 && Math.abs(corrected(v, by)) < 1 && Math.abs(limit) < 1);
      expect(corrected(v, by) > limit).toBe(v > back);
    }),
  );
});
