import { expect, it } from "vitest";
import { attenuationCorrected } from "../../src/statistics/attenuation-corrected.ts";
import { figures } from "../support/figures.ts";

const examples = figures("worked-examples.json").item3_noise_correction.examples;

it.each(Object.keys(examples))("agrees with the worked example %s", (name) => {
  const { rho, reliability, corrected } = examples[name];
  expect(attenuationCorrected(rho, reliability)).toBeCloseTo(corrected, 12);
});

it("stays within [−1, 1] and turns with the sign", () => {
  expect(attenuationCorrected(0.9, 0.5)).toBe(1);
  expect(attenuationCorrected(-0.9, 0.5)).toBe(-1);
  expect(attenuationCorrected(-0.6, 0.64)).toBeCloseTo(-0.75, 15);
  expect(attenuationCorrected(0.3, 1)).toBe(0.3);
});

it("refuses a reliability that is none", () => {
  expect(() => attenuationCorrected(0.5, 0)).toThrow("reliability must be above 0 and at most 1, got 0");
  expect(() => attenuationCorrected(0.5, 1.1)).toThrow(RangeError);
  expect(() => attenuationCorrected(Number.NaN, 1)).toThrow(RangeError);
});
