// Percent and fractions in one benchmark, and scores beyond a metric's range: refused, naming the rows.
import { expect, it } from "vitest";
import type { ReadMetric, ReadScore } from "../../src/results/reading.ts";
import { givesScale, inPercent, settleMetric } from "../../src/results/scale.ts";

const rows = (...scores: number[]): ReadScore[] =>
  scores.map((score, i) => ({ model: `m${i}`, score, place: { file: "f", line: i + 1 } }));
const settle = (scores: ReadScore[], ...metrics: (ReadMetric | undefined)[]) =>
  settleMetric("B", metrics.length > 0 ? metrics : [undefined], scores, true);

it.each([
  ["accuracy, fractions", { name: "accuracy" }, [0.2, 0.9], { unit: "proportion", proportion: true }],
  ["accuracy, percent", { name: "acc" }, [20, 90], { unit: "percent", proportion: true }],
  [
    "a share told by its unit",
    { name: "x", unit: "proportion" },
    [0.2, 0.9],
    { unit: "proportion", proportion: true },
  ],
  ["a ratio that is no share", { name: "f1" }, [0.2, 0.9], { proportion: false }],
  ["the file's own word", { name: "accuracy", proportion: false }, [0.2, 0.9], { proportion: false }],
  ["a rating", { name: "score" }, [3, 9.5], { proportion: false }],
])("%s", (_, metric, scores, expected) => {
  expect(settle(rows(...scores), metric)).toEqual({
    name: metric.name,
    ...expected,
    ...("unit" in metric && { unit: metric.unit }),
  });
});

it.each([[[0.41, 47, 0.6]], [[41, 0.47, 60]], [[0.55, 0.6, 0, 61, 1]]])("refuses %j", (scores) => {
  expect(() => settle(rows(...scores))).toThrow(/"B" mixes percent and fractions/);
});

it.each([
  [[0.4, 1.2, 3, 8]],
  [[0, 47, 60]],
  [[-0.3, 0.4, 12]],
  [[0.9, 1.1, 1.3]],
  [[1, 2, 3]],
  [[0.01, 350]],
])("lets %j pass", (scores) => {
  expect(settle(rows(...scores))).toBeUndefined();
});

it("refuses units of two kinds, in files or in rows", () => {
  expect(() =>
    settle(rows(0.5, 50), { name: "a", unit: "proportion" }, { name: "a", unit: "percent" }),
  ).toThrow(/percent in one file/);
  const [a, b] = rows(50, 0.5);
  expect(() => settle([{ ...a!, unit: "percent" }, b!])).toThrow(/"m1" 0.5 \(line 2\)/);
});

it("refuses what is beyond the range that the file gives", () => {
  expect(() => settle(rows(0.5, 47), { name: "a", unit: "proportion" })).toThrow(
    /outside its metric's range.*"m1" 47 \(line 2\)/,
  );
  expect(() => settle(rows(0.5, -1), { name: "a", minimum: 0, maximum: 1 })).toThrow(/"m1" -1/);
  expect(settle(rows(0, 1), { name: "a", minimum: 0, maximum: 1 })).toBeDefined();
});

it("percent is told by its words, or by a greatest score of 100", () => {
  const of = (more: object) => inPercent({ name: "m", proportion: true, ...more });
  expect([of({ unit: "%" }), of({ unit: "Percent" }), of({ maximum: 100 })]).toEqual([true, true, true]);
  expect([of({ unit: "proportion" }), of({}), inPercent(undefined)]).toEqual([false, false, false]);
  expect([
    givesScale(undefined),
    givesScale({ name: "m" }),
    givesScale({ name: "m", unit: "points" }),
  ]).toEqual([false, false, true]);
});
