// What each column of a table of models holds: as the user says, else by its usual name and its cells.
import { InputError, quote } from "../errors.ts";
import { cellNumber, isMissing } from "./table-cells.ts";
import type { Table } from "./table-rows.ts";

export interface ColumnOptions {
  /** Path of the table, for faults. */
  file?: string;
  /** Columns by what they hold; without a word, they are known by their usual names. */
  columns?: Partial<Record<Describing, string>>;
  /** Capability benchmarks by column; without a word, every column of numbers that is nothing else. */
  capability?: readonly string[];
  /** Columns that are known benchmarks rather than capability benchmarks. */
  known?: readonly string[];
}

type Describing = "model" | "family" | "developer" | "trainingFlop" | "releaseDate";

export interface TableColumns extends Partial<Record<Describing, string>> {
  model: string;
  /** A second column of names, beside the one that tells models apart. */
  displayName?: string;
  capability: readonly string[];
  known: readonly string[];
  /** Neither: words, or numbers that describe a model rather than measure it. */
  leftOut: readonly string[];
}

const USUAL: Readonly<Record<Describing, readonly string[]>> = {
  model: ["model", "id", "model_name", "model_id", "name"],
  family: ["family", "model_family", "line"],
  developer: ["developer", "organization", "organisation", "creator", "maker"],
  trainingFlop: [
    "flop",
    "flops",
    "training_flop",
    "training_flops",
    "training_compute",
    "training_compute_flop",
  ],
  releaseDate: ["release_date", "released", "date"],
};

/** No benchmarks, though often numbers. */
const DESCRIBES = /^(params|num_params|num_parameters|params_billions|parameters|model_size|size|rank|#)$/i;

/** Throws an InputError for a column in the options that the table does not have, and for fewer than three capability benchmarks. */
export function tableColumns(table: Table, options: ColumnOptions): TableColumns {
  const named = (column: string) => columnNamed(table, column, options.file);
  const describing: Partial<Record<Describing, string>> = {};
  for (const what of Object.keys(USUAL) as Describing[]) {
    const given = options.columns?.[what];
    const usual = USUAL[what].flatMap((name) =>
      table.columns.filter((column) => column.toLowerCase() === name),
    );
    const column = given === undefined ? usual[0] : named(given);
    if (column !== undefined) describing[what] = column;
  }
  const model = describing.model ?? table.columns[0]!;
  const known = (options.known ?? []).map(named);
  const taken = new Set([model, ...Object.values(describing), ...known]);
  const displayName = table.columns.find(
    (column) => /^(name|display_name)$/i.test(column) && !taken.has(column),
  );
  const rest = table.columns.filter((column) => !taken.has(column) && column !== displayName);
  const capability =
    options.capability?.map(named) ??
    rest.filter((column) => !DESCRIBES.test(column) && mostlyNumbers(table, column));
  if (capability.length < 3)
    throw new InputError({
      message: "a pool needs at least three capability benchmarks",
      ...(options.file === undefined ? {} : { file: options.file }),
      found: `${capability.length} (${capability.map(quote).join(", ") || "no column of numbers"})`,
      remedy: "Add columns, or name those that are capability benchmarks",
    });
  return {
    ...describing,
    model,
    ...(displayName === undefined ? {} : { displayName }),
    capability,
    known,
    leftOut: rest.filter((column) => !capability.includes(column)),
  };
}

/** Throws an InputError, with the columns there are, for a name that is none of them. */
export function columnNamed(table: Table, name: string, file?: string): string {
  if (table.columns.includes(name)) return name;
  throw new InputError({
    message: `there is no column ${quote(name)}`,
    ...(file === undefined ? {} : { file, line: 1 }),
    expected: `one of ${table.columns.map(quote).join(", ")}`,
  });
}

/** A column in which at least half of the cells that say something are numbers is meant to be one of numbers. */
function mostlyNumbers(table: Table, column: string): boolean {
  const cells = table.rows.map(({ cells }) => cells.get(column) ?? "").filter((cell) => !isMissing(cell));
  return cells.length > 0 && 2 * cells.filter((cell) => cellNumber(cell) !== null).length >= cells.length;
}
