// The text report of several benchmarks: a table, worst first, then the strips.
import type { Assessment, BenchmarkAssessment } from "../../generated/report.ts";
import { isAbsolute, saysNothing } from "../facts.ts";
import { type Ink, PLAIN_INK } from "../ink.ts";
import { decidedFigure, leadOfSeveral } from "../words/lead.ts";
import { AGAINST_BASE, pointsOfAll } from "../words/points.ts";
import { pointsOfSeveral } from "../words/reading.ts";
import { rowPhrase } from "../words/verdict.ts";
import type { Palette } from "./colour.ts";
import { adviceLines, indent } from "./single.ts";
import { strip } from "./strip.ts";
import { textWidth } from "./text-width.ts";
import { pad, wrap } from "./wrap.ts";

const MOST_STRIPS = 12;
const MOST_POINTS = 10;

export function severalText(a: Assessment, width: number, paint: Palette, ink: Ink = PLAIN_INK): string[] {
  const first = a.benchmarks[0]!;
  const own = pointsOfSeveral(a, a.benchmarks, ink).slice(0, MOST_POINTS);
  const points = pointsOfAll(a, own, ink)
    .filter(({ title }) => a.compared || title !== AGAINST_BASE)
    .map(({ title, text }) => wrap(text, width, `${paint.strong(title)} `, "  "));
  return [
    wrap(leadOfSeveral(a, ink), width),
    a.benchmarks.map((b) => row(a, b, width, paint)).join("\n"),
    strips(a, width),
    [...points, adviceLines(a, first, width, paint, ink)].join("\n"),
  ];
}

/** Below this, the cells of a row stand under one another. */
const NARROW = 62;

function row(a: Assessment, b: BenchmarkAssessment, width: number, paint: Palette): string {
  const widest = Math.min(
    Math.max(...a.benchmarks.map((one) => textWidth(PLAIN_INK.text(one.name)))),
    Math.max(12, width - 50),
  );
  const colour = b.conclusion === "fail" ? paint.bad : b.conclusion === "warn" ? paint.warning : paint.good;
  const figure = decidedFigure(b).replaceAll("\u00a0", " ");
  if (width < NARROW) {
    const phrase = wrap(rowPhrase(a, b), width, "    ").split("\n").map(colour);
    return [`  ${pad(PLAIN_INK.text(b.name), width - 2).trimEnd()}`, `    ${figure}`, ...phrase].join("\n");
  }
  return `  ${pad(PLAIN_INK.text(b.name), widest)}  ${pad(figure, 20)}  ${colour(rowPhrase(a, b))}`;
}

function strips(a: Assessment, width: number): string {
  const limits = new Set(a.benchmarks.map((b) => b.decided_on.threshold));
  const read = a.benchmarks.filter((b) => !saysNothing(b));
  if (limits.size > 1 || a.benchmarks.length > MOST_STRIPS || read.length === 0) return "";
  const rows = read.map((b) => ({
    name: PLAIN_INK.text(b.name),
    value: b.decided_on.value ?? b.correlation.value,
    interval: b.decided_on.interval,
  }));
  return indent(strip(rows, a.benchmarks[0]!.decided_on.threshold, isAbsolute(a), width - 2));
}
