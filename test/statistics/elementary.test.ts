// Against the engine's own functions, from which they may differ in the last digits only.
import fc from "fast-check";
import { expect, it } from "vitest";
import { atan, atanh, cos, log10, sin, tanh } from "../../src/statistics/elementary.ts";

const elementary = { atan, atanh, cos, log10, sin, tanh };

it.each([
  ["atan", -1e6, 1e6],
  ["atanh", -1, 1],
  ["cos", 0, Math.PI / 2],
  ["log10", 1e-300, 1e300],
  ["sin", 0, Math.PI / 2],
  ["tanh", -30, 30],
] as const)("%s is the function of that name", (name, min, max) => {
  fc.assert(
    fc.property(fc.double({ min, max, noNaN: true }), (x) => {
      const expected = Math[name](x);
      const found = elementary[name](x);
      if (Number.isFinite(expected))
        expect(Math.abs(found - expected)).toBeLessThanOrEqual(4e-16 * Math.max(1, Math.abs(expected)));
      else expect(found).toBe(expected);
    }),
  );
});
