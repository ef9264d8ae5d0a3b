import { expect, it } from "vitest";
import { orientScore } from "../../src/results/benchmark-results.ts";

it.each([
  [{ kind: "higher" } as const, 0.3],
  [{ kind: "lower" } as const, -0.3],
  [{ kind: "optimum", optimum: 0 } as const, -0.3],
  [{ kind: "optimum", optimum: 0.5 } as const, -0.2],
])("%j orients 0.3 to %d", (orientation, oriented) => {
  expect(orientScore(0.3, orientation)).toBeCloseTo(oriented, 14);
});

it("a bias of −0.3 is as far from 0 as one of 0.3", () => {
  const optimum = { kind: "optimum", optimum: 0 } as const;
  expect(orientScore(-0.3, optimum)).toBe(orientScore(0.3, optimum));
});
