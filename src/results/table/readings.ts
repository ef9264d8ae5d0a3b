// A table of results as readings: wide (a column a benchmark) or long (a row a run), models as rows or as columns.
import { type Fault, InputError, MOST_FAULTS, quote } from "../../errors.ts";
import type { Orientation, Place, ReadingNote } from "../benchmark-results.ts";
import { groupBy } from "../candidates.ts";
import type { Reading, ReadMetric, ReadScore } from "../reading.ts";
import { isMissingMark, samplesOf } from "../score-value.ts";
import { loose } from "../select.ts";
import { isEmptyCell, nameCell, numberCell, plainCell } from "./cell.ts";
import {
  type Columns,
  cleanHeading,
  columnsOf,
  type ScoreColumn,
  type Table,
  type TableRow,
} from "./columns.ts";
import { headingUnit } from "./heading-unit.ts";
import { noHeading } from "./no-heading.ts";
import { modelsAreColumns, transpose } from "./transpose.ts";

export interface TableOptions {
  /** Splits a heading into benchmark and metric. */
  split?: (heading: string) => { benchmark: string; metric: string };
  derived?: boolean;
  collection?: string;
  /** What a table with one unnamed score measures (the file's name). */
  title?: string;
  /** Whether a word in a column of numbers is a fault, not a missing score. */
  strict?: boolean;
}

/** Headings that name a score without saying of what. */
const GENERIC = new Set(
  [
    "score",
    "value",
    "result",
    "accuracy",
    "acc",
    "mean",
    "average",
    "f1",
    "em",
    "exact_match",
    "pass@1",
    "pass_rate",
    "asr",
    "attack_success_rate",
    "rate",
  ].map(loose),
);

/**
 * @returns nothing where it is no table of results
 * @throws InputError for a first row that is no heading, and with every cell that cannot be read, where `strict`
 */
export function tableReadings(given: Table, options: TableOptions = {}): Reading[] {
  const table = modelsAreColumns(given) ? transpose(given) : given;
  const columns = columnsOf(table);
  if (columns === undefined) return [];
  const headless = noHeading(given);
  if (headless !== undefined) throw new InputError(headless);
  const faults: Fault[] = [];
  const body = table.rows.slice(1).filter((row) => row.cells.some((cell) => cell.trim() !== ""));
  const readings =
    columns.task === undefined
      ? columns.scores.map((column) => wide(table, column, columns, body, options, faults))
      : long(table, columns, body, options, faults);
  if (faults.length > 0) throw new InputError(faults.slice(0, MOST_FAULTS));
  return readings.filter((reading) => reading.scores.length > 0);
}

function wide(
  table: Table,
  column: ScoreColumn,
  columns: Columns,
  body: readonly TableRow[],
  options: TableOptions,
  faults: Fault[],
): Reading {
  const heading = cleanHeading(column.heading);
  const place = placeOf(table.file, table.rows[0]!);
  const scores = body.flatMap((row) => scoreOfRow(table, row, column, columns, options, faults));
  return {
    ...named(heading, column.heading, options),
    ...remarks(scores, body, column, place),
    scores,
    place,
  };
}

/** What a heading says: benchmark, metric, unit, and which way is better. */
function named(
  heading: string,
  raw: string,
  options: TableOptions,
): Pick<Reading, "benchmark" | "metric" | "orientation" | "collection" | "aliases"> {
  const split = options.split?.(heading);
  const generic = split === undefined && options.title !== undefined && GENERIC.has(loose(heading));
  const benchmark = generic ? (options.collection ?? options.title!) : (split?.benchmark ?? heading);
  const metric = generic
    ? heading
    : split !== undefined && split.metric !== split.benchmark
      ? split.metric
      : undefined;
  const scale = headingUnit(raw);
  const orientation = arrow(raw);
  const described: ReadMetric | undefined =
    metric !== undefined || scale.unit !== undefined ? { name: metric ?? heading, ...scale } : undefined;
  return {
    benchmark,
    ...(described && { metric: described }),
    ...(orientation && { orientation }),
    ...(options.collection !== undefined && !generic && { collection: options.collection }),
    ...(generic && { aliases: [heading] }),
  };
}

/** "↑" or "higher is better" in a heading. */
export function arrow(heading: string): Orientation | undefined {
  if (/[↑⬆]|higher is better|\(higher\)/iu.test(heading)) return { kind: "higher" };
  return /[↓⬇]|lower is better|\(lower\)/iu.test(heading) ? { kind: "lower" } : undefined;
}

function long(
  table: Table,
  columns: Columns,
  body: readonly TableRow[],
  options: TableOptions,
  faults: Fault[],
): Reading[] {
  const [column] = columns.scores;
  const groups = groupBy(body, (row) => JSON.stringify([cell(row, columns.task), cell(row, columns.metric)]));
  return [...groups.values()].flatMap((rows) => {
    const benchmark = cell(rows[0]!, columns.task);
    if (benchmark === "") return missingTask(table, rows, faults);
    const metric = cell(rows[0]!, columns.metric);
    const orientation = arrow(column!.heading) ?? arrow(metric);
    const place = placeOf(table.file, rows[0]!);
    const scores = rows.flatMap((row) => scoreOfRow(table, row, column!, columns, options, faults));
    const heading = cleanHeading(column!.heading);
    const named =
      metric !== ""
        ? cleanHeading(metric)
        : /^(score|value|result|mean|best.*)$/i.test(heading)
          ? undefined
          : heading;
    const scale = metric === "" ? headingUnit(column!.heading) : headingUnit(metric);
    const versions = new Set(rows.map((row) => cell(row, columns.version)).filter((v) => v !== ""));
    return [
      {
        benchmark,
        ...((named !== undefined || scale.unit !== undefined) && {
          metric: { name: named ?? heading, ...scale },
        }),
        ...(orientation && { orientation }),
        ...(versions.size === 1 && { version: [...versions][0]! }),
        ...remarks(scores, rows, column!, place, versions),
        scores,
        place,
      },
    ];
  });
}

function missingTask(table: Table, rows: readonly TableRow[], faults: Fault[]): [] {
  for (const row of rows)
    faults.push({ message: "the row names no benchmark", file: table.file, line: row.line });
  return [];
}

function remarks(
  scores: readonly ReadScore[],
  rows: readonly TableRow[],
  column: ScoreColumn,
  place: Place,
  versions = new Set<string>(),
) {
  const notes: ReadingNote[] = [];
  if (scores.some((s) => s.standardError !== undefined) && column.error === undefined && rows.length > 0) {
    notes.push({ code: "plus-minus", text: "what stands behind ± is read as a standard error", place });
  }
  if (versions.size > 1) {
    const text = `the rows give different versions: ${[...versions].slice(0, 5).map(quote).join(", ")}`;
    notes.push({ code: "versions-differ", text, place });
  }
  return notes.length > 0 ? { remarks: notes } : {};
}

function cell(row: TableRow, index: number | undefined): string {
  return index === undefined ? "" : nameCell(row.cells[index] ?? "");
}

function placeOf(file: string, row: TableRow): Place {
  return { file, line: row.line };
}

function scoreOfRow(
  table: Table,
  row: TableRow,
  column: ScoreColumn,
  columns: Columns,
  options: TableOptions,
  faults: Fault[],
): ReadScore[] {
  const model = cell(row, columns.model);
  const raw = row.cells[column.index] ?? "";
  if (model === "") {
    if (options.strict && !isEmptyCell(raw))
      faults.push({ message: "the row names no model", file: table.file, line: row.line, found: quote(raw) });
    return [];
  }
  const number = numberCell(raw, column.comma);
  if (number === undefined && !isMissingMark(plainCell(raw)) && options.strict) {
    faults.push({
      message: `the score of ${quote(model)} is no number`,
      file: table.file,
      line: row.line,
      found: quote(raw),
      expected: `a number in the column ${quote(cleanHeading(column.heading))}, or an empty cell`,
    });
    return [];
  }
  const status = cell(row, columns.status);
  const failed = status !== "" && !/^(success(ful)?|ok|done|completed?|finished)$/i.test(status);
  const family = cell(row, columns.family);
  const runTime = timeOf(cell(row, columns.time));
  const samples =
    columns.samples === undefined
      ? undefined
      : samplesOf(numberCell(row.cells[columns.samples] ?? "")?.value);
  const standardError = errorOf(row, column, columns, number);
  return [
    {
      model,
      ...(failed || number === undefined
        ? {
            score: null,
            reason: failed
              ? `the run's status is ${quote(status)}`
              : raw.trim() === ""
                ? "the cell is empty"
                : `the score is ${quote(plainCell(raw))}`,
          }
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

function errorOf(
  row: TableRow,
  column: ScoreColumn,
  columns: Columns,
  number: { value: number; plusMinus?: number } | undefined,
): number | undefined {
  if (number?.plusMinus !== undefined) return number.plusMinus;
  if (column.error !== undefined) return numberCell(row.cells[column.error] ?? "", column.comma)?.value;
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
