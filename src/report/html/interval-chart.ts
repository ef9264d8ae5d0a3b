// Interval against limit, large.
import type { Assessment, BenchmarkAssessment } from "../../generated/report.ts";
import { linear, px } from "../chart/scale.ts";
import { correctionShows, isAbsolute, warnLimit } from "../facts.ts";
import { correlation, fixed, percent, limit as shownLimit } from "../numbers.ts";
import { correctedFor } from "../words/held.ts";
import { type Canvas, picture, twoDrawings } from "./two-drawings.ts";

const [TOP, BOTTOM, LINE, HEIGHT] = [24, 88, 67, 114];
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
    ends ? bar(ends, x, limit) : "",
    `<circle class="est" cx="${px(x(value))}" cy="${LINE}" r="7"/>`,
    label(correlation(value, limit), x(value), value > limit, x(limit), canvas.width),
  ];
  return picture(canvas, HEIGHT, title(b, low), parts.join(""));
}

/** Half of what the label of the value takes. */
const HALF_LABEL = 24;

/** The value above its mark; where it would stand on the line of the limit, beside that line, on the value's own side. */
function label(text: string, at: number, above: boolean, limit: number, width: number): string {
  const close = Math.abs(at - limit) < HALF_LABEL;
  const place = close ? limit + (above ? 6 : -6) : Math.min(width - HALF_LABEL, Math.max(HALF_LABEL, at));
  const anchor = close ? (above ? "start" : "end") : "middle";
  return `<text class="val" x="${px(place)}" y="${LINE - 14}" text-anchor="${anchor}">${text}</text>`;
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

function bar(ends: { low: number; high: number }, x: (v: number) => number, limit: number): string {
  const [from, to] = [x(ends.low), x(ends.high)];
  const inside = from < 52;
  const low = `<text class="end" x="${px(inside ? from : from - 7)}" y="${inside ? LINE + 17 : LINE + 4}" text-anchor="${inside ? "start" : "end"}">${correlation(ends.low, limit)}</text>`;
  const tight = to > x(1) - 34;
  const high = `<text class="end" x="${px(tight ? x(1) : to + 7)}" y="${tight ? LINE + 17 : LINE + 4}" text-anchor="${tight ? "end" : "start"}">${correlation(ends.high, limit)}</text>`;
  return `<path class="iv" d="M${px(from)} ${LINE}H${px(to)}"/><path class="cap" d="M${px(from)} ${LINE - 8}v16M${px(to)} ${LINE - 8}v16"/>${low}${high}`;
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
