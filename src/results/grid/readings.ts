// A table of results as readings: wide (a column a benchmark) or long (a row a run). What is not read is named.
import { type Fault, InputError, quote } from "../../errors.ts";
import { GENERIC_SCORES } from "../../lexicon/column-words.ts";
import { loose } from "../../lexicon/loose.ts";
import type { Place, ReadingNote, SetAside } from "../benchmark-results.ts";
import { groupBy } from "../candidates.ts";
import type { Reading, ReadMetric, ReadScore } from "../reading.ts";
import { columnFaults, tableFault } from "./faults.ts";
import { type Column, type Grid, gridOf } from "./grid.ts";
import { arrow, cleanHeading, headingUnit, withoutError } from "./heading.ts";
import { type Role, type Roles, rolesOf, type ScoreColumn } from "./roles.ts";
import { inBrackets, type RowOptions, scoreOfRow, textAt } from "./row.ts";
import type { Table } from "./table.ts";
import { tellingColumns, variantIn } from "./told-apart.ts";

export interface TableOptions extends RowOptions {
  /** Splits a heading into benchmark and metric. */
  split?: (heading: string) => { benchmark: string; metric: string };
  /** What tells the table apart from the others of its document. */
  title?: string;
  /** What a table with one unnamed score measures (the file's name). */
  stem?: string;
  /** Benchmarks that the user names. */
  asked?: readonly string[];
}

export interface TableReadings {
  readings: Reading[];
  setAside: SetAside[];
}

/**
 * @returns no readings where it is no table of results
 * @throws InputError for a table of which nobody can tell what is meant. What is wrong with one column is told by the
 * reading, where it is chosen: a column that nobody asks for stops no file
 */
export function tableReadings(table: Table, options: TableOptions = {}): TableReadings {
  const grid = gridOf(table);
  const asked = options.asked ?? [];
  const roles = rolesOf(grid, asked);
  if (roles === undefined) return { readings: [], setAside: [] };
  const fault = tableFault(table, grid, roles, asked);
  if (fault !== undefined) throw new InputError(fault);
  const telling = tellingColumns(grid, roles);
  const all = grid.rows.map((_, row) => row);
  const groups =
    telling.length === 0 ? [[undefined, all] as const] : [...groupBy(all, (row) => variantIn(telling, row))];
  const readings = groups.flatMap(([variant, rows]) => {
    const own = roles.long ? long(grid, roles, rows, options) : wide(table, grid, roles, rows, options);
    return own.map(
      (reading): Reading => (variant === undefined ? reading : ofVariant(reading, variant, telling)),
    );
  });
  return {
    readings: readings.filter(({ scores, faults }) => scores.length > 0 || faults !== undefined),
    setAside: asideOf(grid, roles, options.title).filter(
      ({ column }) => !telling.some(({ heading }) => heading.trim() === column),
    ),
  };
}

/** Roles that are read, or that say which rows and names count. */
const READ: ReadonlySet<Role["role"]> = new Set([
  "model", "id", "task", "metric", "score", "error", "interval", "errored", "count", "family", "setting", "condition", "status",
  "time", "version", "details",
]); // biome-ignore format: a list

function asideOf(grid: Grid, roles: Roles, title: string | undefined): SetAside[] {
  const errors = new Set(roles.scores.flatMap(({ errors: own }) => own?.columns ?? []));
  return roles.all.flatMap(({ column, role, why }): SetAside[] => {
    const isError = role === "error" || role === "interval";
    if (isError ? errors.has(column) : READ.has(role)) return [];
    const told = isError ? "it belongs to no score" : why;
    const name = column.heading.trim() || `column ${column.index + 1}`;
    return [{ file: grid.file, ...(title !== undefined && { table: title }), column: name, why: told }];
  });
}

function ofVariant(reading: Reading, variant: string, columns: readonly Column[]): Reading {
  const names = columns.map(({ heading }) => quote(heading)).join(" and ");
  return {
    ...reading,
    variant,
    role: `${names} ${columns.length === 1 ? "tells" : "tell"} its rows from others of the same models`,
  };
}

function wide(
  table: Table,
  grid: Grid,
  roles: Roles,
  rows: readonly number[],
  options: TableOptions,
): Reading[] {
  const whys = new Map(roles.all.map(({ column, why }) => [column.index, why]));
  return roles.scores.map((column) => {
    const place = { file: grid.file, line: grid.line };
    const read = scoresOf(grid, roles, column, rows, options);
    const split = options.split?.(column.name);
    const unnamed =
      split === undefined && options.stem !== undefined && GENERIC_SCORES.has(loose(column.name));
    // Beside other scores its own name tells more.
    const generic = unnamed && (roles.scores.length === 1 || options.title !== undefined);
    const bracketed = inBrackets(column);
    const heading = bracketed ? withoutError(column.heading) : column.heading;
    const name = bracketed ? cleanHeading(heading) : column.name;
    // "Higher score is better" above a table of one score is meant for it.
    const above =
      roles.scores.length === 1 && arrow(heading) === undefined ? arrow(table.caption ?? "") : undefined;
    const metric = generic
      ? name
      : split !== undefined && split.metric !== split.benchmark
        ? split.metric
        : undefined;
    return {
      benchmark: generic ? (options.title ?? options.stem!) : (split?.benchmark ?? name),
      ...about(heading, metric, name, column.outOf),
      ...(above && { orientation: above }),
      ...(options.title !== undefined && !generic && { collection: options.title }),
      ...(unnamed && { aliases: [generic ? name : options.stem!] }),
      role: whys.get(column.index)!,
      ...remarks(read.scores, column, rows, place),
      ...read,
      place,
    };
  });
}

/** Metric, unit, and which way is better, as a heading says them. */
function about(
  raw: string,
  metric: string | undefined,
  name: string,
  outOf: number | undefined,
): Pick<Reading, "metric" | "orientation"> {
  const scale = outOf === undefined ? headingUnit(raw) : { unit: "points", maximum: outOf };
  const orientation = arrow(raw);
  const described: ReadMetric | undefined =
    metric !== undefined || scale.unit !== undefined ? { name: metric ?? name, ...scale } : undefined;
  return { ...(described && { metric: described }), ...(orientation && { orientation }) };
}

function long(grid: Grid, roles: Roles, rows: readonly number[], options: TableOptions): Reading[] {
  const [column] = roles.scores;
  const [task, metrics, versions] = [roles.of("task")[0], roles.of("metric")[0], roles.of("version")[0]];
  const groups = groupBy(rows, (row) => JSON.stringify([textAt(task, row), textAt(metrics, row)]));
  return [...groups.values()].flatMap((own) => {
    const place = { file: grid.file, line: grid.rows[own[0]!]!.line };
    const benchmark = textAt(task, own[0]!);
    if (benchmark === "") {
      throw new InputError(
        own.map((row) => ({
          message: "the row names no benchmark",
          file: grid.file,
          line: grid.rows[row]!.line,
        })),
      );
    }
    const metric = textAt(metrics, own[0]!);
    const name =
      metric !== ""
        ? cleanHeading(metric)
        : /^(score|value|result|mean|best.*)$/i.test(column!.name)
          ? undefined
          : column!.name;
    const told = new Set(own.map((row) => textAt(versions, row)).filter((version) => version !== ""));
    const read = scoresOf(grid, roles, column!, own, options);
    const orientation = arrow(column!.heading) ?? arrow(metric);
    return [
      {
        benchmark,
        ...about(metric === "" ? column!.heading : metric, name, column!.name, column!.outOf),
        ...(orientation && { orientation }),
        ...(told.size === 1 && { version: [...told][0]! }),
        ...remarks(read.scores, column!, own, place, told),
        ...read,
        place,
      },
    ];
  });
}

function scoresOf(
  grid: Grid,
  roles: Roles,
  column: ScoreColumn,
  rows: readonly number[],
  options: TableOptions,
) {
  const faults: Fault[] = columnFaults(grid, roles, column);
  const scores = rows.flatMap((row) => scoreOfRow(roles, column, row, options, faults));
  return { scores, ...(faults.length > 0 && { faults }) };
}

function firstAside(rows: readonly number[], { cells }: Column): string | undefined {
  for (const row of rows) {
    const cell = cells[row]!;
    if (cell.kind === "number" && cell.aside !== undefined) return cell.aside;
  }
  return undefined;
}

/** What a reader should know of how a column was read. */
function remarks(
  scores: readonly ReadScore[],
  column: ScoreColumn,
  rows: readonly number[],
  place: Place,
  versions: ReadonlySet<string> = new Set(),
): Pick<Reading, "remarks"> {
  const notes: ReadingNote[] = [];
  const measured = scores.some((score) => score.standardError !== undefined);
  if (measured && column.errors === undefined && !inBrackets(column)) {
    notes.push({ code: "plus-minus", text: "what stands behind ± is read as a standard error", place });
  }
  const { errors } = column;
  if (errors !== undefined && errors.kind !== "error" && measured) {
    const names = errors.columns.map(({ heading }) => quote(heading)).join(" and ");
    notes.push({
      code: "interval-as-error",
      text: `${names} is read as ${errors.width.toFixed(2)} standard errors to each side`,
      place,
    });
  }
  const aside = firstAside(rows, column);
  if (aside !== undefined && !inBrackets(column)) {
    const text = `what stands in brackets behind a score, such as ${quote(aside)}, is not read; write a standard error behind ± or in a column of its own`;
    notes.push({ code: "brackets-not-read", text, place });
  }
  if (versions.size > 1) {
    const text = `the rows give different versions: ${[...versions].slice(0, 5).map(quote).join(", ")}`;
    notes.push({ code: "versions-differ", text, place });
  }
  return notes.length > 0 ? { remarks: notes } : {};
}
