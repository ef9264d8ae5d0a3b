// "What it means": never more than the figures say.
import { expect, it } from "vitest";
import { PLAIN_INK } from "../../../src/report/ink.ts";
import { meaning, meaningOfSeveral } from "../../../src/report/words/meaning.ts";
import { SITUATIONS } from "../situations.ts";

const text = (name: string) => meaning(SITUATIONS[name]!().benchmarks[0]!, PLAIN_INK);

it("is more careful where the verdict is borderline", () => {
  expect(text("entangled-clear")).toMatch(
    /^A better score here is mostly what a more capable model gets anyway/,
  );
  expect(text("entangled-borderline")).toMatch(
    /^As far as these models show, .*, so alone it is weak evidence of progress in safety\./,
  );
});

it("warns that a strongly negative benchmark may measure no more than weakness", () => {
  expect(text("strongly-negative-unpinned")).toMatch(
    /^A better score here goes with less general capability: more capable models score lower\. So it may only show that a model is weaker;/,
  );
});

it("speaks of the axis that was used", () => {
  expect(text("axis-release-date")).toContain("what a newer model gets anyway");
});

it("never says that distinct measures safety", () => {
  expect(text("distinct-clear")).toBe(
    "General capability does not explain these scores. Whether safety does, or something else, or noise, this check cannot say.",
  );
  expect(text("distinct-borderline")).toContain("explains a part of these scores");
  expect(meaningOfSeveral(SITUATIONS.several!(), PLAIN_INK)).toContain(
    "For BBQ accuracy, a better score is largely",
  );
});
