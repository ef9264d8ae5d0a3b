import { expect, it } from "vitest";
import { gridOf } from "../../../src/results/grid/grid.ts";
import { rolesOf } from "../../../src/results/grid/roles.ts";

const table = (...rows: string[][]) => ({
  file: "t.csv",
  rows: rows.map((cells, i) => ({ cells, line: i + 1 })),
});

it("finds the models, the scores and their standard errors; texts and links are no scores", () => {
  const found = rolesOf(
    gridOf(
      table(["Model", "MMLU", "MMLU stderr", "link"], ["a", "0.5", "0.01", "x"], ["b", "0.6", "0.02", "y"]),
    ),
  )!;
  expect(found.model.index).toBe(0);
  expect(found.modelNamed).toBe(true);
  expect(found.scores.map(({ heading }) => heading)).toEqual(["MMLU"]);
  expect(found.scores[0]!.errors?.columns.map(({ index }) => index)).toEqual([2]);
});

it("a heading without rows is no table", () => {
  expect(rolesOf(gridOf(table(["Model", "MMLU"])))).toBeUndefined();
});
