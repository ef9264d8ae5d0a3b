// Source tables: CSV files of data/ as rows of named cells.
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

export type Row = Readonly<Record<string, string>>;

/** The rows of `data/<path>`; cells are trimmed. */
export function readTable(path: string): Row[] {
  const text = readFileSync(new URL(`../../data/${path}`, import.meta.url), "utf8");
  return parse(text, { columns: true, bom: true, trim: true }) as Row[];
}

/** Column names of a table, in the order of the file. */
export const columnsOf = (rows: readonly Row[]): string[] => Object.keys(rows[0] ?? {});

/** A cell as a number; an empty cell is null. Throws where a cell is neither. */
export function numberIn(row: Row, column: string): number | null {
  const cell = row[column];
  if (cell === undefined) throw new Error(`no column ${column}`);
  if (cell === "") return null;
  const value = Number(cell);
  if (!Number.isFinite(value)) throw new Error(`${row.id ?? row.model}, ${column}: "${cell}" is no number`);
  return value;
}
