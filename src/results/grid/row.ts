// One model's score from one row of a grid, with its error, count, family and time; what is no number is a fault.
import { type Fault, quote } from "../../errors.ts";
import { loose } from "../../lexicon/loose.ts";
import { conditions } from "../conditions.ts";
import type { ReadScore } from "../reading.ts";
import { countOf } from "../score-value.ts";
import { type Cell, nameCell, numberCell, plainCell } from "./cell.ts";
import { errorAt } from "./errors.ts";
import type { Column } from "./grid.ts";
import { errorInBrackets } from "./heading.ts";
import type { Roles, ScoreColumn } from "./roles.ts";
import { withSettings } from "./settings.ts";

export interface RowOptions {
  derived?: boolean;
  /** Whether a word in a column of numbers is a fault, not a missing score. What has a digit and is no number always is. */
  strict?: boolean;
}

/** The text of a cell; "" for a column that the table does not have. */
export function textAt(column: Column | undefined, row: number): string {
  return nameCell(column?.cells[row]?.raw ?? "");
}

/** Nothing for a row without a name and a score, and where a fault is told. */
export function scoreOfRow(
  roles: Roles,
  column: ScoreColumn,
  row: number,
  options: RowOptions,
  faults: Fault[],
): ReadScore[] {
  const { name, model, place } = roles.nameIn(row);
  const cell = column.cells[row]!;
  if (name === "") {
    if (cell.kind !== "missing")
      faults.push({ ...place, message: "the row names no model", found: quote(cell.raw) });
    return [];
  }
  const state = stateOf(roles, row);
  const number = cell.kind === "number" ? cell : undefined;
  if (
    number === undefined &&
    cell.kind !== "missing" &&
    (options.strict || /\d/.test(cell.raw)) &&
    state === undefined
  ) {
    faults.push({
      ...place,
      message: `the score of ${quote(model)} is no number`,
      found: quote(cell.raw),
      expected: `a number in the column ${quote(column.name)}, or an empty cell`,
      ...(cell.kind === "unclear" && cell.remedy !== undefined && { remedy: cell.remedy }),
    });
    return [];
  }
  if (
    number !== undefined &&
    roles.scoresOnly &&
    column.errors === undefined &&
    isBare(number) &&
    !options.derived
  )
    return [{ model, score: number.value, place }];
  const countColumn = roles.of("count")[0];
  const counted = countColumn?.cells[row];
  const count = counted?.kind === "number" ? countOf(counted.value) : undefined;
  if (counted?.kind === "number" && number !== undefined && count === undefined) {
    faults.push({
      ...place,
      message: `the count of ${quote(model)} is no number of items`,
      found: quote(counted.raw),
      expected: `a whole number from 0 up in the column ${quote(countColumn!.name)}, or an empty cell`,
      remedy: "Mend it, or give the column another heading if it counts nothing",
    });
    return [];
  }
  const reason = state ?? (number === undefined ? whyNone(cell) : undefined);
  const errored = numberAt(roles.of("errored")[0], row);
  const family = textAt(roles.of("family")[0], row);
  const runTime = timeOf(textAt(roles.of("time")[0], row));
  const standardError = errorOf(cell, column, roles, row);
  const ids = idsAt(roles, row).filter((id) => id !== name);
  return [
    {
      model,
      ...(reason === undefined ? { score: number!.value } : { score: null, reason }),
      ...(number?.percent && { unit: "percent" as const }),
      ...(standardError !== undefined && standardError >= 0 && { standardError }),
      ...(count !== undefined && { samples: count }),
      ...(count !== undefined &&
        errored !== undefined &&
        errored > 0 && { notRun: { count: errored, of: count } }),
      ...(family !== "" && { family }),
      ...(ids.length > 0 && { ids: ids.map((id) => withSettings(id, row, roles.settings)) }),
      ...(runTime !== undefined && { runTime }),
      ...conditions(
        Object.fromEntries(roles.of("condition").map((one) => [one.name.toLowerCase(), textAt(one, row)])),
      ),
      ...(options.derived && { derived: true }),
      place,
    },
  ];
}

/** Whether a number is no more than that. */
const isBare = ({ percent, plusMinus, aside }: Extract<Cell, { kind: "number" }>): boolean =>
  !percent && plusMinus === undefined && aside === undefined;

/** What else the row calls its model. An id that stands in several rows is that of a part: other set-ups of one model. */
function idsAt(roles: Roles, row: number): string[] {
  return roles.of("id").flatMap((column) => {
    const id = textAt(column, row);
    return id !== "" && roles.timesIn(column).get(id) === 1 ? [id] : [];
  });
}

const FINE =
  /^(?:success(?:ful)?|ok|okay|done|completed?|finished|passed|scored|valid|evaluated|true|yes|✓|✅)$/i;
const NO_ERROR = /^(?:none|no|false|0|ok|null)?$/i;

/** Why the run of a row does not count; undefined where it does. */
export function stateOf(roles: Roles, row: number): string | undefined {
  const column = roles.of("status")[0];
  if (column === undefined) return undefined;
  const state = textAt(column, row);
  if (state === "" || column.cells[row]!.kind === "missing") return undefined;
  if (/^errors?$/.test(loose(column.name)))
    return NO_ERROR.test(state) ? undefined : `the run ended in an error: ${quote(state.slice(0, 80))}`;
  return FINE.test(state) ? undefined : `the run's status is ${quote(state)}`;
}

function numberAt(column: Column | undefined, row: number): number | undefined {
  const cell = column?.cells[row];
  return cell?.kind === "number" ? cell.value : undefined;
}

function whyNone({ raw }: Cell): string {
  return raw.trim() === "" ? "the cell is empty" : `the score is ${quote(plainCell(raw))}`;
}

function errorOf(cell: Cell, column: ScoreColumn, roles: Roles, row: number): number | undefined {
  if (cell.kind !== "number") return undefined;
  if (cell.plusMinus !== undefined) return cell.plusMinus;
  if (cell.aside !== undefined && inBrackets(column)) return numberCell(cell.aside.slice(1, -1))?.value;
  if (column.errors !== undefined) return errorAt(column.errors, row);
  const details = roles.of("details")[0]?.cells[row]?.raw;
  if (details === undefined) return undefined;
  // "choice:0.85±0.02,other:0.84±0.05": the scorer whose rounded value is the score.
  const off = (value: number) => Math.abs(value - cell.value);
  const near = details
    .split(",")
    .flatMap((part) => numberCell(part.slice(part.lastIndexOf(":") + 1)) ?? [])
    .filter((part) => part.plusMinus !== undefined && off(part.value) <= 0.0051);
  return near.sort((a, b) => off(a.value) - off(b.value))[0]?.plusMinus;
}

/** Whether what stands in brackets behind the scores is a standard error, as the heading says. */
export function inBrackets(column: Column): boolean {
  return column.asides && errorInBrackets(column.heading);
}

/** A date with a time, also as "17 November 2025 4:28pm", as ISO 8601. */
function timeOf(text: string): string | undefined {
  if (text === "") return undefined;
  const spaced = text.replace(/(\d)(am|pm)$/i, "$1 $2");
  const time = Date.parse(
    /(?:Z|[+-]\d{2}:?\d{2}|GMT|UTC)$/i.test(spaced)
      ? spaced
      : /^\d{4}-\d{2}-\d{2}[T ]/.test(spaced)
        ? `${spaced.replace(" ", "T")}Z`
        : `${spaced} UTC`,
  );
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
