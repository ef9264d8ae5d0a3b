// The scores of a table, column by column: numbers, missing cells, and strays that are taken for missing.
import { type Fault, InputError, quote } from "../errors.ts";
import { nameCell } from "../results/grid/cell.ts";
import { unclearFault } from "../results/grid/faults.ts";
import type { Column, Grid } from "../results/grid/grid.ts";
import { type Range, strayValues } from "./stray-cells.ts";

export interface TableScores {
  /** By column, in the order of rows; null: not measured. */
  scores: ReadonlyMap<Column, readonly (number | null)[]>;
  /** Each stray that was taken for missing, with its row's model and its column. */
  notes: string[];
}

/** Throws an InputError with every cell of these columns that is neither a number nor missing. */
export function tableScores(
  grid: Grid,
  columns: readonly Column[],
  model: Column,
  ranges: ReadonlyMap<Column, Range>,
): TableScores {
  const faults = columns.flatMap((column) => faultsOf(grid, column, model));
  if (faults.length > 0) throw new InputError(faults);
  const notes: string[] = [];
  const scores = new Map(
    columns.map((column) => {
      const values = column.cells.map((cell) => (cell.kind === "number" ? cell.value : null));
      const range = ranges.get(column);
      const strays = strayValues(
        values.filter((value) => value !== null),
        range,
      );
      const why = range
        ? `outside its range ${range.minimum} to ${range.maximum}`
        : "far outside the column's range";
      const kept = values.map((value, at) => {
        if (value === null || !strays.has(value)) return value;
        const name = nameCell(model.cells[at]!.raw);
        notes.push(
          `${quote(column.name)} of ${quote(name)} (line ${grid.rows[at]!.line}) is ${value}, ${why}: taken for not measured.`,
        );
        return null;
      });
      return [column, kept] as const;
    }),
  );
  return { scores, notes };
}

function faultsOf(grid: Grid, column: Column, model: Column): Fault[] {
  if (column.unclear !== undefined) return [unclearFault(grid, model, column, column.unclear)];
  const percent = column.cells.some((cell) => cell.kind === "number" && cell.percent);
  return column.cells.flatMap((cell, at): Fault[] => {
    const place = { file: grid.file, line: grid.rows[at]!.line, found: quote(cell.raw) };
    if (cell.kind === "number" && percent && !cell.percent)
      return [
        {
          ...place,
          message: `column ${quote(column.name)} has a number without a percent sign beside some with one`,
          expected: "the sign in every cell, or in none",
        },
      ];
    if (cell.kind === "number" || cell.kind === "missing") return [];
    const remedy = cell.kind === "unclear" && cell.remedy !== undefined ? { remedy: cell.remedy } : {};
    const message = `column ${quote(column.name)} has a cell that is no number`;
    return [
      { ...place, message, expected: "a number, or nothing where the model was not measured", ...remedy },
    ];
  });
}
