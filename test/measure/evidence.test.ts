// Figures from outside stand in test/gate/rule-2.test.ts.
import { expect, it } from "vitest";
import { corrected } from "../../src/measure/correction.ts";
import { evidenceBeyond } from "../../src/measure/evidence.ts";

const NONE = { noise: 1, spread: 1 };
const some = {
  value: 0.4,
  families: 8,
  standardError: 0.2,
  degreesOfFreedom: 7,
  interval: { low: 0, high: 0.7 },
  withoutFamily: [],
  undefinedWithout: null,
};

it("is one half at the corrected value itself", () => {
  const by = { noise: 1.2, spread: 0.6 };
  expect(evidenceBeyond(some, 30, corrected(0.4, by), by, "positive")).toBeCloseTo(0.5, 12);
  expect(evidenceBeyond(some, 30, 0.4, NONE, "positive")).toBeCloseTo(0.5, 12);
});

it("grows with either correction", () => {
  const at = (noise: number, spread: number) => evidenceBeyond(some, 30, 0.6, { noise, spread }, "positive")!;
  expect(at(1.2, 1)).toBeGreaterThan(at(1, 1));
  expect(at(1, 0.6)).toBeGreaterThan(at(1, 1));
});

it("adds both tails where sizes count", () => {
  const one = (threshold: number) => evidenceBeyond(some, 30, threshold, NONE, "positive")!;
  expect(evidenceBeyond(some, 30, 0.6, NONE, "absolute")).toBeCloseTo(one(0.6) + 1 - one(-0.6), 12);
  expect(evidenceBeyond({ ...some, standardError: null }, 30, 0.6, NONE, "absolute")).toBeNull();
});

it("is 0 or 1 at the ends, which nothing exceeds", () => {
  expect(evidenceBeyond(some, 30, 1, { noise: 1.3, spread: 0.5 }, "positive")).toBe(0);
  expect(evidenceBeyond(some, 30, -1, { noise: 1.3, spread: 0.5 }, "positive")).toBe(1);
});
