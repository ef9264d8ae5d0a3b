// Against figures from outside in test/gate/rule-2.test.ts; here the corners.
import fc from "fast-check";
import { expect, it } from "vitest";
import { bonettWright } from "../../src/statistics/bonett-wright.ts";

// By hand: ρ = 0, n = 28: tanh(± t(27; 0.975) / 5), t = 2.0518305.
it("is tanh of t standard errors about z", () => {
  const { low, high } = bonettWright(0, 28, 0.95)!;
  expect(high).toBeCloseTo(Math.tanh(2.0518305164802833 / 5), 12);
  expect(low).toBe(-high);
});

it("has none of three pairs, and one of four", () => {
  expect(bonettWright(0.5, 3, 0.95)).toBeNull();
  expect(bonettWright(0.5, 4, 0.95)).not.toBeNull();
});

it("stays within ±1, turns with the sign and narrows with more models", () => {
  fc.assert(
    fc.property(fc.double({ min: -1, max: 1, noNaN: true }), fc.integer({ min: 4, max: 500 }), (rho, n) => {
      const { low, high } = bonettWright(rho, n, 0.95)!;
      const turned = bonettWright(-rho, n, 0.95)!;
      expect([turned.low, turned.high]).toEqual([-high + 0, -low + 0]);
      expect(-1 <= low && low <= high && high <= 1).toBe(true);
      if (Math.abs(rho) < 0.99) {
        const more = bonettWright(rho, n + 1, 0.95)!;
        expect(more.high - more.low).toBeLessThan(high - low);
      }
    }),
  );
});
