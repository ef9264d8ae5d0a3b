// What each column of a table of models holds: as the user says, else as its heading and its cells do.
import { InputError, quote } from "../errors.ts";
import type { ColumnRole } from "../lexicon/column-words.ts";
import type { Column, Grid } from "../results/grid/grid.ts";
import { rolesOf } from "../results/grid/roles.ts";

export interface ColumnOptions {
  /** Path of the table, for faults. */
  file?: string;
  /** Columns by what they hold; without a word, they are known by their usual names. */
  columns?: Partial<Record<Describing, string>>;
  /** Capability benchmarks by column; without a word, every column of scores that is nothing else. */
  capability?: readonly string[];
  /** Columns that are known benchmarks rather than capability benchmarks. */
  known?: readonly string[];
}

type Describing = "model" | "family" | "developer" | "trainingFlop" | "releaseDate";

export interface TableColumns extends Partial<Record<Describing, Column>> {
  model: Column;
  /** A second column of names, beside the one that tells models apart. */
  displayName?: Column;
  capability: readonly Column[];
  known: readonly Column[];
  /** Neither, each with what it is instead. */
  leftOut: readonly { column: Column; why: string }[];
}

/** Headings of the column that tells models apart, the surest first: an id before a display name. */
const IDS = ["model", "id", "model_name", "model_id"];
const DESCRIBES: readonly (readonly [what: Describing, role: ColumnRole, heading: RegExp])[] = [
  ["family", "family", /./],
  ["developer", "maker", /./],
  ["trainingFlop", "compute", /./],
  ["releaseDate", "date", /^(?:release[\s_-]?date|released|date)$/i],
];

/** Throws an InputError for a column in the options that the table does not have, and for fewer than three capability benchmarks. */
export function tableColumns(grid: Grid, options: ColumnOptions): TableColumns {
  const named = (name: string) => columnNamed(grid, name);
  const asked = [...(options.capability ?? []), ...(options.known ?? [])];
  const roles = rolesOf(grid, asked);
  const given = options.columns ?? {};
  const model = given.model === undefined ? usualModel(grid, roles?.model) : named(given.model);
  const describing: Partial<Record<Describing, Column>> = { model };
  for (const [what, role, heading] of DESCRIBES) {
    const own = given[what];
    const column =
      own === undefined ? roles?.of(role).find((one) => one !== model && heading.test(one.name)) : named(own);
    if (column !== undefined) describing[what] = column;
  }
  const known = (options.known ?? []).map(named);
  const taken = new Set<Column>([...Object.values(describing), ...known]);
  const displayName = grid.columns.find(
    (column) => /^(?:name|display[\s_]name)$/i.test(column.name) && !taken.has(column),
  );
  const rest = grid.columns.filter((column) => !taken.has(column) && column !== displayName);
  const scores = new Set(roles?.scores.map(({ index }) => index));
  const capability = options.capability?.map(named) ?? rest.filter((column) => scores.has(column.index));
  if (capability.length < 3)
    throw new InputError({
      message: "a pool needs at least three capability benchmarks",
      file: grid.file,
      found: `${capability.length} (${capability.map(({ name }) => quote(name)).join(", ") || "no column of numbers"})`,
      remedy: "Add columns, or name those that are capability benchmarks",
    });
  const whys = new Map(roles?.all.map(({ column, why }) => [column, why]));
  return {
    ...describing,
    model,
    ...(displayName === undefined ? {} : { displayName }),
    capability,
    known,
    leftOut: rest
      .filter((column) => !capability.includes(column))
      .map((column) => ({ column, why: whys.get(column) ?? "it holds words" })),
  };
}

function usualModel(grid: Grid, model: Column | undefined): Column {
  const usual = IDS.flatMap((id) => grid.columns.filter(({ name }) => name.toLowerCase() === id));
  return usual[0] ?? model ?? grid.columns[0]!;
}

/** Throws an InputError, with the columns there are, for a name that is none of them. */
export function columnNamed(grid: Grid, name: string): Column {
  const column =
    grid.columns.find((one) => one.heading === name) ?? grid.columns.find((one) => one.name === name);
  if (column !== undefined) return column;
  throw new InputError({
    message: `there is no column ${quote(name)}`,
    file: grid.file,
    line: grid.line,
    expected: `one of ${grid.columns.map(({ heading }) => quote(heading)).join(", ")}`,
  });
}
