// Rows of one model that a column tells apart (a condition, a language, an attack): each of its values is a benchmark of its
// own, and which is meant is asked.
import type { ColumnRole } from "../../lexicon/column-words.ts";
import { groupBy } from "../candidates.ts";
import { nameCell } from "./cell.ts";
import type { Column, Grid } from "./grid.ts";
import type { Roles } from "./roles.ts";
import { stateOf } from "./row.ts";
import { isRunner } from "./settings.ts";

/** Columns that may say how rows of one model differ. */
const MAY: ReadonlySet<ColumnRole> = new Set(["note", "condition", "setting", "task", "metric", "index"]);

/**
 * The columns, one to three, by whose values every score is told from the others of its model; none where no model stands
 * twice. What ran the models is among them wherever several did: scores of two agents are no one benchmark's.
 */
export function tellingColumns(grid: Grid, roles: Roles): readonly Column[] {
  const named = grid.rows.map((_, row) => row).filter((row) => modelIn(roles, row) !== "");
  const counting = named.filter((row) => stateOf(roles, row) === undefined);
  const runners = roles
    .of("condition")
    .filter((column) => isRunner(column.name) && new Set(valuesOf(column, counting)).size > 1);
  const read = roles.long ? [...roles.of("task"), ...roles.of("metric"), ...runners] : runners;
  const apart = (columns: readonly Column[]) => {
    const telling = [...read, ...columns];
    const key = (row: number) =>
      telling.length === 0
        ? modelIn(roles, row)
        : JSON.stringify([modelIn(roles, row), valuesIn(telling, row)]);
    return roles.scores.every((column) => allDiffer(scoredIn(column, counting), key));
  };
  if (apart([])) return runners;
  const models = groupBy(counting, (row) => modelIn(roles, row));
  const several = [...models.values()].filter((own) => own.length > 1).length;
  // One model that stands twice in a long list is a slip.
  if (several * 2 < models.size) return runners;
  const columns = roles.all
    .filter(({ role, column }) => MAY.has(role) && !read.includes(column))
    .map(({ column }) => ({ column, values: new Set(valuesOf(column, counting)).size }))
    // A value of its own in each row numbers the rows.
    .filter(({ values }) => values > 1 && values * 2 <= counting.length)
    .sort((a, b) => a.values - b.values)
    .map(({ column }) => column);
  const few = columns.slice(0, MOST_JOINED);
  const pairs = few.flatMap((one, i) => few.slice(i + 1).map((other) => [one, other]));
  const threes = pairs.flatMap(([one, other]) =>
    few.slice(few.indexOf(other!) + 1).map((third) => [one!, other!, third]),
  );
  const cells = roles.scores.reduce((sum, column) => sum + scoredIn(column, counting).length, 1);
  const tried = Math.max(1, Math.floor(MOST_LOOKED_AT / cells));
  const found = [...columns.map((column) => [column]), ...pairs, ...threes].slice(0, tried).find(apart);
  return [...runners, ...(found ?? [])];
}

const MOST_JOINED = 8;
/** Scores, over all choices of columns: a table of more is no table of one benchmark's conditions. */
const MOST_LOOKED_AT = 2_000_000;

/** What has no score, or did not count, is in nobody's way. */
function scoredIn({ cells }: Column, rows: readonly number[]): readonly number[] {
  return rows.filter((row) => cells[row]!.kind === "number");
}

function allDiffer(rows: readonly number[], key: (row: number) => string): boolean {
  const seen = new Set<string>();
  return rows.every((row) => seen.size < seen.add(key(row)).size);
}

/** "Condition=baseline"; undefined for a row that says nothing of it. */
export function variantIn(columns: readonly Column[], row: number): string | undefined {
  const said = columns.flatMap((column) => {
    const value = nameCell(column.cells[row]?.raw ?? "");
    return value === "" ? [] : [`${column.name}=${value}`];
  });
  return said.length === 0 ? undefined : said.join(",");
}

const modelIn = (roles: Roles, row: number): string => roles.nameIn(row).model;
const valuesIn = (columns: readonly Column[], row: number): string[] =>
  columns.map((column) => nameCell(column.cells[row]?.raw ?? ""));
const valuesOf = (column: Column, rows: readonly number[]): string[] =>
  rows.map((row) => nameCell(column.cells[row]?.raw ?? ""));
