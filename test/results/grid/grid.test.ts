// Columns of typed cells: what holds numbers, what words, what nothing.
import { expect, it } from "vitest";
import { gridOf } from "../../../src/results/grid/grid.ts";
import { grid } from "../../support/grid.ts";

it.each([
  ["numbers", "0.5|-|0.6", true],
  ["numbers", "0.5|soon|0.6", true],
  ["numbers", "40/100|–|50/90", false],
  ["numbers", "40/100|–|50/100", true],
  ["words", "0.5|x1|y2", false],
  ["words", "2025-05-09 11:38:32|5/9/2025 9:00|2024-01-02", false],
  ["empty", "-|N/A|", false],
])("a column holds %s: %s", (holds, cells, readable) => {
  const column = grid(
    `model;A\n${cells
      .split("|")
      .map((cell, i) => `m${i};${cell}`)
      .join("\n")}`,
    ";",
  ).columns[1]!;
  expect([column.holds, column.readable]).toEqual([holds, readable]);
});

it("rows without a cell are left away, and every column has a cell for each other row", () => {
  const { columns, rows } = grid("model,A,B\na,1\n,,\nb,2,3");
  expect(rows.map(({ line }) => line)).toEqual([2, 4]);
  expect(columns.map(({ cells }) => cells.map(({ kind }) => kind))).toEqual([
    ["text", "text"],
    ["number", "number"],
    ["missing", "number"],
  ]);
});

it("a heading alone has columns and no rows", () => {
  expect(gridOf({ file: "t", rows: [{ cells: ["model", "A"], line: 1 }] })).toMatchObject({
    rows: [],
    line: 1,
  });
});
