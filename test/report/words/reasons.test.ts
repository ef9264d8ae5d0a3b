// Rules as sentences, and what the report says of those in the way of a verdict.
import { expect, it } from "vitest";
import type { Reason } from "../../../src/generated/report.ts";
import { needs, obstacleOf, reasonText } from "../../../src/report/words/reasons.ts";
import { SITUATIONS } from "../situations.ts";

const threshold = {
  rule: "threshold",
  limit: 0.6,
  statistic: "correlation",
  by: "value",
  turned_by: null,
} as const;

it.each<[Reason, string]>([
  [
    { rule: "min-families", found: 1, limit: 5 },
    "1 model family matched with the pool; a verdict needs at least 5.",
  ],
  [
    { ...threshold, found: 0.597, direction: "positive" as const, above: false },
    "The capabilities correlation is 0.597, not above the limit of 0.60.",
  ],
  [
    { ...threshold, found: -0.601, direction: "absolute" as const, above: true },
    "The size of the capabilities correlation is −0.601, above the limit of 0.60.",
  ],
  [
    { rule: "axis-too-small", left: 2, needed: 3, left_out: ["A", "B"], found: null, limit: null },
    "Without the capability benchmarks that overlap with this one (A, B), 2 are left to make an axis; it needs at least 3.",
  ],
])("%j", (reason, sentence) => {
  expect(reasonText(reason)).toBe(sentence);
});

it("the first rule in the way leads, and each that counts has a row", () => {
  const few = SITUATIONS["inconclusive-few-models"]!().benchmarks[0]!;
  expect(obstacleOf(few)?.why).toBe("too few models");
  expect(needs(few).map(({ found, minimum }) => [found, minimum])).toEqual([
    ["6", "8"],
    ["4", "5"],
  ]);
  expect(obstacleOf(SITUATIONS["entangled-clear"]!().benchmarks[0]!)).toBeNull();
});
