// Interval against limit, large.
import type { Assessment, BenchmarkAssessment } from "../../generated/report.ts";
import { linear, px } from "../chart/scale.ts";
import { correctionShows, isAbsolute, warnLimit } from "../facts.ts";
import { correlation, fixed, percent, limit as shownLimit } from "../numbers.ts";
import { correctedFor } from "../words/held.ts";
import { type Canvas, picture, twoDrawings } from "./two-drawings.ts";

const [TOP, BOTTOM, LINE, HEIGHT] = [24, 94, 67, 120];
/** Where the value as measured stands, if another decides. */
const MEASURED = 34;

export function intervalChart(a: Assessment, b: BenchmarkAssessment, id: string): string {
  if (b.decided_on.value === null) return "";
  const drawings = twoDrawings(id, (canvas) => drawing(a, b, canvas));
  return `<figure>${drawings}<figcaption>${caption(b)}</figcaption></figure>`;
}

function drawing(a: Assessment, b: BenchmarkAssessment, canvas: Canvas): string {
  const value = b.decided_on.value!;
  const limit = b.decided_on.threshold;
  const ends = b.decided_on.interval;
  const both = isAbsolute(a);
  const corrected = correctionShows(b);
  const plain = corrected ? { value: b.correlation.value, ends: b.correlation.interval } : null;
  const all = [value, limit, ends?.low, plain?.value, plain?.ends?.low].filter(
    (one) => typeof one === "number",
  );
  const low = both || Math.min(...all) < 0 ? -1 : 0;
  const x = linear([low, 1], [14, canvas.width - 14]);
  const warn = warnLimit(a, b);
  const lines = [limit, ...(both ? [-limit] : []), ...(warn !== null && warn < limit ? [warn] : [])].map(x);
  const parts = [
    zone(x(limit), x(1)),
    both ? zone(x(low), x(-limit)) : "",
    sides(a, b, canvas, x, low),
    `<path class="base" d="M${px(x(low))} ${BOTTOM}H${px(x(1))}"/>`,
    warning(a, b, x),
    `<path class="lim" d="M${px(x(limit))} 8V${BOTTOM}"/>`,
    both ? `<path class="lim" d="M${px(x(-limit))} 8V${BOTTOM}"/>` : "",
    axis(x, low, canvas),
    plain && plain.value !== null ? asMeasured(plain.value, plain.ends, x) : "",
    ends ? bar(ends, x, limit, lines, canvas.width) : "",
    `<circle class="est" cx="${px(x(value))}" cy="${LINE}" r="7"/>`,
    label(correlation(value, limit), x(value), lines, canvas.width),
  ];
  return picture(canvas, HEIGHT, title(b, low), parts.join(""));
}

/** Half of what the label of the value takes, and all of what that of an end takes. */
const [HALF_LABEL, END_LABEL] = [24, 36];

/** The value above its mark; where it would stand on a line, beside that line, on the value's own side. */
function label(text: string, at: number, lines: readonly number[], width: number): string {
  const inside = Math.min(width - HALF_LABEL, Math.max(HALF_LABEL, at));
  const line = lines.find((one) => Math.abs(inside - one) < HALF_LABEL);
  const above = line !== undefined && at >= line;
  const place = line === undefined ? inside : line + (above ? 6 : -6);
  const anchor = line === undefined ? "middle" : above ? "start" : "end";
  return `<text class="val" x="${px(place)}" y="${LINE - 14}" text-anchor="${anchor}">${text}</text>`;
}

/** Whether a label that begins at `at` and goes to that side stands on no line and within the drawing. */
function clear(lines: readonly number[], at: number, side: -1 | 1, width: number): boolean {
  const [from, to] = side === 1 ? [at, at + END_LABEL] : [at - END_LABEL, at];
  return from >= 2 && to <= width - 2 && !lines.some((line) => line > from - 4 && line < to + 4);
}

function zone(from: number, to: number): string {
  return to > from
    ? `<rect class="zone" x="${px(from)}" y="${TOP}" width="${px(to - from)}" height="${BOTTOM - TOP}"/>`
    : "";
}

function sides(
  a: Assessment,
  b: BenchmarkAssessment,
  { kind }: Canvas,
  x: (v: number) => number,
  low: number,
): string {
  const limit = b.decided_on.threshold;
  const warn = warnLimit(a, b);
  const room = x(1) - x(limit);
  const text = kind === "wide" && room > 110 ? `fails: above ${shownLimit(limit)}` : "fails";
  const fails = room > 28 ? `<text class="zl" x="${px(x(limit) + 6)}" y="18">${text}</text>` : "";
  const warned = warn !== null && warn < limit ? warn : limit;
  const passes =
    x(warned) - x(low) > 50
      ? `<text class="ax" x="${px(x(warned) - 6)}" y="18" text-anchor="end">passes</text>`
      : "";
  const between =
    x(limit) - x(warned) > (kind === "wide" ? 96 : 50)
      ? `<text class="ax" x="${px(x(limit) - 6)}" y="18" text-anchor="end">${kind === "wide" ? "passes, warned" : "warned"}</text>`
      : "";
  return passes + between + fails;
}

function warning(a: Assessment, b: BenchmarkAssessment, x: (v: number) => number): string {
  const warn = warnLimit(a, b);
  if (warn === null || warn >= b.decided_on.threshold) return "";
  return `<path class="warnl" d="M${px(x(warn))} ${TOP}V${BOTTOM}"/>`;
}

function axis(x: (v: number) => number, low: number, { kind }: Canvas): string {
  const steps = low < 0 ? [-1, -0.5, 0, 0.5, 1] : kind === "wide" ? [0, 0.2, 0.4, 0.6, 0.8, 1] : [0, 0.5, 1];
  return steps
    .map(
      (value) =>
        `<path class="tick" d="M${px(x(value))} ${BOTTOM}v5"/><text class="ax" x="${px(x(value))}" y="${BOTTOM + 19}" text-anchor="middle">${fixed(value, value % 1 === 0 ? 0 : 1)}</text>`,
    )
    .join("");
}

function bar(
  ends: { low: number; high: number },
  x: (v: number) => number,
  limit: number,
  lines: readonly number[],
  width: number,
): string {
  const [from, to] = [x(ends.low), x(ends.high)];
  const below = LINE + 20;
  const label = (value: number, at: number, out: -1 | 1) => {
    // Beside the interval, else below its end, to the inside or to the outside; at last past the line in the way.
    const places: [at: number, y: number, side: -1 | 1][] = [
      [at + 7 * out, LINE + 4, out],
      [at, below, out === 1 ? -1 : 1],
      [at, below, out],
    ];
    const line = lines.find((one) => Math.abs(one - at) < 2 * END_LABEL) ?? at;
    const [place, y, side] = places.find(([start, , to]) => clear(lines, start, to, width)) ?? [
      line + 5 * out,
      below,
      out,
    ];
    return `<text class="end" x="${px(place)}" y="${y}" text-anchor="${side === 1 ? "start" : "end"}">${correlation(value, limit)}</text>`;
  };
  return `<path class="iv" d="M${px(from)} ${LINE}H${px(to)}"/><path class="cap" d="M${px(from)} ${LINE - 8}v16M${px(to)} ${LINE - 8}v16"/>${label(ends.low, from, -1)}${label(ends.high, to, 1)}`;
}

/** Before the correction for noise: grey, thin, above the axis. */
function asMeasured(
  value: number,
  ends: { low: number; high: number } | null,
  x: (v: number) => number,
): string {
  const line = ends ? `<path class="iv" d="M${px(x(ends.low))} ${MEASURED}H${px(x(ends.high))}"/>` : "";
  return `<g class="plain">${line}<circle class="est" cx="${px(x(value))}" cy="${MEASURED}" r="4.5"/></g>`;
}

function title(b: BenchmarkAssessment, low: number): string {
  const { value, threshold } = b.decided_on;
  const ends = b.decided_on.interval;
  const range = ends
    ? `, ${percent(ends.level)} interval ${correlation(ends.low, threshold)} to ${correlation(ends.high, threshold)}`
    : "";
  const what = correctedFor(b);
  const corrected = what === null ? "" : `, corrected for ${what}`;
  return `Correlation ${correlation(value!, threshold)}${corrected}${range}, on a scale from ${fixed(low, 0)} to 1 with the limit at ${shownLimit(threshold)}`;
}

function caption(b: BenchmarkAssessment): string {
  const told: string[] = [];
  if (b.decided_on.interval) {
    told.push(
      "The interval is computed from how much the value moves when each model family is left out in turn, since models of a family behave alike. It is wider than the range of those values, and than an interval that counts each model alone.",
    );
  } else told.push("There is no interval: there are too few model families for one.");
  if (correctionShows(b))
    told.push(`Grey: as measured. Below: corrected for ${correctedFor(b)}, which decides.`);
  if (b.evidence_above_threshold !== null) {
    told.push(
      `Evidence that the correlation exceeds the limit: ${correlation(b.evidence_above_threshold)}; 1 is as sure as can be, 0.50 a coin toss.`,
    );
  }
  return told.join(" ");
}
