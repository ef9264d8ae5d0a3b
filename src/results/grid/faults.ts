// What is doubtful about a whole table, and so refused before a score is read (no heading, models in the heading, two
// columns of names, rows too long, one heading twice); and about a column, told where the column is chosen.

import { type Fault, quote } from "../../errors.ts";
import {
  COUNT_WORDS,
  GENERIC_SCORES,
  MODEL_WORDS,
  TASK_WORDS,
  VALUE_WORDS,
} from "../../lexicon/column-words.ts";
import { loose } from "../../lexicon/loose.ts";
import { isShare, knownOrientation } from "../../lexicon/metrics.ts";
import { isEmptyCell, nameCell, numberCell } from "./cell.ts";
import { looksLikeModels } from "./contents.ts";
import type { Column, Grid } from "./grid.ts";
import { bothWays, cleanHeading } from "./heading.ts";
import type { Unclear } from "./marks.ts";
import { asksFor, type Roles } from "./roles.ts";
import type { Table } from "./table.ts";
import { joinHeadings, LOOKS_LIKE_MODEL, modelsAreColumns } from "./upright.ts";

/** undefined: the table is one of models and their scores. */
export function tableFault(
  table: Table,
  grid: Grid,
  roles: Roles,
  asked: readonly string[],
): Fault | undefined {
  return (
    noHeading(table, grid, roles) ??
    headingOfModels(grid, roles) ??
    whoIsTheModel(grid, roles) ??
    tooLong(grid) ??
    sameHeading(grid, roles.scores, asked)
  );
}

/** Headings that say beyond doubt that models, benchmarks or scores stand below them. */
const WELL_KNOWN = new Set([
  ...MODEL_WORDS,
  ...TASK_WORDS,
  ...VALUE_WORDS,
  ...COUNT_WORDS,
  ...GENERIC_SCORES,
  "family",
  "metric",
]);
/** Years, which benchmarks are named by. */
const YEAR = /^(?:19|20)\d\d$/;

/**
 * A first row that is no heading but a model with its scores: taken for headings, it would be lost in silence. A heading
 * may be a number (benchmarks by year, thresholds) where another heading says what it is (`model,2023,2024`).
 */
function noHeading(table: Table, grid: Grid, roles: Roles): Fault | undefined {
  const head = joinHeadings(table);
  const cells = head.rows[0]?.cells ?? [];
  if (cells.some((cell) => WELL_KNOWN.has(loose(cleanHeading(cell)))) || modelsAreColumns(head))
    return undefined;
  const name = nameCell(roles.model.heading);
  if (name === "") return undefined;
  const aModel = LOOKS_LIKE_MODEL.test(name);
  const isScore = (cell: string) =>
    isEmptyCell(cell) && cell.trim() !== ""
      ? aModel
      : numberCell(cell) !== undefined && (aModel || !YEAR.test(cleanHeading(cell)));
  const score = roles.scores.map(({ heading }) => heading).find(isScore);
  if (score === undefined) return undefined;
  return {
    message: "the first row is no heading: its cells are a model and a number",
    file: grid.file,
    line: grid.line,
    found: `${quote(name)} and ${quote(score.trim())}`,
    expected: "a heading that says which column names the models, and what each other column measures",
    remedy:
      'Add a line above it, such as model,NAME (or call the first column "model" if these are headings)',
  };
}

/** A maker's line or a size, which no benchmark is called by. */
const isModel = (name: string) => !name.includes("/") && LOOKS_LIKE_MODEL.test(name);

/** Models as columns under a heading that says "model". */
function headingOfModels(grid: Grid, roles: Roles): Fault | undefined {
  if (!roles.modelNamed || roles.long) return undefined;
  const headings = roles.scores.map(({ name }) => name);
  if (headings.filter(isModel).length * 2 <= headings.length) return undefined;
  const names = roles.model.cells.map(({ raw }) => nameCell(raw)).filter((name) => name !== "");
  const measures = names.filter((name) => isShare(name) || knownOrientation(name, undefined) !== undefined);
  if (names.length === 0 || measures.length * 2 < names.length) return undefined;
  return {
    message: "the heading looks like names of models, and the first cells of the rows like what was measured",
    file: grid.file,
    line: grid.line,
    found: `${quote(headings.find(isModel)!)} in the heading, ${quote(measures[0]!)} in the column of models`,
    expected: "a row for each model, or a first heading that is no model",
    remedy: 'Call the first column "benchmark" if the models are the columns',
  };
}

/** Several columns of words, and none of them called after models, nor the only one that looks like them. */
function whoIsTheModel(grid: Grid, { modelNamed, words, model }: Roles): Fault | undefined {
  if (modelNamed || words.length < 2) return undefined;
  const like = words.filter(looksLikeModels);
  if (like.length === 1 && like[0] === model) return undefined;
  return {
    message: "nothing says which column names the models",
    file: grid.file,
    line: grid.line,
    found: `columns of words: ${words
      .slice(0, 3)
      .map(({ heading }) => quote(heading))
      .join(", ")}`,
    expected: 'one that is called "model"',
    remedy: 'Call the column with the models\' names "model"',
  };
}

/** Cells beyond the heading, which no column would take. */
function tooLong(grid: Grid): Fault | undefined {
  const wide = grid.columns.length;
  const row = grid.rows.find(
    ({ cells }) => cells.length > wide && cells.slice(wide).some((cell) => cell.trim() !== ""),
  );
  if (row === undefined) return undefined;
  return {
    message: "the row has more cells than the heading",
    file: grid.file,
    line: row.line,
    found: `${row.cells.length} cells`,
    expected: `at most ${wide}, as in the heading`,
    remedy: "Give every column a heading",
  };
}

/** Two columns of scores under one heading: a group's name without a row of headings below it, perhaps. */
export function sameHeading(
  grid: Grid,
  scores: readonly Column[],
  asked: readonly string[] = [],
): Fault | undefined {
  const meant = scores.filter(
    (column) => asked.length === 0 || asked.some((selector) => selector === "*" || asksFor(selector, column)),
  );
  const keys = meant.map(({ name }) => loose(name));
  const seen = new Set<string>();
  const twice = keys.findIndex((key) => key !== "" && seen.size === seen.add(key).size);
  if (twice === -1) return undefined;
  return {
    message: `two columns are called ${quote(meant[twice]!.heading)}`,
    file: grid.file,
    line: grid.line,
    expected: "each heading once",
    remedy: "Rename one of them",
  };
}

/** What is doubtful about a column of scores as a whole. */
export function columnFaults(grid: Grid, roles: Roles, column: Column): Fault[] {
  const head = { file: grid.file, line: grid.line };
  const faults: Fault[] = [];
  if (column.name === "") {
    faults.push({
      ...head,
      message: "a column of numbers has no heading",
      found: `${quote(column.cells.find(({ kind }) => kind !== "missing")?.raw ?? "")} in column ${column.index + 1}`,
      expected: "a heading that says what it measures",
      remedy: "Give it a heading, or take the column away",
    });
  }
  if (bothWays(column.heading)) {
    faults.push({
      ...head,
      message: "a heading says that higher and that lower is better",
      found: quote(column.heading),
      expected: "one of the two",
      remedy: "Take the wrong one away",
    });
  }
  if (column.unclear !== undefined) faults.push(unclearFault(grid, roles.model, column, column.unclear));
  return faults;
}

/** A number of which nobody can tell what its mark means. */
export function unclearFault(grid: Grid, model: Column, column: Column, { cell, mark }: Unclear): Fault {
  const at = column.cells.findIndex(({ raw }) => raw === cell);
  const [whole, point] = [cell, cell].map((text, i) =>
    text.replace(/(\d)[,.\s](\d{3})/, i === 0 ? "$1$2" : "$1.$20"),
  );
  const told = `the ${mark} in the score of ${quote(nameCell(model.cells[at]?.raw ?? ""))} may `;
  return {
    file: grid.file,
    ...(at !== -1 && { line: grid.rows[at]!.line }),
    message:
      mark === "blank"
        ? `${told}part two numbers, or thousands`
        : `${told}stand between thousands or before decimals`,
    found: `${quote(cell)} in the column ${quote(column.name)}`,
    expected: "numbers that can be read in one way only",
    remedy:
      mark === "blank"
        ? `Write ${whole}, or put the two numbers in two columns`
        : `Write ${whole} if it stands between thousands, ${point} if before decimals, and so in the whole column`,
  };
}
