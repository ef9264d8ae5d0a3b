// "What was measured".
import { expect, it } from "vitest";
import { PLAIN_INK } from "../../../src/report/ink.ts";
import { measured } from "../../../src/report/words/measured.ts";
import { assessmentOf } from "../assessment-of.ts";
import { SITUATIONS } from "../situations.ts";

it("explains the scale from 1 to −1", () => {
  const b = SITUATIONS["entangled-clear"]!().benchmarks[0]!;
  expect(measured(b, PLAIN_INK)).toMatch(
    /1 is the same order, 0 no relation, −1 the reverse\. In brackets the 95% interval\. Held against all 26 models of the pool, all of whose spread yours cover\.$/,
  );
  expect(measured(b, PLAIN_INK, "each benchmark")).toContain("In brackets the 95% interval.");
});

it("says which capability benchmark left the axis, why, and the value with it", () => {
  expect(measured(SITUATIONS["part-and-whole"]!().benchmarks[0]!, PLAIN_INK)).toContain(
    "MMLU does not count as capability here: a benchmark must not help to make what it is measured against. With it the value would be 0.83.",
  );
});

it("says where lower or middle is better", () => {
  const lower = assessmentOf("ethics", { first: { higher_is_better: false } }).benchmarks[0]!;
  const middle = assessmentOf("ethics", { first: { higher_is_better: null, optimum: 0 } }).benchmarks[0]!;
  expect(measured(lower, PLAIN_INK)).toContain(
    "Lower scores count as better here (so says results/ethics.json)",
  );
  expect(measured(middle, PLAIN_INK)).toContain("Best here is 0");
});
