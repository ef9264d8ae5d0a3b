import { expect, it } from "vitest";
import { holm } from "../../src/statistics/holm.ts";
import { figures } from "../support/figures.ts";

it("multiplies by how many are left, and never falls", () => {
  const { p, adjusted } = figures("scipy-statistics.json").holm;
  holm(p).forEach((value, i) => {
    expect(value).toBeCloseTo(adjusted[i], 14);
  });
});

it("leaves one p-value alone, and nothing empty", () => {
  expect(holm([0.2])).toEqual([0.2]);
  expect(holm([])).toEqual([]);
});

it("refuses what is no p-value", () => {
  expect(() => holm([0.2, Number.NaN])).toThrow("pValues[1] must be a number from 0 to 1, got NaN");
});
