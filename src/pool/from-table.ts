// A reference pool of one's own, from a table: rows are models, columns are capability benchmarks.
import { InputError, quote } from "../errors.ts";
import type { KnownBenchmark, Pool, PoolModel } from "../generated/pool.ts";
import { isDay } from "./real-date.ts";
import type { Range } from "./stray-cells.ts";
import { cellNumber, isMissing } from "./table-cells.ts";
import { type ColumnOptions, columnNamed, type TableColumns, tableColumns } from "./table-columns.ts";
import { type TableRow, tableRows } from "./table-rows.ts";
import { tableScores } from "./table-scores.ts";

export interface FromTableOptions extends ColumnOptions {
  /** Name of the pool: small letters, digits, dots and hyphens. */
  name: string;
  /** Of the data: YYYY-MM or YYYY-MM-DD. */
  date: string;
  title?: string;
  version?: string;
  licence?: string;
  source?: string;
  /** Columns of scores in which a lower value is better. */
  lowerIsBetter?: readonly string[];
  /** By column: values outside are missing, values inside are kept however far out. */
  ranges?: Readonly<Record<string, Range>>;
}

export interface PoolFromTable {
  pool: Pool;
  /** Models left out since a capability benchmark is missing, with the benchmarks that are. */
  dropped: { name: string; missing: string[] }[];
  /** What was noticed: strays taken for missing, models listed twice, columns left out. */
  notes: string[];
}

/**
 * Builds a pool from the text of a table. Rows with all capability benchmarks are kept, the others listed in `dropped`
 * with what they lack; a model that stands twice gets the mean of its rows, column by column.
 * Throws an InputError for a faulty table: no table, cells that are no numbers, a column in the options that is not
 * there, fewer than three capability benchmarks or three complete models.
 */
export function poolFromTable(text: string, options: FromTableOptions): PoolFromTable {
  const { file } = options;
  const table = tableRows(text, file);
  const columns = tableColumns(table, options);
  const ranges = options.ranges ?? {};
  const lower = new Set(options.lowerIsBetter ?? []);
  for (const column of [...lower, ...Object.keys(ranges)]) columnNamed(table, column, file);
  const measured = [...columns.capability, ...columns.known];
  const { scores, notes } = tableScores(table, measured, columns.model, ranges, file);
  for (const column of columns.leftOut) notes.push(`Column ${quote(column)} is no benchmark: left out.`);

  const dropped: PoolFromTable["dropped"] = [];
  const repeated: string[] = [];
  const models: PoolModel[] = [];
  const known = columns.known.map((): (number | null)[] => []);
  for (const [name, rows] of rowsByModel(table.rows, columns.model, file)) {
    if (rows.length > 1) {
      repeated.push(`${quote(name)} ${rows.length} times`);
      notes.push(repeatedNote(name, rows, table.rows, measured, scores));
    }
    const meanOf = (column: string) => mean(rows.map((at) => scores.get(column)![at]!));
    const own = columns.capability.map(meanOf);
    const missing = columns.capability.filter((_, at) => own[at] === null);
    if (missing.length > 0) {
      dropped.push({ name, missing });
      continue;
    }
    models.push({ ...about(table.rows[rows[0]!]!, name, columns, file), scores: own });
    for (const [at, column] of columns.known.entries()) known[at]!.push(meanOf(column));
  }
  if (models.length < 3)
    throw new InputError({
      message: "a pool needs at least three models with every capability benchmark",
      ...(file === undefined ? {} : { file }),
      found: `${models.length} of ${models.length + dropped.length}${repeated.length === 0 ? "" : ` in ${table.rows.length} rows (repeated: ${repeated.slice(0, 5).join(", ")})`}`,
      ...(repeated.length === 0
        ? {}
        : { remedy: "Rows of one name are one model: give each model a name of its own" }),
    });
  refuseConstant(columns.capability, models, file);
  if (dropped.length > 0) {
    const each = dropped.map(({ name, missing }) => `${name} (${missing.join(", ")})`);
    notes.push(`Left out, for want of a capability benchmark: ${each.join("; ")}.`);
  }
  const pool: Pool = {
    schema_version: 1,
    name: options.name,
    title: options.title ?? options.name,
    version: options.version ?? "1",
    date: options.date,
    licence: options.licence ?? "not stated",
    sources: [{ name: options.source ?? file ?? "a table" }],
    families_are: columns.family ? "given" : columns.developer ? "developers" : "unknown",
    capability_benchmarks: columns.capability.map((column) => ({
      id: column,
      name: column,
      ...(lower.has(column) ? { higher_is_better: false } : {}),
      ...(Object.hasOwn(ranges, column) ? ranges[column] : {}),
    })),
    models,
    known_benchmarks: columns.known.map(
      (column, at): KnownBenchmark => ({
        id: column,
        name: column,
        domain: "not stated",
        higher_is_better: !lower.has(column),
        scores: known[at]!,
      }),
    ),
    ...(notes.length > 0 ? { notes: [...notes] } : {}),
  };
  return { pool, dropped, notes };
}

/** One model under one name may be several runs, or several models: only the user can tell. */
function repeatedNote(
  name: string,
  rows: readonly number[],
  all: readonly TableRow[],
  columns: readonly string[],
  scores: ReadonlyMap<string, readonly (number | null)[]>,
): string {
  const lines = rows.map((at) => all[at]!.line).join(", ");
  const valuesOf = (column: string) => [...new Set(rows.flatMap((at) => scores.get(column)![at] ?? []))];
  const other = columns.filter((column) => valuesOf(column).length > 1);
  const stands = `${quote(name)} stands ${rows.length} times (lines ${lines})`;
  if (other.length === 0) return `${stands}, with the same scores: counted once.`;
  const example = `${quote(other[0]!)} is ${valuesOf(other[0]!).join(" and ")}`;
  return `${stands}, with different scores in ${other.length} of ${columns.length} columns (${example}): the mean is taken, column by column, as of several runs. If these are several models, give each a name of its own.`;
}

/** A column in which all models are alike tells nothing apart, and no capabilities score can be made with it. */
function refuseConstant(columns: readonly string[], models: readonly PoolModel[], file?: string): void {
  const faults = columns.flatMap((column, at) => {
    const [first, ...others] = models.map(({ scores }) => scores![at]!);
    if (others.some((value) => value !== first)) return [];
    return [
      {
        message: `column ${quote(column)} is the same for every model that is kept`,
        ...(file === undefined ? {} : { file, line: 1 }),
        found: `${first} for all ${models.length}`,
        expected: "scores that differ",
        remedy: "Take the column out, or name the capability benchmarks without it (--capability)",
      },
    ];
  });
  if (faults.length > 0) throw new InputError(faults);
}

const mean = (values: readonly (number | null)[]): number | null => {
  const there = values.filter((value) => value !== null);
  return there.length === 0 ? null : there.reduce((sum, value) => sum + value, 0) / there.length;
};

function rowsByModel(rows: readonly TableRow[], column: string, file?: string): Map<string, number[]> {
  const byModel = new Map<string, number[]>();
  rows.forEach(({ line, cells }, at) => {
    const name = cells.get(column) ?? "";
    if (name === "")
      throw new InputError({
        message: "a row names no model",
        ...(file === undefined ? {} : { file }),
        line,
        expected: `a name in the column ${quote(column)}`,
      });
    byModel.set(name, [...(byModel.get(name) ?? []), at]);
  });
  return byModel;
}

/** What a row says of its model beside scores. A family that is not named is the developer, else unknown. */
function about({ line, cells }: TableRow, name: string, columns: TableColumns, file?: string): PoolModel {
  const cell = (column?: string): string | undefined => {
    const text = column === undefined ? "" : (cells.get(column) ?? "");
    return isMissing(text) ? undefined : text;
  };
  const refuse = (found: string, expected: string): never => {
    throw new InputError({
      message: `${quote(name)} has a cell that cannot be read`,
      ...(file === undefined ? {} : { file }),
      line,
      found: quote(found),
      expected,
    });
  };
  const displayName = cell(columns.displayName);
  const developer = cell(columns.developer);
  const date = cell(columns.releaseDate);
  if (date !== undefined && !isDay(date)) refuse(date, "a release date as YYYY-MM-DD");
  const compute = cell(columns.trainingFlop);
  const flop = compute === undefined ? undefined : (cellNumber(compute) ?? Number.NaN);
  if (flop !== undefined && !(flop > 0)) refuse(compute!, "training compute in FLOP, above 0");
  return {
    name,
    ...(displayName !== undefined && displayName !== name ? { aliases: [displayName] } : {}),
    family: cell(columns.family) ?? (columns.family ? null : (developer ?? null)),
    ...(developer === undefined ? {} : { developer }),
    ...(date === undefined ? {} : { release_date: date }),
    ...(flop === undefined ? {} : { training_flop: flop }),
  };
}
