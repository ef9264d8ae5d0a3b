// Where a score's standard error stands: in a column of its own (SE, σ, ±), or as an interval, in one column or two.
import { LONGEST_HEADING } from "../../lexicon/column-words.ts";
import { loose } from "../../lexicon/loose.ts";
import { type Cell, numberCell } from "./cell.ts";
import type { Column } from "./grid.ts";

export interface ErrorColumns {
  /** One column of errors, one of intervals, or two of bounds. */
  columns: readonly Column[];
  kind: "error" | "interval" | "bounds";
  /** Standard errors to each side, of an interval. */
  width: number;
}

/** At a heading's end; what stands before it names the score. */
const ERROR =
  /(?:(?:^|(?<![\s_.(-])[\s_.(-]+)(?:std[\s_]?err(?:ors?)?|stderr|standard[\s_]errors?|s\.?e\.?|sem)|(?<![\s_.(-])[\s_.(-]*(?:±|\+\/-|σ|sigma))\)?$/i;
const INTERVAL =
  /(?:^|[\s_(])(?:ci|c\.i\.|conf(?:idence)?(?:[\s_]interval)?|credible|interval|bounds?)(?:[\s_)]|$|\d)|\d%?[\s_]?ci\b/i;
const LOW = /(^|[\s_(])(?:low(?:er)?|lo|lcb|lb|q?2\.?5%?|p?05)(?=[\s_)]|$)/i;
const HIGH = /(^|[\s_(])(?:high(?:er)?|hi|upp(?:er)?|ucb|ub|q?97\.?5%?|p?95)(?=[\s_)]|$)/i;

export const isErrorHeading = (name: string): boolean => name.length <= LONGEST_HEADING && ERROR.test(name);
export const isIntervalHeading = (name: string): boolean =>
  name.length <= LONGEST_HEADING && INTERVAL.test(name);

interface Bounds {
  low: Column;
  high: Column;
  score: Column;
}

export interface ErrorsOfGrid {
  /** Columns that are bounds of an interval around a score. */
  taken: ReadonlySet<Column>;
  /** A score's own. */
  of(score: Column, scores: readonly Column[]): ErrorColumns | undefined;
}

/** @param others all columns but the models' */
export function errorColumns(columns: readonly Column[], others: readonly Column[]): ErrorsOfGrid {
  const bounds = boundsOf(others);
  const numbers = others.filter(({ holds, asides }) => holds === "numbers" && !asides);
  const errors = numbers.filter(({ name }) => isErrorHeading(name));
  const intervals = others.filter(
    (column) => isIntervalHeading(column.name) && column.cells.some((cell) => spread(cell) !== undefined),
  );
  return {
    taken: new Set(bounds.flatMap(({ low, high }) => [low, high])),
    of(score, scores) {
      const own = belonging(score, scores, columns, errors, (name) => name.slice(0, ERROR.exec(name)?.index));
      if (own !== undefined) return { columns: [own], kind: "error", width: 1 };
      const pair = bounds.find((one) => one.score === score);
      if (pair !== undefined)
        return { columns: [pair.low, pair.high], kind: "bounds", width: widthOf(pair.low.name) };
      const within = belonging(score, scores, columns, intervals, (name) =>
        name.replace(INTERVAL, " ").replace(/\d+\s*%?/, ""),
      );
      return within && { columns: [within], kind: "interval", width: widthOf(within.name) };
    },
  };
}

/** The column of errors that names the score; that of the only score; or one that names none, just behind the score. */
function belonging(
  score: Column,
  scores: readonly Column[],
  columns: readonly Column[],
  errors: readonly Column[],
  nameIn: (name: string) => string,
): Column | undefined {
  const named = errors.find(({ name }) => loose(nameIn(name)) === loose(score.name));
  if (named !== undefined || errors.length === 0) return named;
  if (scores.length === 1) return errors[0];
  const next = columns[score.index + 1];
  return next !== undefined && errors.includes(next) && loose(nameIn(next.name)) === "" ? next : undefined;
}

/** Two columns, of which every row's score lies between: "ci_low" and "ci_high". */
function boundsOf(columns: readonly Column[]): Bounds[] {
  const numbers = columns.filter(({ readable }) => readable);
  const scores = numbers.filter(({ name }) => !LOW.test(name) && !HIGH.test(name));
  return numbers.flatMap((low): Bounds[] => {
    if (!LOW.test(low.name)) return [];
    const rest = loose(low.name.replace(LOW, "$1"));
    const high = numbers.find(({ name }) => HIGH.test(name) && loose(name.replace(HIGH, "$1")) === rest);
    if (high === undefined) return [];
    const between = scores.filter((score) => encloses(low, score, high));
    const named = between.find(({ name }) => loose(name) !== "" && rest.includes(loose(name)));
    const left = between.filter(({ index }) => index < low.index).at(-1);
    const score = named ?? left ?? between[0];
    return score === undefined ? [] : [{ low, high, score }];
  });
}

function encloses(low: Column, score: Column, high: Column): boolean {
  const rows = score.cells.flatMap((cell, row) => {
    const [a, b] = [low.cells[row]!, high.cells[row]!];
    return cell.kind === "number" && a.kind === "number" && b.kind === "number"
      ? [[a.value, cell.value, b.value] as const]
      : [];
  });
  return (
    rows.length > 0 &&
    rows.every(([a, value, b]) => a <= value && value <= b) &&
    rows.some(([a, , b]) => a < b)
  );
}

/** Standard errors on each side of an interval of the level that its heading gives; 95 % where it gives none. */
function widthOf(name: string): number {
  const level = /(\d{2}(?:\.\d)?)\s*%|(\d{2})[\s_]?ci/i.exec(name);
  return WIDTHS.get(Number(level?.[1] ?? level?.[2] ?? 95)) ?? 1.959964;
}

/** Quantiles of the normal distribution, by level. */
const WIDTHS = new Map([[68, 0.994458], [80, 1.281552], [90, 1.644854], [95, 1.959964], [99, 2.575829]]); // biome-ignore format: a table

/** The standard error of one row; undefined where none stands there. */
export function errorAt({ columns, kind, width }: ErrorColumns, row: number): number | undefined {
  const [first, second] = columns.map(({ cells }) => cells[row]);
  if (first === undefined) return undefined;
  if (kind === "error")
    return first.kind === "number" ? first.value : first.raw.includes("±") ? spread(first) : undefined;
  if (kind === "interval") {
    const half = spread(first);
    return half === undefined ? undefined : half / width;
  }
  return first.kind === "number" && second?.kind === "number"
    ? (second.value - first.value) / 2 / width
    : undefined;
}

/** Half of what an interval spans: "1556-1585", "[0.8, 0.9]", "+14/-15", "±3". */
function spread({ raw }: Cell): number | undefined {
  const text = raw.replaceAll("\u2212", "-").replace(/%/g, "").trim();
  const both = /^(?:±|\+\/?-)\s*([\d.]+)$/.exec(text);
  if (both) return numberCell(both[1]!)?.value;
  const sides = /^\+\s*([\d.]+)\s*(?:[/,]\s*)?-\s*([\d.]+)$/.exec(text);
  if (sides) return (Number(sides[1]) + Number(sides[2])) / 2;
  const range =
    /^[[(]?\s*(-?(?:\d+(?:\.\d+)?|\.\d+))\s*(?:[,;–—]|to|\.\.|-)\s*(-?(?:\d+(?:\.\d+)?|\.\d+))\s*[\])]?$/.exec(
      text,
    );
  if (range === null) return undefined;
  const half = (Number(range[2]) - Number(range[1])) / 2;
  return half >= 0 ? half : undefined;
}
