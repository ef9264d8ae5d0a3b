// The text strip: interval against limit, drawn with characters that every monospaced font has at one width.
import { shorten, shortenApart } from "../escape.ts";
import { limit as shownLimit } from "../numbers.ts";

export interface StripRow {
  /** Plain, on a line of its own; none where there is only one row. */
  name?: string;
  value: number | null;
  interval: { low: number; high: number } | null;
}

/** What a narrow telephone shows without scrolling. */
const WIDEST = 44;
/** Words of the head may stand so far beyond the axis. */
const BEYOND = 4;

interface Axis {
  limit: number;
  /** Columns of the limit's line or lines. */
  limits: readonly number[];
  /** The last column of the axis. */
  last: number;
  /** It begins at −1, not at 0. */
  negative: boolean;
  column(value: number): number;
}

/** At most `width` columns wide, of 44. `both`: the limit holds in either direction. */
export function strip(rows: readonly StripRow[], limit: number, both = false, width = WIDEST): string {
  const widest = Math.min(WIDEST, width);
  const axis = axisOf(rows, limit, both, widest - BEYOND);
  const lines: string[] = [head(axis.limits, limit, both, widest)];
  for (const row of rows) {
    if (row.name !== undefined) lines.push(nameLine(row.name, axis.limits, axis.last));
    lines.push(body(row, axis));
  }
  return [...lines, ...foot(axis)].join("\n");
}

export interface StripGroup {
  title: string;
  rows: readonly StripRow[];
}

/** What a name and the blank behind it take, of 44 columns. */
const NAME = 19;

/** Many, one line each, in groups under a title: the name, cut where it is long, before the axis. 44 columns wide. */
export function stripOfMany(groups: readonly StripGroup[], limit: number, both = false): string {
  const rows = groups.flatMap((group) => group.rows);
  const axis = axisOf(rows, limit, both, WIDEST - NAME - BEYOND);
  const limits = axis.limits.map((at) => at + NAME);
  const names = shortenApart(
    rows.map(({ name = "" }) => name),
    NAME - 1,
  );
  const drawn = rows.map((row, i) => `${names[i]!.padEnd(NAME)}${body(row, axis)}`.trimEnd());
  const lines = groups.flatMap(({ title, rows: own }) => [title, ...drawn.splice(0, own.length)]);
  return [
    head(limits, limit, both, WIDEST),
    ...lines,
    ...foot(axis).map((line) => " ".repeat(NAME) + line),
  ].join("\n");
}

function axisOf(rows: readonly StripRow[], limit: number, both: boolean, last: number): Axis {
  const negative =
    both || limit < 0 || rows.some((row) => (row.value ?? 0) < 0 || (row.interval?.low ?? 0) < 0);
  const lowest = negative ? -1 : 0;
  const column = (value: number) =>
    Math.round(((Math.min(1, Math.max(lowest, value)) - lowest) / (1 - lowest)) * last);
  return { limit, limits: both ? [column(-limit), column(limit)] : [column(limit)], last, negative, column };
}

/** The axis and its numbers. */
function foot({ limits, last, negative, column }: Axis): [string, string] {
  const middle = column(negative ? 0 : 0.5);
  const line = new Array<string>(last + 1).fill("─");
  line[0] = "└";
  line[last] = "┘";
  for (const at of [middle, ...limits]) if (at > 0 && at < last) line[at] = "┴";
  return [line.join(""), scale(negative, middle, last)];
}

function head(limits: readonly number[], limit: number, both: boolean, widest: number): string {
  const at = limits.at(-1)!;
  const label = `limit ${shownLimit(limit)} │ fails →`;
  const bar = label.indexOf("│");
  if (both) {
    const left = limits[0]!;
    const before = left >= "← fails ".length ? "← fails │".padStart(left + 1) : "│".padStart(left + 1);
    const behind = at + "│ fails →".length <= widest ? "│ fails →" : "│";
    return before + " ".repeat(Math.max(0, at - left - 1)) + behind;
  }
  // A limit far to the left leaves no room before it: the words then stand behind.
  if (at < bar) return `${" ".repeat(at)}│ fails → (limit ${shownLimit(limit)})`;
  // One far to the right leaves none behind it.
  if (at + "│ fails →".length > widest) return `limit ${shownLimit(limit)}, then fails → │`.padStart(at + 1);
  return `${" ".repeat(at - bar)}${label}`;
}

function nameLine(name: string, limits: readonly number[], last: number): string {
  const room = Math.max(3, limits.at(-1)! - 1);
  const line = [...shorten(name, room).padEnd(last)];
  if (line.length > limits.at(-1)!) line[limits.at(-1)!] = "│";
  return line.join("").trimEnd();
}

function body(row: StripRow, axis: Axis): string {
  const { limits, last, column } = axis;
  const cells = new Array<string>(last + 1).fill(" ");
  for (const at of limits) cells[at] = "│";
  if (row.interval) {
    const [from, to] = [column(row.interval.low), column(row.interval.high)];
    for (let at = from; at <= to; at += 1) cells[at] = limits.includes(at) ? "┼" : "─";
    if (!limits.includes(from)) cells[from] = "├";
    if (!limits.includes(to)) cells[to] = "┤";
  }
  if (row.value !== null) cells[pointColumn(row.value, axis)] = "●";
  return cells.join("").trimEnd();
}

/** Never on a limit's line unless the value is that limit: rounded there, it would not show whether it passes. */
function pointColumn(value: number, { limit, limits, last, column }: Axis): number {
  const at = column(value);
  if (!limits.includes(at) || Math.abs(value) === Math.abs(limit)) return at;
  const line = limits.length === 2 && at === limits[0] ? -limit : limit;
  return Math.min(last, Math.max(0, value > line ? at + 1 : at - 1));
}

function scale(negative: boolean, middle: number, last: number): string {
  const line = new Array<string>(last + 1).fill(" ");
  const put = (at: number, text: string) => {
    [...text].forEach((character, index) => {
      line[at + index] = character;
    });
  };
  put(0, negative ? "−1" : "0");
  put(negative ? middle : middle - 1, negative ? "0" : "0.5");
  put(last, "1");
  return line.join("");
}
