// What is doubtful about a whole table or a column, and so refused before a score is read: models in the heading, two
// columns of names, arrows both ways, columns without a heading, numbers that can be read in two ways.
import { type Fault, quote } from "../../errors.ts";
import { isShare, knownOrientation } from "../../lexicon/metrics.ts";
import { loose } from "../select.ts";
import { isEmptyCell, nameCell } from "./cell.ts";
import { type Columns, cleanHeading, type ScoreColumn, type Table } from "./columns.ts";
import { bothWays } from "./direction.ts";
import type { Unclear } from "./marks.ts";
import { LOOKS_LIKE_MODEL } from "./transpose.ts";

/** undefined: the table is one of models and their scores. */
export function tableFault(table: Table, columns: Columns): Fault | undefined {
  return headingOfModels(table, columns) ?? whoIsTheModel(table, columns) ?? tooLong(table);
}

/** Two columns of one heading: a group's name without a row of headings below it, perhaps. */
export function sameHeading(table: Table): Fault | undefined {
  const [head] = table.rows;
  const headings = head!.cells.map((cell) => loose(cleanHeading(cell)));
  const twice = headings.findIndex((heading, i) => heading !== "" && headings.indexOf(heading) < i);
  if (twice === -1) return undefined;
  return {
    message: `two columns are called ${quote(head!.cells[twice]!)}`,
    file: table.file,
    line: head!.line,
    expected: "each heading once",
    remedy: "Rename one of them",
  };
}

/** @returns the faults of each column of scores, and of numbers without a heading */
export function columnFaults(table: Table, columns: Columns): Fault[] {
  const head = { file: table.file, line: table.rows[0]!.line };
  const unnamed = columns.unnamed.map((index) => ({
    ...head,
    message: "a column of numbers has no heading",
    found: `${quote(firstOf(table, index))} in column ${index + 1}`,
    expected: "a heading that says what it measures",
    remedy: "Give it a heading, or take the column away",
  }));
  return [...unnamed, ...columns.scores.flatMap((column) => faultsOf(table, columns, column))];
}

function faultsOf(table: Table, columns: Columns, column: ScoreColumn): Fault[] {
  const head = { file: table.file, line: table.rows[0]!.line };
  const faults: Fault[] = [];
  if (bothWays(column.heading)) {
    faults.push({
      ...head,
      message: "a heading says that higher and that lower is better",
      found: quote(column.heading),
      expected: "one of the two",
      remedy: "Take the wrong one away",
    });
  }
  if (column.unclear !== undefined) faults.push(unclear(table, columns, column, column.unclear));
  return faults;
}

function unclear(table: Table, columns: Columns, column: ScoreColumn, { cell, mark }: Unclear): Fault {
  const row = table.rows.slice(1).find((one) => one.cells[column.index] === cell);
  const [whole, point] = [cell, cell].map((text, i) =>
    text.replace(/(\d)[,.\s](\d{3})/, i === 0 ? "$1$2" : "$1.$20"),
  );
  const name = nameCell(row?.cells[columns.model] ?? "");
  const told = `the ${mark} in the score of ${quote(name)} may `;
  return {
    file: table.file,
    ...(row && { line: row.line }),
    message:
      mark === "blank"
        ? `${told}part two numbers, or thousands`
        : `${told}stand between thousands or before decimals`,
    found: `${quote(cell)} in the column ${quote(cleanHeading(column.heading))}`,
    expected: "numbers that can be read in one way only",
    remedy:
      mark === "blank"
        ? `Write ${whole}, or put the two numbers in two columns`
        : `Write ${whole} if it stands between thousands, ${point} if before decimals, and so in the whole column`,
  };
}

function firstOf(table: Table, index: number): string {
  const cells = table.rows.slice(1).map((row) => row.cells[index] ?? "");
  return cells.find((cell) => !isEmptyCell(cell)) ?? "";
}

/** A maker's line or a size, which no benchmark is called by. */
const isModel = (name: string) => !name.includes("/") && LOOKS_LIKE_MODEL.test(name);

/** Models as columns under a heading that says "model". */
function headingOfModels(table: Table, columns: Columns): Fault | undefined {
  if (!columns.modelNamed || columns.task !== undefined) return undefined;
  const headings = columns.scores.map(({ heading }) => cleanHeading(heading));
  const names = namesIn(table, columns.model);
  const measures = names.filter((name) => isShare(name) || knownOrientation(name, undefined) !== undefined);
  if (headings.filter(isModel).length * 2 <= headings.length) return undefined;
  if (names.length === 0 || measures.length * 2 < names.length) return undefined;
  return {
    message: "the heading looks like names of models, and the first cells of the rows like what was measured",
    file: table.file,
    line: table.rows[0]!.line,
    found: `${quote(headings.find(isModel)!)} in the heading, ${quote(measures[0]!)} in the column of models`,
    expected: "a row for each model, or a first heading that is no model",
    remedy: 'Call the first column "benchmark" if the models are the columns',
  };
}

/** Several columns of words, and none of them called after models. */
function whoIsTheModel(table: Table, columns: Columns): Fault | undefined {
  if (columns.modelNamed || columns.words.length < 2) return undefined;
  const like = columns.words.filter((index) => {
    const names = namesIn(table, index);
    return names.filter(isModel).length * 2 >= names.length;
  });
  if (like.length === 1 && like[0] === columns.model) return undefined;
  const headings = columns.words.slice(0, 3).map((index) => quote(table.rows[0]!.cells[index] ?? ""));
  return {
    message: "nothing says which column names the models",
    file: table.file,
    line: table.rows[0]!.line,
    found: `columns of words: ${headings.join(", ")}`,
    expected: 'one that is called "model"',
    remedy: 'Call the column with the models\' names "model"',
  };
}

function namesIn(table: Table, index: number): string[] {
  const names = table.rows.slice(1).map((row) => nameCell(row.cells[index] ?? ""));
  return names.filter((name) => name !== "");
}

/** Cells beyond the heading, which no column would take. */
function tooLong(table: Table): Fault | undefined {
  const [head, ...body] = table.rows;
  const wide = head!.cells.length;
  const row = body.find(({ cells }) => cells.slice(wide).some((cell) => cell.trim() !== ""));
  if (row === undefined) return undefined;
  return {
    message: "the row has more cells than the heading",
    file: table.file,
    line: row.line,
    found: `${row.cells.length} cells`,
    expected: `at most ${wide}, as in the heading`,
    remedy: "Give every column a heading",
  };
}
