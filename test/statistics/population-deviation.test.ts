import { expect, it } from "vitest";
import { populationDeviation } from "../../src/statistics/population-deviation.ts";

it("divides by n: statistics.pstdev of Python", () => {
  expect(populationDeviation([1.5, 2.5, 2.5, 2.75, 3.25, 4.75])).toBeCloseTo(0.986893273527251, 14);
  expect(populationDeviation([3])).toBe(0);
});
