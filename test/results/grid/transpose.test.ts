import { expect, it } from "vitest";
import { modelsAreColumns, transpose } from "../../../src/results/grid/transpose.ts";

const table = (...rows: string[][]) => ({
  file: "t.csv",
  rows: rows.map((cells, i) => ({ cells, line: i + 1 })),
});

it("models stand in the heading where its first cell names benchmarks", () => {
  expect(modelsAreColumns(table(["dataset", "a", "b"], ["mmlu", "1", "2"]))).toBe(true);
  expect(modelsAreColumns(table(["model", "mmlu", "bbh"], ["a", "1", "2"]))).toBe(false);
});

it("turns rows into columns, the models under a heading of that name", () => {
  const turned = transpose(table(["dataset", "a", "b"], ["mmlu", "1", "2"], ["bbh", "3", "4"]));
  expect(turned.rows.map(({ cells }) => cells)).toEqual([
    ["model", "mmlu", "bbh"],
    ["a", "1", "3"],
    ["b", "2", "4"],
  ]);
});
