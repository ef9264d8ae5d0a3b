// What all formats that are tables share: which tables of a document are results, what tells them apart, and their readings.
import { type Fault, quote } from "../../errors.ts";
import { loose } from "../../lexicon/loose.ts";
import type { SetAside } from "../benchmark-results.ts";
import { groupBy } from "../candidates.ts";
import { gridOf } from "../grid/grid.ts";
import { cleanHeading } from "../grid/heading.ts";
import { type TableOptions, tableReadings } from "../grid/readings.ts";
import { type Roles, rolesOf } from "../grid/roles.ts";
import type { Table } from "../grid/table.ts";
import type { Source } from "../source.ts";
import type { FormatReading } from "./format.ts";

export interface SortedTables {
  /** With what tells each apart from the others, where there are several. */
  results: { table: Table; title?: string }[];
  /** Tables that are none, where others are. */
  others: SetAside[];
}

/** Which tables are results. In a folder only those that say which column names the models: a paper has others. */
export function sortTables(tables: readonly Table[], source: Source): SortedTables {
  const judged = tables.map((table) => ({ table, roles: rolesOf(gridOf(table), source.asked) }));
  const sure = judged.filter(({ roles }) => roles !== undefined && (roles.modelNamed || roles.modelLike()));
  const elsewhere = sure.length > 0 || tables.some(namesModels);
  const results = judged.filter(({ roles }) => isResults(roles, source.file.named, elsewhere));
  const others = results.length === 0 ? [] : judged.filter((one) => !results.includes(one));
  return {
    results: titled(results.map(({ table }) => table)),
    others: others.map(({ table, roles }) => ({
      file: source.path,
      table: table.title ?? `table in line ${table.rows[0]?.line ?? 1}`,
      why:
        roles === undefined
          ? "it has no column of models beside a column of scores"
          : `no heading names its models (its first column of words is ${quote(roles.model.heading)})`,
    })),
  };
}

/** Whether a heading of its first row is a word for models and nothing else. */
function namesModels({ rows }: Table): boolean {
  const heads = (rows[0]?.cells ?? []).map((cell) => loose(cleanHeading(cell)));
  return heads.some((head) => ["model", "models", "modelname", "modelid", "llm", "llms"].includes(head));
}

/** Of a document with tables none of which can be read: why the one that comes nearest cannot. */
export function noneFits(tables: readonly Table[]): Omit<Fault, "file"> {
  const table = tables.find(namesModels) ?? tables[0]!;
  const named = namesModels(table);
  const row = table.rows[1] ?? table.rows[0]!;
  return {
    message: named
      ? "the table of models has no column of numbers"
      : "no table has a column of models and a column of numbers",
    line: row.line,
    found: row.cells.slice(0, 3).map(quote).join(", "),
    expected: "a heading, and below it a row for each model with numbers under what was measured",
    remedy: named
      ? "Write the numbers alone in their cells; words go into a column of their own"
      : 'Call the column of the models "model"',
  };
}

function isResults(roles: Roles | undefined, named: boolean, others: boolean): boolean {
  if (roles === undefined) return false;
  if (!named) return roles.modelNamed && roles.scores.some(({ readable }) => readable);
  // A table of words is none where another has models.
  return roles.modelNamed || roles.modelLike() || !others;
}

/** Several tables of a document, each with a title of its own: its heading, else with its first row's or its caption's words, else its place. */
function titled(tables: readonly Table[]): SortedTables["results"] {
  if (tables.length < 2) return tables.map((table) => ({ table }));
  const levels = [
    ({ title }: Table) => title,
    (table: Table) => join(table.title, groupRow(table) ?? table.caption),
    (table: Table, i: number) => join(table.title, `table ${i + 1}`),
  ];
  const names = levels.map((level) => tables.map(level));
  const alone = names.map((own) => {
    const groups = groupBy(own, (name) => name);
    return own.map((name) => groups.get(name)!.length === 1);
  });
  return tables.map((table, i) => {
    const level = alone.findIndex((own, k) => own[i] && names[k]![i] !== undefined);
    return { table, title: names[level]?.[i] ?? `table ${i + 1}` };
  });
}

function join(title: string | undefined, within: string | undefined): string | undefined {
  return title === undefined || within === undefined ? (within ?? title) : `${title}: ${within}`;
}

/** What the first row says of all below it, where it is a name alone: "**With Attack**". */
function groupRow({ rows }: Table): string | undefined {
  const [first = "", ...rest] = rows[1]?.cells ?? [];
  return first.trim() !== "" && rest.length > 0 && rest.every((cell) => cell.trim() === "")
    ? first.trim()
    : undefined;
}

/** The readings of tables, and what of them is not read. */
export function readTables(
  { results, others }: SortedTables,
  options: TableOptions,
): Required<Omit<FormatReading, "notes">> {
  const all = results.map(({ table, title }) =>
    tableReadings(table, { ...options, ...(title !== undefined && { title }) }),
  );
  return {
    readings: all.flatMap(({ readings }) => readings),
    setAside: [...all.flatMap(({ setAside }) => setAside), ...others],
  };
}
