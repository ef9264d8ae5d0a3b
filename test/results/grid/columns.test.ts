import { expect, it } from "vitest";
import { cleanHeading, columnsOf } from "../../../src/results/grid/columns.ts";

const table = (...rows: string[][]) => ({
  file: "t.csv",
  rows: rows.map((cells, i) => ({ cells, line: i + 1 })),
});

it.each([
  ["Accuracy (%)", "Accuracy"],
  ["Hallucination Rate ↓", "Hallucination Rate"],
  ["**Score** (higher is better)", "Score"],
  ["MMLU", "MMLU"],
])("the heading %s is %s", (heading, clean) => {
  expect(cleanHeading(heading)).toBe(clean);
});

it("finds the models, the scores and their standard errors; texts and links are no scores", () => {
  const found = columnsOf(
    table(["Model", "MMLU", "MMLU stderr", "link"], ["a", "0.5", "0.01", "x"], ["b", "0.6", "0.02", "y"]),
  )!;
  expect(found.model).toBe(0);
  expect(found.modelNamed).toBe(true);
  expect(found.scores.map(({ heading }) => heading)).toEqual(["MMLU"]);
  expect(found.scores[0]!.error).toBe(2);
});

it("a heading without rows is no table", () => {
  expect(columnsOf(table(["Model", "MMLU"]))).toBeUndefined();
});
