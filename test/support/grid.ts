// Grids for tests, from text with commas between the cells.
import { type Grid, gridOf } from "../../src/results/grid/grid.ts";
import type { Table } from "../../src/results/grid/table.ts";

export function table(text: string, separator = ","): Table {
  const lines = text.replace(/\n$/, "").split("\n");
  return { file: "t.csv", rows: lines.map((line, i) => ({ cells: line.split(separator), line: i + 1 })) };
}

export const grid = (text: string, separator = ","): Grid => gridOf(table(text, separator));
