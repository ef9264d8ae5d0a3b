// The text report of one benchmark.
import type { Assessment, BenchmarkAssessment } from "../../generated/report.ts";
import { familyCount, isAbsolute, rankedModels, saysNothing } from "../facts.ts";
import { type Ink, PLAIN_INK } from "../ink.ts";
import { counted, fixed } from "../numbers.ts";
import { advice } from "../words/advice.ts";
import { correctedFor } from "../words/held.ts";
import { leadSentences } from "../words/lead.ts";
import { allParts } from "../words/mending.ts";
import { leftOutText } from "../words/notes.ts";
import { AGAINST_BASE, pointsOfOne } from "../words/points.ts";
import { PARTS_TITLE } from "../words/reading.ts";
import { needs } from "../words/reasons.ts";
import type { Palette } from "./colour.ts";
import { characterScatter } from "./scatter.ts";
import { strip } from "./strip.ts";
import { textWidth } from "./text-width.ts";
import { pad, wrap } from "./wrap.ts";

const MOST_LEFT_OUT = 10;

export function singleText(
  a: Assessment,
  b: BenchmarkAssessment,
  width: number,
  paint: Palette,
  ink: Ink = PLAIN_INK,
): string[] {
  const inconclusive = b.verdict === "inconclusive";
  const point = (title: string, text: string) => wrap(text, width, `${paint.strong(title)} `, "  ");
  const compared = b.baseline !== null || a.compared;
  const points = pointsOfOne(a, b, ink)
    .filter(({ title }) => compared || title !== AGAINST_BASE)
    .map(({ title, text }) => point(title, title === PARTS_TITLE ? `${text} ${allParts(a, b, ink)}` : text));
  return [
    wrap(leadSentences(a, b, ink), width),
    saysNothing(b) ? "" : pictureOf(a, b, width),
    inconclusive ? needsLines(b, width) : "",
    [...points, adviceLines(a, b, width, paint, ink)].join("\n"),
    inconclusive ? "" : characterScatter(b, width),
    wrap(detail(b), width, "", "  "),
    leftOut(b, width),
  ];
}

function pictureOf(a: Assessment, b: BenchmarkAssessment, width: number): string {
  const row = { value: b.decided_on.value, interval: b.decided_on.interval };
  return indent(strip([row], b.decided_on.threshold, isAbsolute(a), width - 2));
}

function needsLines(b: BenchmarkAssessment, width: number): string {
  const rows = needs(b).map(({ what, found, minimum }) => ({ what, is: `${found}, minimum ${minimum}` }));
  const widest = Math.max(0, ...rows.map(({ what }) => what.length));
  const beside = rows.map(({ what, is }) => `  ${pad(what, widest)}  ${is}`);
  if (beside.every((line) => textWidth(line) <= width)) return beside.join("\n");
  return rows.map(({ what, is }) => `${wrap(what, width, "  ")}\n${wrap(is, width, "    ")}`).join("\n");
}

export function adviceLines(
  a: Assessment,
  b: BenchmarkAssessment,
  width: number,
  paint: Palette,
  ink: Ink,
): string {
  const { opening, clause, ways } = advice(a, b, ink);
  const title = paint.strong(clause ? "What to do," : "What to do.");
  return [
    wrap(opening, width, `${title} `, "  "),
    ...ways.map((way, index) => wrap(way, width, `  ${index + 1}. `, "     ")),
  ].join("\n");
}

/** The same figures with a third decimal, and where they come from. */
function detail(b: BenchmarkAssessment): string {
  const { value, interval, pearson, kendall, whole_axis: whole } = b.correlation;
  const ends = interval ? ` [${fixed(interval.low, 3)}, ${fixed(interval.high, 3)}]` : "";
  const told = [
    value === null ? "no correlation" : `correlation ${fixed(value, 3)}${ends}`,
    ...(b.noise.corrected ? [`corrected for noise ${fixed(b.noise.corrected.value, 3)}`] : []),
    ...(b.decided_on.statistic === "range-corrected" && b.decided_on.value !== null
      ? [`corrected for ${correctedFor(b)} ${fixed(b.decided_on.value, 3)}`]
      : []),
    ...(whole === null ? [] : [`on the whole axis ${fixed(whole, 3)}`]),
    ...(pearson === null ? [] : [`Pearson ${fixed(pearson, 3)}`]),
    ...(kendall === null ? [] : [`Kendall τ-b ${fixed(kendall, 3)}`]),
    `${counted(rankedModels(b).length, "model")} in ${counted(familyCount(b), "family", "families")}`,
    b.no_pool_fits === null ? `pool ${PLAIN_INK.text(b.pool)}` : "no pool",
    ...(b.evidence_above_threshold === null
      ? []
      : [`evidence above the limit ${fixed(b.evidence_above_threshold, 2)}`]),
  ];
  return `Figures: ${told.join(" · ")}`;
}

function leftOut(b: BenchmarkAssessment, width: number): string {
  const models = b.models.left_out;
  if (models.length === 0) return "";
  const lines = models.slice(0, MOST_LEFT_OUT).map((model) => {
    const near =
      model.nearest.length > 0
        ? ` Near: ${model.nearest.map((name) => PLAIN_INK.text(name)).join(", ")}.`
        : "";
    return wrap(
      `${PLAIN_INK.text(model.name)}: ${PLAIN_INK.sentence(leftOutText(model))}.${near}`.replace(
        /([.?!])\./,
        "$1",
      ),
      width,
      "  ",
      "    ",
    );
  });
  const rest = models.length - lines.length;
  return [
    `Left out: ${counted(models.length, "model")}`,
    ...lines,
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ].join("\n");
}

export function indent(text: string): string {
  return text
    .split("\n")
    .map((line) => `  ${line}`.trimEnd())
    .join("\n");
}
