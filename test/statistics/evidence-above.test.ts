// Against SciPy's Student t; where the standard error is 0 or there is none.
import { expect, it } from "vitest";
import { evidenceAbove } from "../../src/statistics/evidence-above.ts";
import { familyJackknife } from "../../src/statistics/family-jackknife.ts";
import { chatColumn, chatFamilies, chatModels } from "../support/chat-table.ts";
import { figures } from "../support/figures.ts";

const chat = figures("chat.json");
const examples = figures("worked-examples.json").item3_noise_correction.examples;

it.each(Object.keys(examples))("agrees with SciPy: %s", (name) => {
  const expected = examples[name];
  const jackknife = familyJackknife({
    x: chatModels.map((model) => chat.spearman.scores[model]),
    y: chatColumn(expected.benchmark) as number[],
    families: chatFamilies,
    confidence: 0.95,
  });
  expect(evidenceAbove(jackknife, 0.6, 26)).toBeCloseTo(expected["evidence_above_0.6_plain"], 10);
  expect(evidenceAbove(jackknife, 0.6 * Math.sqrt(expected.reliability), 26)).toBeCloseTo(
    expected["evidence_above_0.6_corrected"],
    10,
  );
  expect(evidenceAbove(jackknife, jackknife.value as number, 26)).toBeCloseTo(0.5, 12);
  expect(evidenceAbove(jackknife, 1, 26)).toBe(0);
  expect(evidenceAbove(jackknife, -1, 26)).toBe(1);
});

const certain = {
  value: 0.5,
  families: 6,
  standardError: 0,
  degreesOfFreedom: 5,
  interval: { low: 0.5, high: 0.5 },
  withoutFamily: [],
  undefinedWithout: null,
};

it("is 0, 0.5 or 1 without any spread", () => {
  expect(evidenceAbove(certain, 0.4, 20)).toBe(1);
  expect(evidenceAbove(certain, 0.5, 20)).toBe(0.5);
  expect(evidenceAbove(certain, 0.6, 20)).toBe(0);
});

it("is null without an interval, and refuses a threshold that is none", () => {
  expect(evidenceAbove({ ...certain, standardError: null, interval: null }, 0.5, 20)).toBeNull();
  expect(() => evidenceAbove(certain, 1.5, 20)).toThrow("threshold must be a number from -1 to 1, got 1.5");
});
