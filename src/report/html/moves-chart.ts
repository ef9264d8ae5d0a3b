// What moves the value: the correlation with one thing left out, for models, families and capability benchmarks.
import type { BenchmarkAssessment } from "../../generated/report.ts";
import { linear, px, type Scale, ticks } from "../chart/scale.ts";
import { shortNames } from "../chart/short-names.ts";
import { escapeHtml, shorten } from "../escape.ts";
import { onDecidedScale, type Range, ranges } from "../facts.ts";
import { correlation, fixed, limit as shownLimit } from "../numbers.ts";
import { otherMeasures } from "../words/background.ts";
import { correctedFor } from "../words/held.ts";
import { removals } from "../words/sure.ts";
import { type Canvas, picture, twoDrawings } from "./two-drawings.ts";

export function movesChart(b: BenchmarkAssessment, id: string): string {
  if (ranges(b).length === 0) return "";
  const drawings = twoDrawings(id, (canvas) => drawing(b, canvas));
  const crossing = removals(b);
  const side = b.verdict === "entangled" ? "above" : "below";
  const all =
    b.verdict === "inconclusive"
      ? ""
      : crossing.length === 0
        ? ` All stay ${side} the limit.`
        : " Some lie on the other side of the limit: another choice could turn the verdict.";
  const what = correctedFor(b);
  const corrected = what === null ? "" : ` All are corrected for ${what} alike.`;
  return `<p>Each dot is the correlation with one thing left out.${all}${corrected}</p>
<figure>${drawings}<figcaption>Beside each row: what gives the lowest and the highest value when it is left out. Dotted: none left out. ${otherMeasures(b)}</figcaption></figure>`;
}

/** The plot's ends, where the first row stands, how far apart rows are, and where the text beside them begins. */
const WIDE = { from: 212, to: 500, top: 44, step: 42, text: 514 };
const NARROW = { from: 14, to: 326, top: 66, step: 60, text: 326 };

function drawing(b: BenchmarkAssessment, canvas: Canvas): string {
  const wide = canvas.kind === "wide";
  const rows = ranges(b);
  const { from, to, top, step } = wide ? WIDE : NARROW;
  const bottom = top + step * (rows.length - 1) + 22;
  const limit = b.decided_on.threshold;
  const value = b.decided_on.value ?? b.correlation.value ?? 0;
  const shown = span(b, value, limit);
  const x = linear(shown, [from, to]);
  const at = Math.min(to, Math.max(from, x(limit)));
  const words = at < to - 40 ? `<text class="zl" x="${px(at + 6)}" y="14">fails</text>` : "";
  // Where words stand above the rows, lines run beside the dots alone.
  const bands = wide
    ? [{ from: 20, to: bottom }]
    : rows.map((_, index) => ({ from: top + step * index - 9, to: top + step * index + 9 }));
  const short = shortNames(b.models.matched);
  const shownTicks = ticks(Math.max(-1, shown[0]), Math.min(1, shown[1]), wide ? 5 : 4);
  const upright = (kind: string, place: number, ends: Band) =>
    `<path class="${kind}" d="M${px(place)} ${ends.from}V${ends.to}"/>`;
  const lined = bands.map((band) =>
    [
      at < to
        ? `<rect class="zone" x="${px(at)}" y="${band.from}" width="${px(to - at)}" height="${band.to - band.from}"/>`
        : "",
      ...shownTicks.map((value) => upright("grid", x(value), band)),
      at > from && at < to ? upright("lim", at, band) : "",
      upright("ref", x(value), band),
    ].join(""),
  );
  const parts = [
    words,
    at > from && at < to ? upright("lim", at, { from: 5, to: 20 }) : "",
    ...lined,
    ...shownTicks.map((one) => number(one, x, bottom)),
    ...rows.map((row, index) => line(b, row, x, top + step * index, wide, (name) => short.get(name) ?? name)),
  ];
  return picture(canvas, bottom + 24, title(b, rows), parts.join(""));
}

/** From the lowest to the highest value, and the limit where it is near. */
function span(b: BenchmarkAssessment, value: number, limit: number): [number, number] {
  const ends = ranges(b).flatMap(({ range }) => [
    onDecidedScale(b, range.low),
    onDecidedScale(b, range.high),
  ]);
  const low = Math.min(...ends, value);
  const high = Math.max(...ends, value);
  const near = limit > low - 0.3 && limit < high + 0.3 ? [limit - 0.05, limit + 0.05] : [];
  const room = Math.max(0.04, (high - low) * 0.15);
  return [Math.min(low - room, ...near), Math.max(high + room, ...near)];
}

function number(value: number, x: Scale, bottom: number): string {
  return `<text class="ax" x="${px(x(value))}" y="${bottom + 16}" text-anchor="middle">${fixed(value, 2).replace(/0$/, "")}</text>`;
}

interface Band {
  from: number;
  to: number;
}

/** What stands beside a row is no label at its ends, so that it touches no line. */
function line(
  b: BenchmarkAssessment,
  { what, range }: Range,
  x: Scale,
  y: number,
  wide: boolean,
  short: (name: string) => string,
): string {
  const limit = b.decided_on.threshold;
  const scaled = (value: number) => onDecidedScale(b, value);
  const [low, high] = [scaled(range.low), scaled(range.high)];
  const dots = (range.values ?? [])
    .flatMap(({ value }) => (value === null ? [] : [value]))
    .map((value) => `<circle class="sp" cx="${px(x(scaled(value)))}" cy="${y}" r="4"/>`)
    .join("");
  const ends = range.values?.length
    ? ""
    : [low, high].map((value) => `<circle class="sp" cx="${px(x(value))}" cy="${y}" r="4"/>`).join("");
  const bar = `<path class="kv" d="M${px(x(low))} ${y}H${px(x(high))}"/>`;
  const nameAt = (value: number) => {
    const one = range.values?.find((other) => other.value === value)?.name;
    return one ?? (range.most.value === value ? range.most.name : null);
  };
  const told = (value: number, longest: number) => {
    const name = nameAt(value);
    const without = name === null ? "" : ` without ${escapeHtml(shorten(short(name), longest))}`;
    return `${correlation(scaled(value), limit)}${without}`;
  };
  if (!wide) {
    const text = `<text x="${NARROW.text}" y="${y - 27}" text-anchor="end"><tspan class="b">any one ${what}</tspan>: ${correlation(low, limit)} to ${correlation(high, limit)}</text><text class="side" x="${NARROW.text}" y="${y - 12}" text-anchor="end">${told(range.most.value, 32)}</text>`;
    return text + bar + dots + ends;
  }
  const side = (value: number, dy: number) =>
    `<text class="side" x="${WIDE.text}" y="${y + dy}">${told(value, 18)}</text>`;
  return `<text x="0" y="${y + 4}">any one ${what}</text>${side(range.low, -4)}${side(range.high, 12)}${bar}${dots}${ends}`;
}

function title(b: BenchmarkAssessment, rows: readonly Range[]): string {
  const limit = b.decided_on.threshold;
  const each = rows.map(
    ({ what, range }) =>
      `any one ${what}, ${correlation(onDecidedScale(b, range.low), limit)} to ${correlation(onDecidedScale(b, range.high), limit)}`,
  );
  return `Correlation when one is left out: ${each.join("; ")}; limit ${shownLimit(limit)}`;
}
