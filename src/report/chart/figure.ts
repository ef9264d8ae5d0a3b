// A figure for a paper: SVG, one column (85 mm) wide, text as text, white ground.
import type { Assessment, BenchmarkAssessment } from "../../generated/report.ts";
import { escapeHtml, escapeTerminal, shorten } from "../escape.ts";
import { familyCount } from "../facts.ts";
import { PLAIN_INK } from "../ink.ts";
import { counted, fixed, valueWithInterval } from "../numbers.ts";
import { axisWords } from "../words/axis.ts";
import { type NamedPoint, type PlacedName, placeNames, textWidth } from "./place-names.ts";
import { type Point, pointsOf, scoreEnds } from "./points.ts";
import { linear, px, tickDecimals, ticks, withRoom } from "./scale.ts";
import { shape } from "./shapes.ts";

// 85 mm in units of one point. The plot lies between these edges.
const WIDTH = 240.94;
const [LEFT, RIGHT, TOP, BOTTOM] = [29, 234.94, 20, 162];
const RADIUS = 2.5;
const MOST_NAMES = 8;
const INK = "#1b1f24";
const COLOURS = [
  "#0072b2",
  "#d55e00",
  "#009067",
  "#b8588f",
  "#a87400",
  "#2f8fc9",
  "#7a5195",
  "#4d555e",
  "#8a5a2b",
  "#6e7781",
];

/** Of the benchmark of that name, else of the worst. */
export function renderFigure(a: Assessment, benchmark?: string): string {
  const b = a.benchmarks.find((one) => one.name === benchmark) ?? a.benchmarks[0];
  return b && b.models.matched.length > 0 ? drawing(b) : empty(b?.name ?? "no benchmark");
}

function drawing(b: BenchmarkAssessment): string {
  const { all, marks } = pointsOf(b);
  const [xFrom, yFrom] = [withRoom(all.map(({ x }) => x)), withRoom(all.map(({ y }) => y))];
  const x = linear(xFrom, [LEFT, RIGHT]);
  const y = linear(yFrom, scoreEnds(b, BOTTOM, TOP));
  const named: NamedPoint[] = all.map((point) => ({
    x: x(point.x),
    y: y(point.y),
    name: escapeTerminal(shorten(point.short, 28)),
    weight: weightOf(point, all),
    always: point.top,
  }));
  const frame = { left: LEFT + 1, right: RIGHT, top: TOP - 7, bottom: BOTTOM - 1, size: 6, radius: RADIUS };
  const names = placeNames(named, frame, all.length > 60 ? 5 : MOST_NAMES);
  const legend = legendOf(marks.legend);
  const height = BOTTOM + 18 + legend.height;
  const name = escapeHtml(shorten(b.name, 40));
  const value = valueWithInterval(b.correlation.value, b.correlation.interval);
  const count = `${counted(all.length, "model")} of ${counted(familyCount(b), "family", "families")}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="85mm" height="${px((height / WIDTH) * 85)}mm" viewBox="0 0 ${WIDTH} ${px(height)}" role="img" aria-labelledby="t d" font-family="Helvetica, Arial, 'Liberation Sans', sans-serif" font-size="7" fill="${INK}">
<title id="t">${name}: ${count}, correlation ${value}</title><desc id="d">Each mark is a model; families differ by colour and shape.</desc>
<rect width="${WIDTH}" height="${px(height)}" fill="#fff"/>
${axis(yFrom, (value, text) => `<path d="M${LEFT} ${px(y(value))}H${RIGHT}" stroke="#e6e9ec" stroke-width=".4"/><text x="${LEFT - 3.5}" y="${px(y(value) + 2.4)}" text-anchor="end">${text}</text>`)}
${axis(xFrom, (value, text) => `<path d="M${px(x(value))} ${BOTTOM}v2.5" stroke="${INK}" stroke-width=".5"/><text x="${px(x(value))}" y="172" text-anchor="middle">${text}</text>`)}
<path d="M${LEFT} ${TOP}V${BOTTOM}H${RIGHT}" fill="none" stroke="${INK}" stroke-width=".5"/>
<text x="${(LEFT + RIGHT) / 2}" y="181.5" text-anchor="middle" font-size="7.5">${escapeHtml(shorten(axisWords(b, PLAIN_INK).title, 44))}</text>
<text transform="translate(8.5 ${(TOP + BOTTOM) / 2}) rotate(-90)" text-anchor="middle" font-size="7.5">${escapeHtml(shorten(b.name, 26))} score</text>
<text x="${LEFT}" y="9.5" font-size="7.5">${rho(b, value)}, ${count}</text>
${all.map((point) => mark(point, x(point.x), y(point.y))).join("\n")}
${names.flatMap((place, index) => (place.free ? [label(place, named[index]!.name)] : [])).join("\n")}
${legend.svg}
</svg>
`;
}

function rho(b: BenchmarkAssessment, value: string): string {
  const symbol = '<tspan font-style="italic">ρ</tspan>';
  const { corrected } = b.noise;
  const noise = corrected ? ` (corrected ${fixed(corrected.value, 2)})` : "";
  return b.correlation.value === null ? "no correlation" : `${symbol} = ${value}${noise}`;
}

/** Outliers and the two ends. */
function weightOf(point: Point, all: readonly Point[]): number {
  const end = point === all[0] || point === all.at(-1);
  return Math.abs(point.fromTrend) * (end ? 3 : 1);
}

function mark(point: Point, x: number, y: number): string {
  const paint =
    point.mark >= COLOURS.length - 1
      ? `fill="none" stroke="${COLOURS.at(-1)}" stroke-width=".9"`
      : `fill="${COLOURS[point.mark]}" stroke="#fff" stroke-width=".4"`;
  return `<g ${paint}>${shape(point.mark, x, y, RADIUS)}</g>`;
}

function label({ x, y, anchor, leader: line }: PlacedName, name: string): string {
  const lead = line
    ? `<path d="M${line.from.map(px).join(" ")}L${line.to.map(px).join(" ")}" stroke="#57606a" stroke-width=".4"/>`
    : "";
  return `${lead}<text x="${px(x)}" y="${px(y)}" text-anchor="${anchor}" font-size="6" fill="#57606a" stroke="#fff" stroke-width="1.6" stroke-linejoin="round" paint-order="stroke">${escapeHtml(name)}</text>`;
}

function axis([low, high]: [number, number], drawn: (value: number, text: string) => string): string {
  const at = ticks(low, high, 6);
  const decimals = tickDecimals(at);
  return at.map((value) => drawn(value, fixed(value, decimals))).join("\n");
}

/** In as many rows as the names need. */
function legendOf(families: readonly { name: string; index: number }[]): { svg: string; height: number } {
  const rowHeight = 10.5;
  let [x, row] = [LEFT, 0];
  const items = families.map(({ name, index }) => {
    const shown = shorten(name, 24);
    const width = 7.3 + textWidth(shown, 6.5) + 8;
    if (x + width > WIDTH && x > LEFT) [x, row] = [LEFT, row + 1];
    const y = BOTTOM + 30 + row * rowHeight;
    const paint =
      index >= COLOURS.length - 1 ? `fill="none" stroke="${COLOURS.at(-1)}"` : `fill="${COLOURS[index]}"`;
    const svg = `<g ${paint}>${shape(index, x + 2.6, y, RADIUS)}</g><text x="${px(x + 7.4)}" y="${px(y + 2.4)}" font-size="6.5">${escapeHtml(shown)}</text>`;
    x += width;
    return svg;
  });
  return { svg: items.join("\n"), height: 12 + (row + 1) * rowHeight };
}

function empty(name: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="85mm" height="20mm" viewBox="0 0 ${WIDTH} 56.7" role="img" aria-label="No models to draw" font-family="Helvetica, Arial, sans-serif" font-size="7" fill="${INK}"><rect width="${WIDTH}" height="56.7" fill="#fff"/><text x="12" y="30">${escapeHtml(shorten(name, 40))}: no model matched, nothing to draw.</text></svg>
`;
}
