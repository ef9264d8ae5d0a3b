// One model's score from one row of a table, with its error, count, family and time; what is no number is a fault.
import { type Fault, quote } from "../../errors.ts";
import type { Place } from "../benchmark-results.ts";
import type { ReadScore } from "../reading.ts";
import { isMissingMark, samplesOf } from "../score-value.ts";
import { advice } from "./almost-number.ts";
import { isEmptyCell, type NumberCell, nameCell, numberCell, plainCell } from "./cell.ts";
import { type Columns, cleanHeading, type ScoreColumn, type Table, type TableRow } from "./columns.ts";
import { qualified } from "./qualifiers.ts";

export interface RowOptions {
  derived?: boolean;
  /** Whether a word in a column of numbers is a fault, not a missing score. What has a digit and is no number always is. */
  strict?: boolean;
}

/** The text of a cell; "" for a column that the table does not have. */
export function cellText(row: TableRow, index: number | undefined): string {
  return index === undefined ? "" : nameCell(row.cells[index] ?? "");
}

export function placeOf(file: string, row: TableRow): Place {
  return { file, line: row.line };
}

/** Nothing for a row without a name and a score, and where a fault is told. */
export function scoreOfRow(
  table: Table,
  row: TableRow,
  column: ScoreColumn,
  columns: Columns,
  options: RowOptions,
  faults: Fault[],
): ReadScore[] {
  const name = cellText(row, columns.model);
  const raw = row.cells[column.index] ?? "";
  if (name === "") {
    if (!isEmptyCell(raw))
      faults.push({ message: "the row names no model", file: table.file, line: row.line, found: quote(raw) });
    return [];
  }
  const model = qualified(name, row, columns.qualifiers);
  const number = numberCell(raw, column.comma);
  if (number === undefined && !isMissing(raw) && (options.strict || /\d/.test(raw))) {
    faults.push({
      message: `the score of ${quote(model)} is no number`,
      file: table.file,
      line: row.line,
      found: quote(raw),
      expected: `a number in the column ${quote(cleanHeading(column.heading))}, or an empty cell`,
      ...advice(raw),
    });
    return [];
  }
  const status = cellText(row, columns.status);
  const failed = status !== "" && !/^(success(ful)?|ok|done|completed?|finished)$/i.test(status);
  const family = cellText(row, columns.family);
  const runTime = timeOf(cellText(row, columns.time));
  const samples =
    columns.samples === undefined
      ? undefined
      : samplesOf(numberCell(row.cells[columns.samples] ?? "")?.value);
  const standardError = errorOf(row, column, columns, number);
  return [
    {
      model,
      ...(failed || number === undefined
        ? { score: null, reason: failed ? `the run's status is ${quote(status)}` : whyNone(raw) }
        : { score: number.value }),
      ...(number?.percent && { unit: "percent" as const }),
      ...(standardError !== undefined && standardError >= 0 && { standardError }),
      ...(samples !== undefined && { samples }),
      ...(family !== "" && { family }),
      ...(runTime !== undefined && { runTime }),
      ...(options.derived && { derived: true }),
      place: placeOf(table.file, row),
    },
  ];
}

/** A mark of what is missing, with a footnote perhaps. */
function isMissing(raw: string): boolean {
  return isMissingMark(plainCell(raw)) || isMissingMark(nameCell(raw));
}

function whyNone(raw: string): string {
  return raw.trim() === "" ? "the cell is empty" : `the score is ${quote(plainCell(raw))}`;
}

function errorOf(
  row: TableRow,
  column: ScoreColumn,
  columns: Columns,
  number: NumberCell | undefined,
): number | undefined {
  if (number?.plusMinus !== undefined) return number.plusMinus;
  if (column.inBrackets && number?.aside !== undefined)
    return numberCell(number.aside.slice(1, -1), column.comma)?.value;
  if (column.error !== undefined) return numberCell(row.cells[column.error] ?? "", column.errorComma)?.value;
  if (columns.details === undefined || number === undefined) return undefined;
  // "choice:0.85±0.02,other:0.84±0.05": the scorer whose rounded value is the score.
  const parts = (row.cells[columns.details] ?? "")
    .split(",")
    .map((part) => numberCell(part.slice(part.lastIndexOf(":") + 1)));
  const near = parts.filter(
    (part) => part?.plusMinus !== undefined && Math.abs(part.value - number.value) <= 0.0051,
  );
  near.sort((a, b) => Math.abs(a!.value - number.value) - Math.abs(b!.value - number.value));
  return near[0]?.plusMinus;
}

/** A date with a time, also as "17 November 2025 4:28pm", as ISO 8601. */
function timeOf(text: string): string | undefined {
  if (text === "") return undefined;
  const spaced = text.replace(/(\d)(am|pm)$/i, "$1 $2");
  const time = Date.parse(
    /(?:Z|[+-]\d{2}:?\d{2}|GMT|UTC)$/i.test(spaced)
      ? spaced
      : /^\d{4}-\d{2}-\d{2}[T ]/.test(spaced)
        ? `${spaced.replace(" ", "T")}Z`
        : `${spaced} UTC`,
  );
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
