// The scores of a table, column by column: numbers, missing cells, and strays that are taken for missing.
import { type Fault, InputError, quote } from "../errors.ts";
import { type Range, strayValues } from "./stray-cells.ts";
import { cellNumber, isMissing } from "./table-cells.ts";
import type { Table } from "./table-rows.ts";

export interface TableScores {
  /** By column, in the order of rows; null: not measured. */
  scores: ReadonlyMap<string, readonly (number | null)[]>;
  /** Each stray that was taken for missing, with its row's model and its column. */
  notes: string[];
}

/** Throws an InputError with every cell of these columns that is neither a number nor missing. */
export function tableScores(
  table: Table,
  columns: readonly string[],
  modelColumn: string,
  ranges: Readonly<Record<string, Range>>,
  file?: string,
): TableScores {
  const scores = new Map<string, readonly (number | null)[]>();
  const notes: string[] = [];
  const faults: Fault[] = [];
  for (const column of columns) {
    const values = table.rows.map(({ line, cells }) => {
      const cell = cells.get(column) ?? "";
      const value = isMissing(cell) ? null : cellNumber(cell);
      if (value === null && !isMissing(cell))
        faults.push({
          message: `column ${quote(column)} has a cell that is no number`,
          ...(file === undefined ? {} : { file }),
          line,
          found: quote(cell),
          expected: "a number, or nothing where the model was not measured",
        });
      return value;
    });
    const range = Object.hasOwn(ranges, column) ? ranges[column] : undefined;
    const strays = strayValues(
      values.filter((value) => value !== null),
      range,
    );
    scores.set(
      column,
      values.map((value, at) => {
        if (value === null || !strays.has(value)) return value;
        const why = range
          ? `outside its range ${range.minimum} to ${range.maximum}`
          : "far outside the column's range";
        const row = table.rows[at]!;
        notes.push(
          `${quote(column)} of ${quote(row.cells.get(modelColumn) ?? "")} (line ${row.line}) is ${value}, ${why}: taken for not measured.`,
        );
        return null;
      }),
    );
  }
  if (faults.length > 0) throw new InputError(faults);
  return { scores, notes };
}
