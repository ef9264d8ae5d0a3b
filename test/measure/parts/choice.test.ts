// The small case's choice of two of three parts, which a report never makes; folds in which nothing can be chosen.
import { expect, it } from "vitest";
import { choiceByResult } from "../../../src/measure/parts/choice.ts";
import { figures } from "../../support/figures.ts";

const { capabilities: x, families, scores, weights, report } = figures("mending.json").small_cases.parts;
const parts = ["A", "B", "C"].map((name, k) => ({
  name,
  weight: weights[k] as number,
  scores: scores.map((row: number[]) => row[k]) as number[],
}));

it.each([1, 2])("leaving out at most %i", (atMost) => {
  const found = choiceByResult({ x, families, parts, atMost, confidence: 0.95 })!;
  const expected = report.choice[atMost];
  expect(found.left_out).toEqual(expected.dropped.map((k: number) => "ABC"[k]));
  expect(found.naive).toBeCloseTo(expected.naive, 11);
  expect(found.nested).toBeCloseTo(expected.nested, 11);
  expect(found.low).toBeCloseTo(expected.nested_low, 9);
  expect(found.high).toBeCloseTo(expected.nested_high, 9);
  expect(Object.values(found.frequency)).toEqual(Object.values(expected.frequency));
});

it("names the family without which the whole does not vary", () => {
  const flat = parts.map((part) => ({
    ...part,
    scores: part.scores.map((s, i) => (families[i] === "b" ? s : 1)),
  }));
  const found = choiceByResult({ x, families, parts: flat, atMost: 1, confidence: 0.95 });
  expect(found).toMatchObject({ naive: null, nested: null, low: null, undefined_without: "b" });
});
