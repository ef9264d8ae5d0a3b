// This benchmark among the pool's known ones: a forest plot by domain, worst first, this one marked.
import type { BenchmarkAssessment, Interval } from "../../generated/report.ts";
import { linear, px, type Scale } from "../chart/scale.ts";
import { escapeHtml, shorten } from "../escape.ts";
import { HTML_INK } from "../ink.ts";
import { correlation, limit as shownLimit, valueWithInterval } from "../numbers.ts";
import { nearestSentence } from "../words/background.ts";
import { type Canvas, picture, twoDrawings } from "./two-drawings.ts";

interface Row {
  name: string;
  domain: string;
  value: number;
  interval: Interval | null;
  mine: boolean;
}

/** More would make a page of its own; those nearest to this one in value stay. */
const MOST = 60;

export function forestChart(b: BenchmarkAssessment, id: string): string {
  const rows = rowsOf(b);
  if (rows.length < 2) return "";
  const drawings = twoDrawings(id, (canvas) => drawing(b, rows, canvas));
  const cut =
    b.context.known.length > MOST
      ? ` Shown are the ${MOST} nearest in value of ${b.context.known.length}.`
      : "";
  return `<p>${nearestSentence(b, HTML_INK)}</p>
<figure class="forest">${drawings}<figcaption>Correlation with its interval by families, pool ${escapeHtml(shorten(b.pool, 60))}; all oriented so that higher is better.${cut}</figcaption></figure>`;
}

function rowsOf(b: BenchmarkAssessment): Row[] {
  const { value, interval } = b.correlation;
  if (value === null) return [];
  const same = b.context.known.find((one) => one.name === b.name);
  const near = [...b.context.known]
    .filter((one) => one.name !== b.name)
    .sort((p, q) => Math.abs(p.correlation - value) - Math.abs(q.correlation - value))
    .slice(0, MOST);
  const mine: Row = { name: b.name, domain: same?.domain ?? "This benchmark", value, interval, mine: true };
  const rows = near.map((one): Row => ({ ...one, value: one.correlation, mine: false }));
  const first = (row: Row) => (row.domain === mine.domain ? 0 : 1);
  return [mine, ...rows].sort(
    (p, q) =>
      first(p) - first(q) ||
      (p.domain < q.domain ? -1 : p.domain > q.domain ? 1 : 0) ||
      q.value - p.value ||
      (p.name < q.name ? -1 : 1),
  );
}

function drawing(b: BenchmarkAssessment, rows: readonly Row[], canvas: Canvas): string {
  const wide = canvas.kind === "wide";
  const limit = b.decided_on.threshold;
  const x = linear([-1, 1], wide ? [236, 570] : [14, 326]);
  const step = wide ? 19.5 : 36;
  let y = 20;
  let domain: string | null = null;
  const body: string[] = [];
  for (const row of rows) {
    if (row.domain !== domain) {
      y += domain === null ? 16 : 28;
      body.push(
        `<text class="dom" x="${wide ? 0 : 12}" y="${px(y)}">${escapeHtml(shorten(row.domain, 40))}</text>`,
      );
      y += wide ? 18 : 20;
      domain = row.domain;
    }
    body.push(wide ? wideRow(row, x, y, limit) : narrowRow(row, x, y, limit));
    y += step;
  }
  const bottom = y - (wide ? 4 : 14);
  const frame = [
    limit < 1
      ? `<rect class="zone" x="${px(x(limit))}" y="20" width="${px(x(1) - x(limit))}" height="${px(bottom - 20)}"/>`
      : "",
    `<text class="zl" x="${px(x(1))}" y="13" text-anchor="end">fails</text>`,
    `<text class="ax" x="${px(x(limit) - 6)}" y="13" text-anchor="end">limit ${shownLimit(limit)}</text>`,
    ...[-1, -0.5, 0, 0.5, 1].map(
      (value) =>
        `<path class="grid" d="M${px(x(value))} 20V${px(bottom)}"/><text class="ax" x="${px(x(value))}" y="${px(bottom + 16)}" text-anchor="middle">${String(value).replace("-", "−")}</text>`,
    ),
    `<path class="lim" d="M${px(x(limit))} 8V${px(bottom)}"/>`,
  ];
  const all = rows
    .map((row) => `${escapeHtml(shorten(row.name, 60))} ${correlation(row.value, limit)}`)
    .join("; ");
  return picture(
    canvas,
    bottom + 24,
    `Correlation of ${rows.length} benchmarks, by domain`,
    frame.join("") + body.join(""),
    all,
  );
}

function wideRow(row: Row, x: Scale, y: number, limit: number): string {
  const band = row.mine
    ? `<rect class="band" x="0" y="${px(y - 14.5)}" width="720" height="21" rx="4"/>`
    : "";
  const name = `<text class="${row.mine ? "me" : ""}" x="12" y="${px(y)}">${nameOf(row, 32)}</text>`;
  const figure = `<text class="${row.mine ? "me" : "side"}" x="716" y="${px(y)}" text-anchor="end">${figureOf(row, limit)}</text>`;
  return band + name + marks(row, x, y - 4) + figure;
}

function narrowRow(row: Row, x: Scale, y: number, limit: number): string {
  const band = row.mine ? `<rect class="band" x="0" y="${px(y - 15)}" width="340" height="34" rx="4"/>` : "";
  const name = `<text class="${row.mine ? "me" : "side"}" x="12" y="${px(y)}">${nameOf(row, 24)}</text>`;
  const figure = `<text class="${row.mine ? "me" : "side"}" x="328" y="${px(y)}" text-anchor="end">${figureOf(row, limit)}</text>`;
  return band + name + figure + marks(row, x, y + 10);
}

function nameOf(row: Row, longest: number): string {
  return escapeHtml(shorten(row.name, longest)) + (row.mine ? " (this one)" : "");
}

function figureOf({ value, interval }: Row, limit: number): string {
  return valueWithInterval(value, interval, limit);
}

function marks({ value, interval, mine }: Row, x: Scale, y: number): string {
  const line = interval
    ? `<path class="${mine ? "iv" : "kv"}" d="M${px(x(interval.low))} ${px(y)}H${px(x(interval.high))}"/>`
    : "";
  return `${line}<circle class="${mine ? "est" : "kp"}" cx="${px(x(value))}" cy="${px(y)}" r="${mine ? 5.5 : 3.8}"/>`;
}
