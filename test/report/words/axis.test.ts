// What benchmarks are measured against, in words.
import { expect, it } from "vitest";
import { PLAIN_INK } from "../../../src/report/ink.ts";
import { axisWords } from "../../../src/report/words/axis.ts";
import { assessmentOf } from "../assessment-of.ts";
import { SITUATIONS } from "../situations.ts";

const words = (name: string) => axisWords(SITUATIONS[name]!().benchmarks[0]!, PLAIN_INK);

it.each([
  ["entangled-clear", "their general capability does", "a more capable model"],
  ["axis-mmlu", "MMLU does", "a model with a better MMLU score"],
  ["axis-release-date", "their release dates do", "a newer model"],
  ["given-scores", "their general capability does", "a more capable model"],
])("%s: as %s", (name, asDoes, better) => {
  expect(words(name)).toMatchObject({ asDoes, better });
});

it("says score lower only where a higher score is better", () => {
  const lower = assessmentOf("ethics", { first: { higher_is_better: false } }).benchmarks[0]!;
  const middle = assessmentOf("ethics", { first: { higher_is_better: null, optimum: 0 } }).benchmarks[0]!;
  expect(words("entangled-clear").worse).toBe("score lower");
  expect(axisWords(lower, PLAIN_INK).worse).toBe("do worse");
  expect(axisWords(middle, PLAIN_INK).worse).toBe("do worse");
});

it("names two well-known benchmarks of many, and all of a few", () => {
  expect(words("entangled-clear").order).toContain("12 benchmarks such as MMLU and GSM8K");
  expect(words("several").order).toContain("MMLU-Pro, GPQA, IFEval, WildBench and Omni-MATH");
  expect(words("given-scores").order).toContain("scores made by others: Epoch Capabilities Index");
});
