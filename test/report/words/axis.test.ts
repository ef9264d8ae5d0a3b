// What benchmarks are measured against, in words.
import { expect, it } from "vitest";
import { PLAIN_INK } from "../../../src/report/ink.ts";
import { axisWords } from "../../../src/report/words/axis.ts";
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

it("names two well-known benchmarks of many, and all of a few", () => {
  expect(words("entangled-clear").order).toContain("12 benchmarks such as MMLU and GSM8K");
  expect(words("several").order).toContain("MMLU-Pro, GPQA, IFEval, WildBench and Omni-MATH");
  expect(words("given-scores").order).toContain("scores made by others: Epoch Capabilities Index");
});
