// A table of results as readings: wide (a column a benchmark) or long (a row a run), models as rows or as columns.
import { type Fault, InputError, MOST_FAULTS, quote } from "../../errors.ts";
import type { Place, ReadingNote } from "../benchmark-results.ts";
import { groupBy } from "../candidates.ts";
import type { Reading, ReadMetric, ReadScore } from "../reading.ts";
import { loose } from "../select.ts";
import { numberCell } from "./cell.ts";
import {
  type Columns,
  cleanHeading,
  columnsOf,
  type ScoreColumn,
  type Table,
  type TableRow,
} from "./columns.ts";
import { arrow } from "./direction.ts";
import { columnFaults, tableFault } from "./doubtful.ts";
import { headingUnit } from "./heading-unit.ts";
import { noHeading } from "./no-heading.ts";
import { cellText, placeOf, type RowOptions, scoreOfRow } from "./score-row.ts";
import { upright } from "./transpose.ts";
import { joinHeadings } from "./two-headings.ts";

export { arrow };

export interface TableOptions extends RowOptions {
  /** Splits a heading into benchmark and metric. */
  split?: (heading: string) => { benchmark: string; metric: string };
  collection?: string;
  /** What a table with one unnamed score measures (the file's name). */
  title?: string;
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
  const table = upright(given);
  const columns = columnsOf(table);
  if (columns === undefined) return [];
  const fault = noHeading(joinHeadings(given)) ?? tableFault(table, columns);
  if (fault !== undefined) throw new InputError(fault);
  const faults = columnFaults(table, columns);
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

function long(
  table: Table,
  columns: Columns,
  body: readonly TableRow[],
  options: TableOptions,
  faults: Fault[],
): Reading[] {
  const [column] = columns.scores;
  const groups = groupBy(body, (row) =>
    JSON.stringify([cellText(row, columns.task), cellText(row, columns.metric)]),
  );
  return [...groups.values()].flatMap((rows) => {
    const benchmark = cellText(rows[0]!, columns.task);
    if (benchmark === "") return missingTask(table, rows, faults);
    const metric = cellText(rows[0]!, columns.metric);
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
    const versions = new Set(rows.map((row) => cellText(row, columns.version)).filter((v) => v !== ""));
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
  if (
    scores.some((s) => s.standardError !== undefined) &&
    column.error === undefined &&
    !column.inBrackets &&
    rows.length > 0
  ) {
    notes.push({ code: "plus-minus", text: "what stands behind ± is read as a standard error", place });
  }
  const aside = rows.map((row) => numberCell(row.cells[column.index] ?? "", column.comma)?.aside);
  const first = aside.find((text) => text !== undefined);
  if (first !== undefined && !column.inBrackets) {
    const text = `what stands in brackets behind a score, such as ${quote(first)}, is not read; write a standard error behind ± or in a column of its own`;
    notes.push({ code: "brackets-not-read", text, place });
  }
  if (versions.size > 1) {
    const text = `the rows give different versions: ${[...versions].slice(0, 5).map(quote).join(", ")}`;
    notes.push({ code: "versions-differ", text, place });
  }
  return notes.length > 0 ? { remarks: notes } : {};
}
