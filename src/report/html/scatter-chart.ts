// Every model: score against capability, its name on hover and on keyboard focus without any script.
import type { BenchmarkAssessment } from "../../generated/report.ts";
import { type Line, type PlacedName, placeNames } from "../chart/place-names.ts";
import { type Point, type Points, pointsOf, scoreEnds } from "../chart/points.ts";
import { linear, px, type Scale, tickDecimals, ticks, withRoom } from "../chart/scale.ts";
import { shape } from "../chart/shapes.ts";
import { escapeHtml, escapeTerminal, shorten } from "../escape.ts";
import { HTML_INK, PLAIN_INK } from "../ink.ts";
import { counted, fixed, percent } from "../numbers.ts";
import { axisWords } from "../words/axis.ts";
import { spreadSentence } from "../words/background.ts";
import { type Canvas, twoDrawings } from "./two-drawings.ts";

/** So many points can be reached with the Tab key; the rest of a very large sample is drawn, not named. */
const MOST_NAMED = 150;

export function scatterChart(b: BenchmarkAssessment, id: string): string {
  const points = pointsOf(b);
  if (points.all.length < 2) return "";
  const drawings = twoDrawings(id, (canvas) => drawing(b, points, canvas));
  return `<figure class="scatter">${drawings}${legend(points)}<figcaption>${caption(b, points)}</figcaption></figure>`;
}

interface Plot {
  x: Scale;
  y: Scale;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function drawing(b: BenchmarkAssessment, points: Points, canvas: Canvas): string {
  const wide = canvas.kind === "wide";
  const height = wide ? 470 : 360;
  const edges = { left: wide ? 46 : 34, right: canvas.width - 14, top: 28, bottom: height - 44 };
  const xFrom = withRoom(points.all.map(({ x }) => x));
  const yFrom = withRoom(points.all.map(({ y }) => y));
  const plot: Plot = {
    ...edges,
    x: linear(xFrom, [edges.left, edges.right]),
    y: linear(yFrom, scoreEnds(b, edges.bottom, edges.top)),
  };
  const top = points.all.filter((point) => point.top);
  const named = [...new Set([...top, ...byWeight(points.all)])].slice(0, MOST_NAMED);
  const chosen = new Set(named);
  const { id, kind, width } = canvas;
  const trend = trendOf(points, xFrom, plot);
  return `<svg class="${kind}" viewBox="0 0 ${width} ${height}" role="group" aria-labelledby="${id}" aria-describedby="${id}d"><title id="${id}">${escapeHtml(shorten(b.name, 80))}: score against ${axisWords(b, HTML_INK).thing}, ${counted(points.all.length, "model")}</title><desc id="${id}d">${description(points)}</desc>
${axes(b, plot, xFrom, yFrom, wide)}${trendPath(trend)}${dots(
  points.all.filter((point) => !chosen.has(point)),
  plot,
)}
${marks(b, named, plot, trend, wide)}
</svg>`;
}

/** Furthest from the trend first. */
function byWeight(points: readonly Point[]): Point[] {
  return [...points].sort((p, q) => Math.abs(q.fromTrend) - Math.abs(p.fromTrend));
}

function axes(
  b: BenchmarkAssessment,
  plot: Plot,
  xFrom: [number, number],
  yFrom: [number, number],
  wide: boolean,
): string {
  const ys = ticks(yFrom[0], yFrom[1], wide ? 6 : 5);
  const xs = ticks(xFrom[0], xFrom[1], wide ? 7 : 4);
  const [yDecimals, xDecimals] = [tickDecimals(ys), tickDecimals(xs)];
  const rows = ys.map((value) => {
    const at = plot.y(value);
    return `<path class="grid" d="M${plot.left} ${px(at)}H${plot.right}"/><text class="ax" x="${plot.left - 8}" y="${px(at + 4)}" text-anchor="end">${fixed(value, yDecimals)}</text>`;
  });
  const columns = xs.map((value) => {
    const at = px(plot.x(value));
    return `<path class="tick" d="M${at} ${plot.bottom}v4"/><text class="ax" x="${at}" y="${plot.bottom + 17}" text-anchor="middle">${fixed(value, xDecimals)}</text>`;
  });
  const better =
    b.optimum !== null
      ? ` (best: ${b.optimum})`
      : b.higher_is_better === false
        ? " (lower is better: axis turned round)"
        : "";
  const heading = `<text class="ax" x="0" y="14">↑ ${escapeHtml(shorten(`${shorten(b.name, wide ? 40 : 24)}: ${b.metric ?? "score"}`, wide ? 80 : 34))}${better}</text>`;
  const axis = axisWords(b, PLAIN_INK);
  const foot = `<text class="ax" x="${(plot.left + plot.right) / 2}" y="${plot.bottom + 38}" text-anchor="middle">${escapeHtml(axis.title)}: ${escapeHtml(axis.ends.high.charAt(0).toLowerCase() + axis.ends.high.slice(1))} →</text>`;
  return `${rows.join("")}<path class="base" d="M${plot.left} ${plot.bottom}H${plot.right}"/>${columns.join("")}${heading}${foot}`;
}

function trendOf({ trend }: Points, [low, high]: [number, number], plot: Plot): Line | null {
  if (!trend) return null;
  // Cut where the line would leave the plot.
  const inside = (value: number) => Math.min(plot.bottom, Math.max(plot.top, value));
  const [from, to] = [low, high].map((at): [number, number] => {
    const y = inside(plot.y(trend.intercept + trend.slope * at));
    const back = trend.slope === 0 ? at : (inverse(plot, y) - trend.intercept) / trend.slope;
    return [plot.x(Math.min(high, Math.max(low, back))), y];
  });
  return { from: from!, to: to! };
}

function trendPath(trend: Line | null): string {
  if (!trend) return "";
  const [from, to] = [trend.from, trend.to].map(([x, y]) => `${px(x)} ${px(y)}`);
  return `<path class="fit" d="M${from}L${to}"/>`;
}

function inverse(plot: Plot, pixel: number): number {
  const [zero, one] = [plot.y(0), plot.y(1)];
  return (pixel - zero) / (one - zero);
}

/** Points without a name, by family, each a line of no length with a round cap. */
function dots(points: readonly Point[], plot: Plot): string {
  const paths = new Map<number, string[]>();
  for (const point of points) {
    const at = `M${px(plot.x(point.x))} ${px(plot.y(point.y))}h0`;
    const path = paths.get(point.mark);
    if (path) path.push(at);
    else paths.set(point.mark, [at]);
  }
  return [...paths].map(([mark, ats]) => `<path class="dots f${mark}" d="${ats.join("")}"/>`).join("");
}

function marks(
  b: BenchmarkAssessment,
  points: readonly Point[],
  plot: Plot,
  trend: Line | null,
  wide: boolean,
): string {
  const named = points.map((point) => ({
    x: plot.x(point.x),
    y: plot.y(point.y),
    name: escapeTerminal(shorten(point.short, 40)),
    weight: Math.abs(point.fromTrend),
    always: point.top,
  }));
  const frame = {
    left: plot.left + 2,
    right: plot.right + 8,
    top: plot.top - 8,
    bottom: plot.bottom - 2,
    size: 11,
    radius: 5,
    lines: trend === null ? [] : [trend],
  };
  const places = placeNames(named, frame, wide ? 20 : 5);
  const count = b.models.matched.length;
  // In reading order: from the least capable on.
  const order = points.map((_, index) => index).sort((p, q) => points[p]!.x - points[q]!.x);
  return order
    .map((index) => mark(points[index]!, named[index]!, places[index]!, count, shorten(b.name, 60)))
    .join("\n");
}

function mark(
  point: Point,
  at: { x: number; y: number; name: string },
  place: PlacedName,
  count: number,
  benchmark: string,
): string {
  const label = `${point.name}, family ${point.family}: ${benchmark} ${point.score}, rank ${point.rank} of ${count}; capability rank ${point.capabilityRank}`;
  return `<g class="pt f${point.mark}${place.free ? "" : " hid"}" tabindex="0" role="img" aria-label="${escapeHtml(label)}"><circle class="hit" cx="${px(at.x)}" cy="${px(at.y)}" r="11"/>${shape(point.mark, at.x, at.y, 4.6)}${leader(place)}<text class="nm" x="${px(place.x)}" y="${px(place.y)}" text-anchor="${place.anchor}">${escapeHtml(at.name)}</text></g>`;
}

function leader({ leader: line }: PlacedName): string {
  if (line === undefined) return "";
  const [from, to] = [line.from, line.to].map(([x, y]) => `${px(x)} ${px(y)}`);
  return `<path class="lead" d="M${from}L${to}"/>`;
}

function legend({ marks: { legend: families } }: Points): string {
  const items = families.map(
    ({ name, models, index }) =>
      `<li>${key(index)}${escapeHtml(shorten(name, 40))} <span class="n">${models}</span></li>`,
  );
  return `<ul class="legend" aria-label="Families, with the number of their models">${items.join("")}</ul>`;
}

/** A family's mark, for the legend and the table. */
export function key(index: number): string {
  return `<svg class="key f${index}" viewBox="0 0 14 14" aria-hidden="true">${shape(index, 7, 7, 4.8)}</svg>`;
}

function description({ all }: Points): string {
  const name = (point: Point) => `${escapeHtml(shorten(point.name, 60))} (${point.score})`;
  const [least, most] = [all.at(-1)!, all[0]!];
  const far = byWeight(all).slice(0, 2);
  return `From ${name(least)}, the least capable, to ${name(most)}, the most. Furthest from the trend: ${far.map(name).join(" and ")}. All values are in the table of models.`;
}

function caption(b: BenchmarkAssessment, { all, trend }: Points): string {
  const told: string[] = [];
  if (b.axis.kind === "capabilities-score") {
    told.push(
      `Capabilities score: the first principal component of ${counted(b.axis.capability_benchmarks.length, "capability benchmark")}.`,
    );
  }
  if (trend) told.push("Dashed: least squares; the verdict uses ranks, not this line.");
  told.push(spreadSentence(b, HTML_INK));
  if (all.length > MOST_NAMED) {
    told.push(
      `Named are the ${MOST_NAMED} of ${all.length} models that lie furthest from the line (${percent(MOST_NAMED / all.length)}).`,
    );
  }
  return told.filter(Boolean).join(" ");
}
