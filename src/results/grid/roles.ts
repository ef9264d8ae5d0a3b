// What each column of a grid is: every role that it may have is offered with points and a reason, and the most points win.
// One column names the models; the others are scores, what belongs to a score, or are set aside, each with its reason.
import {
  COUNT_WORDS,
  type ColumnRole,
  describes,
  ID_WORDS,
  MODEL_WORDS,
  TASK_WORDS,
  VALUE_WORDS,
} from "../../lexicon/column-words.ts";
import { loose } from "../../lexicon/loose.ts";
import { isShare, knownOrientation } from "../../lexicon/metrics.ts";
import { groupBy } from "../candidates.ts";
import type { Place } from "../place.ts";
import { nameCell } from "./cell.ts";
import { areDates, areLinks, arePaths, firstOf, looksLikeModels, textCounts } from "./contents.ts";
import { type ErrorColumns, errorColumns, isErrorHeading, isIntervalHeading } from "./errors.ts";
import type { Column, Grid } from "./grid.ts";
import { arrow, bothWays } from "./heading.ts";
import { permits } from "./permits.ts";
import { type Setting, settingOf, withSettings } from "./settings.ts";

export interface Role {
  column: Column;
  role: ColumnRole;
  /** Why it has it, for a person: "its heading ends in an arrow". */
  why: string;
}

export interface ScoreColumn extends Column {
  /** Where its standard errors stand, if anywhere. */
  errors?: ErrorColumns;
}

export interface Roles {
  /** Every column's, in their order. */
  all: readonly Role[];
  model: Column;
  /** Whether the heading says that it names the models, and whether its cells look like names of models. */
  modelNamed: boolean;
  modelLike: () => boolean;
  /** A row a run: a column names what was measured. */
  long: boolean;
  scores: readonly ScoreColumn[];
  settings: readonly Setting[];
  /** Columns of words that may name the models, the model's among them. */
  words: readonly Column[];
  /** What a row calls its model, and that with the settings that make another model of it. */
  nameIn(row: number): RowName;
  /** How often each text stands in a column. */
  timesIn(column: Column): ReadonlyMap<string, number>;
  /** Nothing else is told of a score than its number. */
  scoresOnly: boolean;
  /** The columns of a role, the first of which counts where there can be one only. */
  of(role: ColumnRole): readonly Column[];
}

/** At most one column has these. */
const ONCE: ReadonlySet<ColumnRole> = new Set(["task", "metric", "count", "errored", "family", "status", "time", "version", "details"]); // biome-ignore format: a list

/**
 * @param asked benchmarks that the user names: a column of that name is a benchmark, whatever else it may be
 * @returns undefined where no column can name models, or none holds scores
 */
export function rolesOf(grid: Grid, asked: readonly string[] = []): Roles | undefined {
  const known = assigned.get(grid);
  if (known?.asked === asked) return known.roles;
  const roles = assignedTo(grid, asked);
  assigned.set(grid, { asked, roles });
  return roles;
}

/** What recognising has assigned, reading need not assign again: a cache. */
const assigned = new WeakMap<Grid, { asked: readonly string[]; roles: Roles | undefined }>();

function assignedTo(grid: Grid, asked: readonly string[]): Roles | undefined {
  const model = modelOf(grid);
  if (model === undefined || grid.rows.length === 0) return undefined;
  const others = grid.columns.filter((column) => column !== model.column);
  const errors = errorColumns(grid.columns, others);
  const settings = new Map(others.map((column) => [column, settingOf(column, model.column)]));
  const offers = others.flatMap((column) =>
    offersFor(column, model, asked, errors.taken, settings.get(column)),
  );
  const all = promoted(assign(offers), grid);
  const { long, roles } = inShape(all);
  const given = [{ column: model.column, role: "model" as const, why: model.why }, ...roles].sort(
    (a, b) => a.column.index - b.column.index,
  );
  const roleOf = new Map(given.map(({ role, column }) => [column, role]));
  const byRole = groupBy(given, ({ role }) => role);
  const columns = new Map([...byRole].map(([role, all]) => [role, all.map(({ column }) => column)]));
  const of = (role: ColumnRole): readonly Column[] => columns.get(role) ?? NONE;
  const scores = of("score").map((column): ScoreColumn => {
    const own = errors.of(column, of("score"));
    return own === undefined ? column : { ...column, errors: own };
  });
  if (scores.length === 0) return undefined;
  const told = of("setting").map((column) => settings.get(column)!);
  const times = new Map<Column, ReadonlyMap<string, number>>();
  const names: RowName[] = [];
  const named = (row: number) => {
    const name = nameCell(model.column.cells[row]?.raw ?? "");
    const place = { file: grid.file, line: grid.rows[row]!.line };
    return { name, model: withSettings(name, row, told), place };
  };
  return {
    all: given,
    model: model.column,
    modelNamed: model.named,
    modelLike: model.like,
    long,
    scores,
    settings: told,
    words: [
      model.column,
      ...others.filter((column) => mayName(column, roleOf.get(column)!, settings.get(column))),
    ],
    of,
    nameIn: (row) => (names[row] ??= named(row)),
    timesIn(column) {
      const known = times.get(column) ?? textCounts(column);
      times.set(column, known);
      return known;
    },
    scoresOnly: BESIDE_SCORES.every((role) => of(role).length === 0),
  };
}

const NONE: readonly Column[] = [];

const BESIDE_SCORES: readonly ColumnRole[] = ["count", "errored", "family", "time", "id", "condition", "status", "details"]; // biome-ignore format: a list

interface RowName {
  name: string;
  model: string;
  place: Place;
}

interface ModelColumn {
  column: Column;
  named: boolean;
  like: () => boolean;
  why: string;
}

function modelOf(grid: Grid): ModelColumn | undefined {
  const words = grid.columns.filter((column) => column.holds === "words");
  for (const columns of [words, grid.columns]) {
    const keys = columns.map(({ name }) => loose(name));
    for (const word of MODEL_WORDS) {
      const column = columns[keys.indexOf(word)];
      if (column !== undefined) {
        const why = "its heading is a word for models";
        return { column, named: true, like: () => looksLikeModels(column), why };
      }
    }
  }
  const like = words.filter((column) => looksLikeModels(column) && !areLinks(column));
  const column = like.length === 1 ? like[0] : words[0];
  if (column === undefined) return undefined;
  const why = like.length === 1 ? "its cells look like names of models" : "it is the first column of words";
  return { column, named: false, like: () => looksLikeModels(column), why };
}

interface Offer extends Role {
  points: number;
}

const ASKED = 1000;
const ARROW = 200;

/** Every role that a column may have. */
function offersFor(
  column: Column,
  model: ModelColumn,
  asked: readonly string[],
  intervals: ReadonlySet<Column>,
  setting: Setting | undefined,
): Offer[] {
  const offers: Offer[] = [];
  const offer = (role: ColumnRole, points: number, why: string) => offers.push({ column, role, points, why });
  const { name, holds } = column;
  const numbers = holds === "numbers";
  const key = loose(name);
  if (asked.some((selector) => asksFor(selector, column))) offer("score", ASKED, "it is asked for by name");
  if (holds === "empty") offer("empty", 300, "nothing stands in it");
  if (numbers && (arrow(column.heading) !== undefined || bothWays(column.heading)))
    offer("score", ARROW, "its heading says which way is better");
  if (numbers && name === "") {
    const behind = column.index > model.column.index;
    offer(behind ? "unnamed" : "index", 150, behind ? "it has no heading" : "it numbers the rows");
  }
  if (numbers && isErrorHeading(name) && !column.asides)
    offer("error", 90, "its heading says standard error");
  if (intervals.has(column)) offer("interval", 95, "it is a bound of an interval around a score");
  else if (isIntervalHeading(name)) offer("interval", 70, "its heading says interval");
  if (setting !== undefined) offer("setting", 65, "it says how the models were changed or run");
  if (!numbers && TASK_WORDS.includes(key))
    offer("task", 80 - TASK_WORDS.indexOf(key) / 100, "its heading is a word for benchmarks");
  const said = describes(name, numbers);
  if (said !== undefined && permits(said.role, column)) {
    const told = `by its heading${said.by === "whole" ? "" : ` (about "${said.word}")`} it is ${PHRASES[said.role] ?? "beside the scores"}`;
    const rank = said.role === "count" ? COUNT_WORDS.indexOf(key) / 100 : 0;
    offer(said.role, (said.by === "whole" ? 60 : 40) - rank, told);
  }
  if (numbers) {
    const metric = isShare(name) || knownOrientation(name, undefined) !== undefined;
    if (!column.readable)
      offer("unreadable", 30, `no cell of it is a number, such as ${JSON.stringify(firstOf(column))}`);
    if (metric) offer("score", 45, "its heading is a known metric or benchmark");
    else offer("score", 20, "it is a column of numbers");
  } else if (areLinks(column)) offer("link", 50, "it holds links");
  else if (arePaths(column)) offer("path", 50, "it holds paths");
  else if (areDates(column)) offer("date", 45, "it holds dates");
  else if (ID_WORDS.includes(key)) offer("id", 45, "it is another name of the model by its heading");
  if (!numbers) offer("note", 10, "it holds words");
  return offers;
}

/** What a column is, for a person. */
const PHRASES: Partial<Record<ColumnRole, string>> = {
  rank: "a rank", index: "a number of the row", date: "a date", time: "a time", link: "a link", path: "a path", price: "a price",
  size: "a size or a length", compute: "training compute", speed: "a time or a speed", spread: "a spread, and no standard error",
  tally: "a tally", count: "a count", errored: "a count of errors", maker: "who made the model", family: "the model's family",
  condition: "how the model was asked", version: "a version", metric: "a metric's name", status: "how the run ended", note: "a note",
}; // biome-ignore format: a table

/** Whether a selector (NAME, suite/NAME, NAME/METRIC) means the column. */
export function asksFor(selector: string, { name, heading }: Pick<Column, "name" | "heading">): boolean {
  const wanted = loose(selector);
  return [name, heading].some((text) => {
    const own = loose(text);
    return own !== "" && (wanted === own || wanted.endsWith(`/${own}`) || wanted.startsWith(`${own}/`));
  });
}

/** The most points first; a role that can be had once goes to one column. */
function assign(offers: readonly Offer[]): Role[] {
  const given = new Map<Column, Role>();
  const once = new Set<ColumnRole>();
  for (const { column, role, why } of [...offers].sort((a, b) => b.points - a.points)) {
    if (given.has(column)) continue;
    const second = once.has(role);
    given.set(column, {
      column,
      role: second ? "note" : role,
      why: second ? `${why}, and another column is taken for it` : why,
    });
    if (ONCE.has(role)) once.add(role);
  }
  return [...given.values()];
}

/** Where no column is a score, what may be meant as one is: its faults are then told. */
function promoted(roles: readonly Role[], grid: Grid): Role[] {
  if (roles.some(({ role }) => role === "score")) return [...roles];
  for (const role of ["unreadable", "unnamed"] as const) {
    if (!roles.some((one) => one.role === role)) continue;
    if (grid.columns.length > 1)
      return roles.map((one) =>
        one.role === role ? { ...one, role: "score", why: "no other column holds scores" } : one,
      );
  }
  return [...roles];
}

/** A row a run, where a column names the benchmark and one holds the score; else roles that only such tables have are notes. */
function inShape(roles: readonly Role[]): { long: boolean; roles: Role[] } {
  const scores = roles.filter(({ role }) => role === "score");
  const keys = scores.map(({ column }) => loose(column.name));
  const word = VALUE_WORDS.find((one) => keys.includes(one));
  const value = word !== undefined ? scores[keys.indexOf(word)] : scores.length === 1 ? scores[0] : undefined;
  const told = roles.some(({ role }) => role === "task") ? roles : roles.map(asTask);
  const long = value !== undefined && told.some(({ role }) => role === "task");
  const aside = (one: Role): Role => {
    if (long)
      return one.role === "score" && one !== value
        ? { ...one, role: "note", why: `the score is ${JSON.stringify(value.column.name)}` }
        : one;
    return ["task", "metric", "details", "version"].includes(one.role) ? { ...one, role: "note" } : one;
  };
  return { long, roles: (long ? told : roles).map(aside) };
}

/** Without a column of benchmarks, metrics that differ from row to row are what was measured. */
function asTask(one: Role): Role {
  if (one.role !== "metric") return one;
  const values = new Set(one.column.cells.map(({ raw }) => nameCell(raw)));
  return values.size > 1 && values.size < one.column.cells.length
    ? { ...one, role: "task", why: "its metrics are what was measured" }
    : one;
}

function mayName(column: Column, role: ColumnRole, setting: Setting | undefined): boolean {
  if (column.holds !== "words" || setting !== undefined) return false;
  return (role === "note" || role === "id") && describes(column.name, false) === undefined;
}
