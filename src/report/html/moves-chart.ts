// What moves the value: the correlation with one thing left out, for models, families and capability benchmarks.
import type { BenchmarkAssessment } from "../../generated/report.ts";
import { linear, px, type Scale, ticks } from "../chart/scale.ts";
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
<figure>${drawings}<figcaption>Names: what gives the lowest and the highest value when it is left out. ${otherMeasures(b)}</figcaption></figure>`;
}

function drawing(b: BenchmarkAssessment, canvas: Canvas): string {
  const wide = canvas.kind === "wide";
  const rows = ranges(b);
  const [top, step] = [wide ? 44 : 66, wide ? 36 : 60];
  const bottom = top + step * (rows.length - 1) + 22;
  const limit = b.decided_on.threshold;
  const value = b.decided_on.value ?? b.correlation.value ?? 0;
  const [from, to] = wide ? [206, 706] : [14, 326];
  const shown = span(b, value, limit, wide);
  const x = linear(shown, [from, to]);
  const at = Math.min(to, Math.max(from, x(limit)));
  const zone =
    at < to ? `<rect class="zone" x="${px(at)}" y="20" width="${px(to - at)}" height="${bottom - 20}"/>` : "";
  const far = x(value) - at > 120 || at - x(value) > 60;
  const words =
    at < to - 40
      ? `<text class="zl" x="${px(at + 6)}" y="14">${wide && at < to - 130 ? `fails: above ${shownLimit(limit)}` : "fails"}</text>`
      : "";
  const none =
    wide && far
      ? `<text class="ax" x="${px(x(value))}" y="14" text-anchor="middle">none left out: ${correlation(value, limit)}</text>`
      : "";
  const parts = [
    zone,
    words,
    none,
    ...grid(x, shown, wide ? 6 : 4, bottom),
    at > from && at < to ? `<path class="lim" d="M${px(at)} 8V${bottom}"/>` : "",
    `<path class="ref" d="M${px(x(value))} 20V${bottom}"/>`,
    ...rows.map((row, index) => line(b, row, x, top + step * index, wide)),
  ];
  return picture(canvas, bottom + 24, title(b, rows), parts.join(""));
}

/** From the lowest to the highest value, the limit where it is near, and room at the sides for the names. */
function span(b: BenchmarkAssessment, value: number, limit: number, wide: boolean): [number, number] {
  const ends = ranges(b).flatMap(({ range }) => [
    onDecidedScale(b, range.low),
    onDecidedScale(b, range.high),
  ]);
  const low = Math.min(...ends, value);
  const high = Math.max(...ends, value);
  const near = limit > low - 0.3 && limit < high + 0.3 ? [limit - 0.05, limit + 0.05] : [];
  const room = Math.max(wide ? 0.1 : 0.04, (high - low) * (wide ? 0.85 : 0.2));
  return [Math.min(low - room, ...near), Math.max(high + room, ...near)];
}

function grid(x: Scale, [low, high]: [number, number], count: number, bottom: number): string[] {
  return ticks(Math.max(-1, low), Math.min(1, high), count).map(
    (value) =>
      `<path class="grid" d="M${px(x(value))} 20V${bottom}"/><text class="ax" x="${px(x(value))}" y="${bottom + 16}" text-anchor="middle">${fixed(value, 2).replace(/0$/, "")}</text>`,
  );
}

function line(b: BenchmarkAssessment, { what, range }: Range, x: Scale, y: number, wide: boolean): string {
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
  if (!wide) {
    const text = `<text x="326" y="${y - 27}" text-anchor="end"><tspan class="b">any one ${what}</tspan>: ${correlation(low, limit)} to ${correlation(high, limit)}</text><text class="side" x="326" y="${y - 12}" text-anchor="end">most: ${escapeHtml(shorten(range.most.name, 36))}</text>`;
    return text + bar + dots + ends;
  }
  const nameAt = (value: number) => {
    const one = range.values?.find((other) => other.value === value)?.name;
    return one ?? (range.most.value === value ? range.most.name : "");
  };
  const label = (value: number, shown: number, anchor: "start" | "end") => {
    const name = escapeHtml(shorten(nameAt(value), 24));
    const figure = correlation(shown, limit);
    const text = anchor === "end" ? `${name} ${figure}` : `${figure} ${name}`;
    return `<text class="side" x="${px(x(shown) + (anchor === "end" ? -9 : 9))}" y="${y + 4}" text-anchor="${anchor}">${text.trim()}</text>`;
  };
  return `<text x="0" y="${y + 4}">any one ${what}</text>${label(range.low, low, "end")}${label(range.high, high, "start")}${bar}${dots}${ends}`;
}

function title(b: BenchmarkAssessment, rows: readonly Range[]): string {
  const limit = b.decided_on.threshold;
  const each = rows.map(
    ({ what, range }) =>
      `any one ${what}, ${correlation(onDecidedScale(b, range.low), limit)} to ${correlation(onDecidedScale(b, range.high), limit)}`,
  );
  return `Correlation when one is left out: ${each.join("; ")}; limit ${shownLimit(limit)}`;
}
