// A table whose first row is no heading but a model with its scores: taken for headings, it would be lost in silence.
import type { Fault } from "../../errors.ts";
import { quote } from "../../errors.ts";
import { isEmptyCell, nameCell, numberCell } from "./cell.ts";
import { cleanHeading, columnsOf, namesItsCells, type Table } from "./columns.ts";
import { LOOKS_LIKE_MODEL, modelsAreColumns } from "./transpose.ts";

/** Years, which benchmarks are named by. */
const YEAR = /^(?:19|20)\d\d$/;

/**
 * The fault of a table that begins without a heading; undefined where its first row may be one.
 *
 * A heading may be a number (benchmarks by year, thresholds) where another heading says what it is (`model,2023,2024`).
 * Otherwise a number over a column of scores is a score: `gpt-4,0.6853`.
 */
export function noHeading(table: Table): Fault | undefined {
  const head = table.rows[0];
  const columns = modelsAreColumns(table) ? undefined : columnsOf(table);
  if (head === undefined || columns === undefined || head.cells.some(namesItsCells)) return undefined;
  const name = nameCell(head.cells[columns.model] ?? "");
  if (name === "") return undefined;
  const aModel = LOOKS_LIKE_MODEL.test(name);
  const isScore = (cell: string) =>
    isEmptyCell(cell) && cell.trim() !== ""
      ? aModel
      : numberCell(cell) !== undefined && (aModel || !YEAR.test(cleanHeading(cell)));
  const score = columns.scores.map(({ heading }) => heading).find(isScore);
  if (score === undefined) return undefined;
  return {
    message: "the first row is no heading: its cells are a model and a number",
    file: table.file,
    line: head.line,
    found: `${quote(name)} and ${quote(score.trim())}`,
    expected: "a heading that says which column names the models, and what each other column measures",
    remedy:
      'Add a line above it, such as model,NAME (or call the first column "model" if these are headings)',
  };
}
