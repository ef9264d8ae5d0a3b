// Values with their intervals, one row each, in groups and on one scale: the known benchmarks beside this one, and the
// benchmarks of a run against their limit.
import type { Interval } from "../../generated/report.ts";
import { linear, px, type Scale } from "../chart/scale.ts";
import { escapeHtml, shorten, shortenApart } from "../escape.ts";
import { limit as shownLimit, valueWithInterval } from "../numbers.ts";
import type { Canvas } from "./two-drawings.ts";

export interface Row {
  name: string;
  /** null: there is nothing to draw. */
  value: number | null;
  interval: Interval | null;
  limit: number;
  /** On a band, in the accent's colour. */
  mine?: boolean;
  /** In place of the figures, where there are none. */
  instead?: string;
  /** The class of a colour for the marks. */
  tone?: string;
  /** Behind the figures, where there is room. */
  note?: string;
  /** Where the name leads, and what is said of it to who hears it. */
  link?: { href: string; label: string };
}

export interface Group {
  title: string;
  rows: readonly Row[];
}

export interface Layout {
  /** Where the scale begins: −1 or 0. */
  low: number;
  /** The one limit of all rows, or null where they differ: then each row bears its own. */
  limit: number | null;
  /** It holds in either direction. */
  both: boolean;
  /** Ends of the scale, and where the figures end, in a wide drawing. */
  wide: readonly [from: number, to: number, figures: number];
  /** The longest name in a wide drawing. */
  name: number;
}

const TOP = 20;

/** The drawing's height, and what is in it. */
export function rowsDrawing(
  groups: readonly Group[],
  layout: Layout,
  { kind }: Canvas,
): { height: number; body: string } {
  const wide = kind === "wide";
  const x = linear([layout.low, 1], wide ? [layout.wide[0], layout.wide[1]] : [14, 326]);
  let y = TOP;
  const names = namesOf(groups, wide ? layout.name : 24);
  const body: string[] = [];
  const bands: Band[] = [];
  groups.forEach(({ title, rows }, at) => {
    y += at === 0 ? 16 : 14;
    body.push(`<text class="dom" x="${wide ? 0 : 12}" y="${px(y)}">${escapeHtml(shorten(title, 40))}</text>`);
    y += wide ? 18 : 20;
    for (const row of rows) {
      body.push(
        wide ? wideRow(row, names.get(row)!, layout, x, y) : narrowRow(row, names.get(row)!, layout, x, y),
      );
      bands.push({ from: y + 5, to: y + 18 });
      y += wide ? 19.5 : 36;
    }
  });
  const bottom = y - (wide ? 4 : 14);
  const lined = wide ? [{ from: TOP, to: bottom }] : bands;
  const drawn = [...lined.map((band) => lines(layout, x, band)), ...body, axis(layout, x, bottom)];
  return { height: bottom + 24, body: drawn.join("") };
}

/** Where lines may run: in a narrow drawing beside the marks alone, since words stand above them. */
interface Band {
  from: number;
  to: number;
}

function lines({ limit, low, both }: Layout, x: Scale, { from, to }: Band): string {
  const line = (kind: string, at: number) => `<path class="${kind}" d="M${px(at)} ${px(from)}V${px(to)}"/>`;
  const grid = steps(low).map((value) => line("grid", x(value)));
  if (limit === null) return grid.join("");
  const zone = (left: number, right: number) =>
    right > left
      ? `<rect class="zone" x="${px(left)}" y="${px(from)}" width="${px(right - left)}" height="${px(to - from)}"/>`
      : "";
  return [
    zone(x(limit), x(1)),
    both ? zone(x(low), x(-limit)) : "",
    ...grid,
    line("lim", x(limit)),
    both ? line("lim", x(-limit)) : "",
  ].join("");
}

const steps = (low: number): number[] => (low < 0 ? [-1, -0.5, 0, 0.5, 1] : [0, 0.5, 1]);

/** The numbers below, and the limit's name above. */
function axis({ limit, low }: Layout, x: Scale, bottom: number): string {
  const numbers = steps(low).map(
    (value) =>
      `<text class="ax" x="${px(x(value))}" y="${px(bottom + 16)}" text-anchor="middle">${String(value).replace("-", "−")}</text>`,
  );
  if (limit === null) return numbers.join("");
  const [left, right] = [x(limit) - x(low) > 64, x(1) - x(limit) > 34];
  const name = `limit ${shownLimit(limit)}`;
  return [
    left ? `<text class="ax" x="${px(x(limit) - 6)}" y="13" text-anchor="end">${name}</text>` : "",
    right ? `<text class="zl" x="${px(x(limit) + 6)}" y="13">fails${left ? "" : ` (${name})`}</text>` : "",
    `<path class="lim" d="M${px(x(limit))} 5V${TOP}"/>`,
    ...numbers,
  ].join("");
}

function wideRow(row: Row, shown: string, layout: Layout, x: Scale, y: number): string {
  const [, , figures] = layout.wide;
  const band = row.mine
    ? `<rect class="band" x="0" y="${px(y - 14.5)}" width="720" height="21" rx="4"/>`
    : "";
  const note = row.note
    ? `<text class="side" x="${figures + 12}" y="${px(y)}">${escapeHtml(row.note)}</text>`
    : "";
  return (
    band +
    name(row, shown, y, row.mine ? "me" : "") +
    marks(row, layout, x, y - 4) +
    figure(row, figures, y) +
    note
  );
}

function narrowRow(row: Row, shown: string, layout: Layout, x: Scale, y: number): string {
  const band = row.mine ? `<rect class="band" x="0" y="${px(y - 15)}" width="340" height="34" rx="4"/>` : "";
  return (
    band +
    name(row, shown, y, row.mine ? "me" : row.link ? "" : "side") +
    figure(row, 328, y) +
    marks(row, layout, x, y + 11.5)
  );
}

const MINE = " (this one)";

/** So that no two look alike. */
function namesOf(groups: readonly Group[], longest: number): ReadonlyMap<Row, string> {
  const rows = groups.flatMap((group) => group.rows);
  const others = rows.filter(({ mine }) => !mine);
  const shown = shortenApart(
    others.map(({ name }) => name),
    longest,
  );
  return new Map(
    rows.map((row) => [
      row,
      row.mine ? shorten(row.name, longest - MINE.length) + MINE : shown[others.indexOf(row)]!,
    ]),
  );
}

function name(row: Row, shown: string, y: number, kind: string): string {
  const text = `<text class="${kind}" x="12" y="${px(y)}">${escapeHtml(shown)}</text>`;
  return row.link
    ? `<a href="${row.link.href}" aria-label="${escapeHtml(row.link.label)}">${text}</a>`
    : text;
}

function figure({ value, interval, limit, mine, instead }: Row, x: number, y: number): string {
  const text =
    instead === undefined ? valueWithInterval(value, interval, limit) : escapeHtml(shorten(instead, 22));
  return `<text class="${mine ? "me" : "side"}" x="${x}" y="${px(y)}" text-anchor="end">${text}</text>`;
}

function marks(
  { value, interval, limit, mine, tone, instead }: Row,
  layout: Layout,
  x: Scale,
  y: number,
): string {
  const own = (at: number) => `<path class="lim" d="M${px(x(at))} ${px(y - 8)}v16"/>`;
  const limits = layout.limit === null ? own(limit) + (layout.both ? own(-limit) : "") : "";
  if (value === null || instead !== undefined) return limits;
  const line = interval
    ? `<path class="${mine ? "iv" : "kv"}" d="M${px(x(interval.low))} ${px(y)}H${px(x(interval.high))}"/>`
    : "";
  const drawn = `${line}<circle class="${mine ? "est" : "kp"}" cx="${px(x(value))}" cy="${px(y)}" r="${mine ? 5.5 : 3.8}"/>`;
  return limits + (tone === undefined ? drawn : `<g class="tone ${tone}">${drawn}</g>`);
}
