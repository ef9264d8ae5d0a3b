// The first sentence.
import { expect, it } from "vitest";
import { PLAIN_INK } from "../../../src/report/ink.ts";
import {
  decidedFigure,
  figures,
  leadOfSeveral,
  leadSentences,
  limitWords,
  ranksWords,
} from "../../../src/report/words/lead.ts";
import { assessmentOf } from "../assessment-of.ts";
import { SITUATIONS } from "../situations.ts";

const lead = (name: string) => {
  const a = SITUATIONS[name]!();
  return leadSentences(a, a.benchmarks[0]!, PLAIN_INK).replaceAll("\u00a0", " ");
};

it("says when the value is close to the limit", () => {
  expect(lead("entangled-close-with-base")).toContain("does, but the value is close to the limit.");
  expect(lead("distinct-borderline")).toContain("does, and the value is close to the limit.");
  expect(lead("entangled-clear")).not.toContain("close to the limit");
});

it("says of an inconclusive result why", () => {
  expect(lead("inconclusive-constant")).toContain("gives every model the same score");
  expect(lead("inconclusive-interval")).toContain("may or may not rank 20 models by general capability");
  expect(lead("inconclusive-none-matched")).toContain("names no model that the pool chat-2024 knows");
});

it("names what it is a correlation with, and in which direction it counts", () => {
  expect(lead("axis-mmlu")).toContain("Correlation with MMLU 0.82");
  const a = SITUATIONS["absolute-negative"]!();
  expect(limitWords(a, a.benchmarks[0]!)).toBe("limit 0.60 in either direction");
  const near = { ...a.benchmarks[0]!, decided_on: { ...a.benchmarks[0]!.decided_on, value: -0.5966 } };
  expect(figures(a, near, PLAIN_INK)).toContain("−0.597");
});

it("sums up several", () => {
  const a = SITUATIONS.several!();
  expect(leadOfSeveral(a, PLAIN_INK)).toBe(
    "BBQ accuracy ranks 57 models largely as their general capability does. The other four stay under the limit of 0.60, all with a warning. None of these five verdicts is clear.",
  );
  expect(decidedFigure(a.benchmarks[1]!)).toBe("0.597\u00a0[0.15,\u00a00.84]");
  expect(figures(a, a.benchmarks[0]!, PLAIN_INK)).toContain("limit 0.60");
});

it.each([
  [
    0.65,
    0.35,
    "ranks 30 models largely as their general capability does, and over the whole range of it almost exactly",
  ],
  [0.91, 0.35, "ranks 30 models almost exactly as their general capability does"],
  [0.65, 1, "ranks 30 models almost exactly as their general capability does"],
  [0.1, 0.35, "ranks 30 models almost exactly as their general capability does"],
])("a value of %s, corrected for a share of %s of the spread", (measured, spread_share, words) => {
  const b = assessmentOf("mt-bench").benchmarks[0]!;
  const changed = {
    ...b,
    correlation: { ...b.correlation, value: measured },
    decided_on: { ...b.decided_on, value: 0.92, spread_share, noise_factor: 1 },
  };
  expect(ranksWords(changed, 0.92, 30, PLAIN_INK)).toBe(words);
});
