import { expect, it } from "vitest";
import { boundedFisherZ } from "../../src/statistics/bounded-fisher-z.ts";
import { figures } from "../support/figures.ts";

it("is atanh where the order is not perfect", () => {
  expect(boundedFisherZ(0.5, 26)).toBe(Math.atanh(0.5));
  expect(boundedFisherZ(-0.9, 8)).toBe(Math.atanh(-0.9));
});

it("is bounded by half of one swap of neighbours", () => {
  const [eight, all] = figures("worked-examples.json").item3_perfect_order.examples;
  expect(boundedFisherZ(1, 8)).toBeCloseTo(eight.z, 12);
  expect(boundedFisherZ(1, 26)).toBeCloseTo(all.z, 12);
  expect(boundedFisherZ(-1, 8)).toBeCloseTo(-eight.z, 12);
  expect(Number.isFinite(boundedFisherZ(1, 4576))).toBe(true);
});

it("refuses what is no correlation", () => {
  expect(() => boundedFisherZ(1.01, 8)).toThrow("rho must be a number from -1 to 1, got 1.01");
  expect(() => boundedFisherZ(Number.NaN, 8)).toThrow(RangeError);
  expect(() => boundedFisherZ(0, 1)).toThrow("n must be at least 2, got 1");
});
