// A reference pool of one's own, from a table: rows are models, columns are capability benchmarks.
import { InputError, quote } from "../errors.ts";
import type { KnownBenchmark, Pool, PoolModel } from "../generated/pool.ts";
import { nameCell } from "../results/grid/cell.ts";
import { sameHeading } from "../results/grid/faults.ts";
import { type Column, type Grid, gridOf } from "../results/grid/grid.ts";
import { arrow } from "../results/grid/heading.ts";
import { type InputFile, inputFile } from "../results/input-file.ts";
import { tablesOf } from "../results/tables-of.ts";
import { isDay } from "./real-date.ts";
import type { Range } from "./stray-cells.ts";
import { type ColumnOptions, columnNamed, type TableColumns, tableColumns } from "./table-columns.ts";
import { type TableScores, tableScores } from "./table-scores.ts";

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
 * Builds a pool from a table: CSV, TSV, Markdown, LaTeX or a JSON list of records, as `check` reads them. Rows with all
 * capability benchmarks are kept, the others listed in `dropped` with what they lack; a model that stands twice gets the
 * mean of its rows, column by column.
 * Throws an InputError for a faulty table: no table, cells that are no numbers, a column in the options that is not
 * there, fewer than three capability benchmarks or three complete models.
 */
export async function poolFromTable(
  table: string | InputFile,
  options: FromTableOptions,
): Promise<PoolFromTable> {
  const { file } = options;
  const grid = await gridFrom(typeof table === "string" ? inputFile(file ?? "the table", table) : table);
  const columns = tableColumns(grid, options);
  const lower = new Set((options.lowerIsBetter ?? []).map((name) => columnNamed(grid, name)));
  const ranges = new Map(
    Object.entries(options.ranges ?? {}).map(([name, range]) => [columnNamed(grid, name), range]),
  );
  const measured = [...columns.capability, ...columns.known];
  const twice = sameHeading(grid, measured);
  if (twice !== undefined) throw new InputError(twice);
  for (const column of measured) if (arrow(column.heading)?.kind === "lower") lower.add(column);
  const { scores, notes } = tableScores(grid, measured, columns.model, ranges);
  for (const { column, why } of columns.leftOut)
    notes.push(
      `Column ${quote(column.heading || `column ${column.index + 1}`)} is no benchmark: left out, since ${why}.`,
    );

  const dropped: PoolFromTable["dropped"] = [];
  const repeated: string[] = [];
  const models: PoolModel[] = [];
  const known = columns.known.map((): (number | null)[] => []);
  for (const [name, rows] of rowsByModel(grid, columns.model)) {
    if (rows.length > 1) {
      repeated.push(`${quote(name)} ${rows.length} times`);
      notes.push(repeatedNote(name, rows, grid, measured, scores));
    }
    const meanOf = (column: Column) => mean(rows.map((at) => scores.get(column)![at]!));
    const own = columns.capability.map(meanOf);
    const missing = columns.capability.filter((_, at) => own[at] === null);
    if (missing.length > 0) {
      dropped.push({ name, missing: missing.map((column) => column.name) });
      continue;
    }
    models.push({ ...about(grid, rows[0]!, name, columns), scores: own });
    for (const [at, column] of columns.known.entries()) known[at]!.push(meanOf(column));
  }
  if (models.length < 3)
    throw new InputError({
      message: "a pool needs at least three models with every capability benchmark",
      ...(file === undefined ? {} : { file }),
      found: `${models.length} of ${models.length + dropped.length}${repeated.length === 0 ? "" : ` in ${grid.rows.length} rows (repeated: ${repeated.slice(0, 5).join(", ")})`}`,
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
      id: column.name,
      name: column.name,
      ...(lower.has(column) ? { higher_is_better: false } : {}),
      ...ranges.get(column),
    })),
    models,
    known_benchmarks: columns.known.map(
      (column, at): KnownBenchmark => ({
        id: column.name,
        name: column.name,
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
  grid: Grid,
  columns: readonly Column[],
  scores: TableScores["scores"],
): string {
  const lines = rows.map((at) => grid.rows[at]!.line).join(", ");
  const valuesOf = (column: Column) => [...new Set(rows.flatMap((at) => scores.get(column)![at] ?? []))];
  const other = columns.filter((column) => valuesOf(column).length > 1);
  const stands = `${quote(name)} stands ${rows.length} times (lines ${lines})`;
  if (other.length === 0) return `${stands}, with the same scores: counted once.`;
  const example = `${quote(other[0]!.name)} is ${valuesOf(other[0]!).join(" and ")}`;
  return `${stands}, with different scores in ${other.length} of ${columns.length} columns (${example}): the mean is taken, column by column, as of several runs. If these are several models, give each a name of its own.`;
}

/** A column in which all models are alike tells nothing apart, and no capabilities score can be made with it. */
function refuseConstant(columns: readonly Column[], models: readonly PoolModel[], file?: string): void {
  const faults = columns.flatMap((column, at) => {
    const [first, ...others] = models.map(({ scores }) => scores![at]!);
    if (others.some((value) => value !== first)) return [];
    return [
      {
        message: `column ${quote(column.name)} is the same for every model that is kept`,
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

async function gridFrom(file: InputFile): Promise<Grid> {
  const tables = await tablesOf(file);
  const [first] = tables;
  if (first !== undefined && tables.length === 1) return gridOf(first);
  throw new InputError({
    message: "one table makes a pool",
    file: file.path,
    found:
      tables.length === 0
        ? "none"
        : `${tables.length}, in lines ${tables.map(({ rows }) => rows[0]?.line ?? 1).join(", ")}`,
    remedy: "Put the one that is meant into a file of its own",
  });
}

function rowsByModel(grid: Grid, column: Column): Map<string, number[]> {
  const byModel = new Map<string, number[]>();
  grid.rows.forEach(({ line }, at) => {
    const name = nameCell(column.cells[at]!.raw);
    if (name === "")
      throw new InputError({
        message: "a row names no model",
        file: grid.file,
        line,
        expected: `a name in the column ${quote(column.heading)}`,
      });
    byModel.set(name, [...(byModel.get(name) ?? []), at]);
  });
  return byModel;
}

/** What a row says of its model beside scores. A family that is not named is the developer, else unknown. */
function about(grid: Grid, row: number, name: string, columns: TableColumns): PoolModel {
  const cell = (column?: Column): string | undefined => {
    const own = column?.cells[row];
    return own === undefined || own.kind === "missing" ? undefined : nameCell(own.raw);
  };
  const refuse = (found: string, expected: string): never => {
    throw new InputError({
      message: `${quote(name)} has a cell that cannot be read`,
      file: grid.file,
      line: grid.rows[row]!.line,
      found: quote(found),
      expected,
    });
  };
  const displayName = cell(columns.displayName);
  const developer = cell(columns.developer);
  const date = cell(columns.releaseDate);
  if (date !== undefined && !isDay(date)) refuse(date, "a release date as YYYY-MM-DD");
  const compute = columns.trainingFlop?.cells[row];
  const flop =
    compute?.kind === "number"
      ? compute.value
      : compute === undefined || compute.kind === "missing"
        ? undefined
        : Number.NaN;
  if (flop !== undefined && !(flop > 0)) refuse(compute!.raw, "training compute in FLOP, above 0");
  return {
    name,
    ...(displayName !== undefined && displayName !== name ? { aliases: [displayName] } : {}),
    family: cell(columns.family) ?? (columns.family ? null : (developer ?? null)),
    ...(developer === undefined ? {} : { developer }),
    ...(date === undefined ? {} : { release_date: date }),
    ...(flop === undefined ? {} : { training_flop: flop }),
  };
}
