// Rows of one model that a column tells apart (a condition, a language, an attack): each of its values is a benchmark of its
// own, and which is meant is asked.
import type { ColumnRole } from "../../lexicon/column-words.ts";
import { groupBy } from "../candidates.ts";
import { nameCell } from "./cell.ts";
import type { Column, Grid } from "./grid.ts";
import type { Roles } from "./roles.ts";
import { withSettings } from "./settings.ts";

/** Columns that may say how rows of one model differ. */
const MAY: ReadonlySet<ColumnRole> = new Set(["note", "condition", "setting", "task", "metric"]);

/** The columns, one or two, by whose values every row is told from the others of its model; none where no model stands twice. */
export function tellingColumns(grid: Grid, roles: Roles): readonly Column[] {
  const rows = grid.rows.map((_, row) => row).filter((row) => modelIn(roles, row) !== "");
  const read = roles.long ? [...roles.of("task"), ...roles.of("metric")] : [];
  const apart = (columns: readonly Column[]) => {
    const keys = rows.map((row) =>
      JSON.stringify([modelIn(roles, row), valuesIn([...read, ...columns], row)]),
    );
    return new Set(keys).size === rows.length;
  };
  const models = groupBy(rows, (row) => modelIn(roles, row));
  const several = [...models.values()].filter((own) => own.length > 1).length;
  // One model that stands twice in a long list is a slip.
  if (apart([]) || several * 2 < models.size) return [];
  const columns = roles.all
    .filter(({ role, column }) => MAY.has(role) && !read.includes(column))
    .map(({ column }) => ({ column, values: new Set(valuesOf(column, rows)).size }))
    // A value of its own in each row numbers the rows.
    .filter(({ values }) => values > 1 && values * 2 <= rows.length)
    .sort((a, b) => a.values - b.values)
    .map(({ column }) => column);
  const pairs = columns.flatMap((one, i) => columns.slice(i + 1, MOST_PAIRED).map((other) => [one, other]));
  return [...columns.map((column) => [column]), ...pairs].find(apart) ?? [];
}

const MOST_PAIRED = 8;

/** "Condition=baseline"; undefined for a row that says nothing of it. */
export function variantIn(columns: readonly Column[], row: number): string | undefined {
  const said = columns.flatMap((column) => {
    const value = nameCell(column.cells[row]?.raw ?? "");
    return value === "" ? [] : [`${column.name}=${value}`];
  });
  return said.length === 0 ? undefined : said.join(",");
}

const modelIn = (roles: Roles, row: number): string =>
  withSettings(nameCell(roles.model.cells[row]?.raw ?? ""), row, roles.settings);
const valuesIn = (columns: readonly Column[], row: number): string[] =>
  columns.map((column) => nameCell(column.cells[row]?.raw ?? ""));
const valuesOf = (column: Column, rows: readonly number[]): string[] =>
  rows.map((row) => nameCell(column.cells[row]?.raw ?? ""));
