// What stands behind the verdict, as sentences.
import { expect, it } from "vitest";
import { PLAIN_INK } from "../../../src/report/ink.ts";
import * as background from "../../../src/report/words/background.ts";
import { assessmentOf } from "../assessment-of.ts";
import { SITUATIONS } from "../situations.ts";

const a = SITUATIONS["entangled-clear"]!();
const b = a.benchmarks[0]!;

it("noise, known and not", () => {
  expect(background.noiseSentence(b)).toMatch(/^Measurement noise: not known/);
  expect(background.noiseSentence(SITUATIONS["corrected-decides"]!().benchmarks[0]!)).toContain(
    "0.63, from sample counts of 26 models",
  );
});

it("coverage", () => {
  expect(background.coverageSentence(a, b, PLAIN_INK)).toBe(
    "Held against all 26 models of the pool, all of whose spread yours cover. The 26 models cover the whole pool chat-2024, all of its spread of capability.",
  );
  const arena = SITUATIONS["entangled-close-with-base"]!();
  expect(background.coverageSentence(arena, arena.benchmarks[0]!, PLAIN_INK)).toContain(
    "cover 0.84 of the spread",
  );
});

it("spread, floor and ceiling", () => {
  const floor = assessmentOf("ethics", { first: { spread: { floor_share: 0.25, ceiling_share: 0.5 } } });
  expect(background.spreadSentence(floor.benchmarks[0]!, PLAIN_INK)).toMatch(
    /25% of the models at the floor; 50% at the ceiling/,
  );
});

it("other measures, evidence, release date", () => {
  expect(background.otherMeasures(b)).toBe(
    "By other measures of correlation: Pearson 0.86; Kendall τ-b 0.66, which runs lower by its nature. The limit is for Spearman's.",
  );
  expect(background.otherMeasures(SITUATIONS.several!().benchmarks[0]!)).toContain(
    "With the release date held constant: 0.58",
  );
  expect(background.evidenceSentence(b)).toContain("0.50 a coin toss");
});

it("the nearest benchmarks, and the pool", () => {
  expect(background.nearestSentence(b, PLAIN_INK)).toMatch(
    /^Among \d+ known benchmarks of the pool, \d+ rank models more/,
  );
  expect(background.poolSentence(a, b, PLAIN_INK)).toContain(
    "explains 71% of the variance of 12 capability benchmarks",
  );
});
