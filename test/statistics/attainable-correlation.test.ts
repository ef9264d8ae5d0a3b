import fc from "fast-check";
import { expect, it } from "vitest";
import { attainableCorrelation } from "../../src/statistics/attainable-correlation.ts";
import { spearman } from "../../src/statistics/spearman.ts";
import { pairsOf } from "../support/arbitrary-pairs.ts";

// By hand: ranks 1, 3, 3, 3 against 1 to 4, centred: (−1.5)(−1.5) + 0.5 · 1.5 over √(3 · 5).
it("falls with ties", () => {
  expect(attainableCorrelation([1, 2, 3, 4], [0, 1, 1, 1], "positive")).toBeCloseTo(3 / Math.sqrt(15), 14);
  expect(attainableCorrelation([4, 1, 3, 2], [9, 6, 8, 7], "positive")).toBe(1);
});

it("looks both ways where sizes count: ties of both at one end reach further in one direction", () => {
  const x = [1, 2, 3, 3, 3];
  const y = [1, 1, 1, 2, 3];
  const up = attainableCorrelation(x, y, "positive")!;
  expect(attainableCorrelation(x, y, "absolute")!).toBeGreaterThan(up);
});

it("is reached by no order of the same values", () => {
  fc.assert(
    fc.property(pairsOf(3, 30), (pairs) => {
      const [x, y] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)] as [number[], number[]];
      const rho = spearman(x, y);
      const most = attainableCorrelation(x, y, "positive");
      const size = attainableCorrelation(x, y, "absolute");
      if (rho === null) expect(most).toBeNull();
      else {
        expect(rho).toBeLessThanOrEqual(most! + 1e-12);
        expect(Math.abs(rho)).toBeLessThanOrEqual(size! + 1e-12);
      }
    }),
  );
});
