// The order in which detail is cut.
import { expect, it } from "vitest";
import { levels, withinLimit } from "../../../src/report/markdown/detail.ts";

const ALL = { name: 80, models: 150, leftOut: 50, benchmarks: 60 };

it("cuts more at each level, and never says less of what was cut", () => {
  const all = levels(ALL);
  expect(all[0]!.cut).toEqual([]);
  expect(all.at(-1)).toMatchObject({ models: 0, scatter: false, benchmarks: 5, name: 16 });
  expect(all.at(-1)!.cut).toEqual([
    "the tables of models",
    "context and other pools",
    "sensitivity",
    "policy and background",
    "the scatter",
    "long names",
    "benchmarks beyond the first 5",
  ]);
});

it("takes the fullest text that fits, and the least where none does", () => {
  const write = (detail: { models: number }) => "x".repeat(detail.models);
  expect(withinLimit(ALL, write, 150, (text) => text.length)).toHaveLength(150);
  expect(withinLimit(ALL, write, 70, (text) => text.length)).toHaveLength(60);
  expect(
    withinLimit(
      ALL,
      () => "long",
      1,
      (text) => text.length,
    ),
  ).toBe("long");
});
