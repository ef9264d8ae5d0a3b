// The Markdown report of several benchmarks: one table, worst first, then all strips on one axis.
import type { Assessment, BenchmarkAssessment } from "../../generated/report.ts";
import { shorten } from "../escape.ts";
import { alternatives, ranges } from "../facts.ts";
import { type Ink, LONGEST_NAME, markdownInk } from "../ink.ts";
import { correlation, limit } from "../numbers.ts";
import { advice } from "../words/advice.ts";
import { decidedFigure, leadOfSeveral } from "../words/lead.ts";
import { pointsOfAll } from "../words/points.ts";
import { type Point, pointsOfRun, pointsOfSeveral } from "../words/reading.ts";
import { mark, rowPhrase } from "../words/verdict.ts";
import type { Detail } from "./detail.ts";
import { noiseFold, policyFold, reasonsFold, reproduceFold } from "./folds.ts";
import { modelsSummary } from "./models.ts";
import { adviceText, bullets, manyStrips, policyLinesFold, scatterPart, stripText } from "./parts.ts";
import { fold, table } from "./table.ts";

/** Above so many, strips are longer than the eye can follow. */
const MOST_STRIPS = 12;
const MOST_POINTS = 8;

export function severalParts(a: Assessment, detail: Detail): string[] {
  const ink = markdownInk(detail.name);
  const shown = a.benchmarks.slice(0, detail.benchmarks);
  const first = a.benchmarks[0]!;
  return [
    leadOfSeveral(a, ink),
    ...overview(a, shown, ink),
    bullets(points(a, shown, ink), ink),
    adviceText(advice(a, first, ink)),
    policyLinesFold(a, first),
    detail.scatter && first.verdict !== "inconclusive" ? foldedScatter(first, ink) : "",
    detail.sensitivity ? sensitivity(shown, ink) : "",
    detail.sensitivity ? evidence(a, shown, ink) : "",
    detail.context ? otherPools(a, shown, ink) : "",
    detail.background ? models(shown, ink) : "",
    detail.background ? policyFold(a, ink) : "",
    detail.background ? reasonsFold(a, shown, ink) : "",
    detail.background ? noiseFold(a, first, ink) : "",
    reproduceFold(a, first, ink),
  ];
}

/** Of a few a table, then their strips; of many a line each that the eye takes in at once, and the table folded. */
function overview(a: Assessment, shown: readonly BenchmarkAssessment[], ink: Ink): string[] {
  const table = benchmarksTable(a, shown, ink);
  if (shown.length <= MOST_STRIPS) return [table, rest(a, shown), stripText(a, shown)];
  const strips = manyStrips(a, shown);
  if (strips === "") return [table, rest(a, shown)];
  return [strips, rest(a, shown), fold(`All ${shown.length}, with figures, verdict and effect`, table)];
}

function benchmarksTable(a: Assessment, shown: readonly BenchmarkAssessment[], ink: Ink): string {
  const level = shown.find((b) => b.correlation.interval)?.correlation.interval?.level;
  const limits = new Set(a.benchmarks.map((b) => b.decided_on.threshold)).size > 1;
  const rows = shown.map((b) => [
    `${mark(b)} ${ink.strong(ink.text(b.name))}<br>${rowPhrase(a, b)}`,
    `${decidedFigure(b)}${limits ? `<br>limit ${limit(b.decided_on.threshold)}` : ""}`,
  ]);
  const what = level ? `Correlation, ${Number((level * 100).toFixed(1))}% interval` : "Correlation";
  return table(["Benchmark, verdict, effect", what], [], rows);
}

function rest(a: Assessment, shown: readonly BenchmarkAssessment[]): string {
  const hidden = a.benchmarks.slice(shown.length);
  if (hidden.length === 0) return "";
  const count = (verdict: string) => hidden.filter((b) => b.verdict === verdict).length;
  const told = (["entangled", "inconclusive", "distinct"] as const)
    .filter((verdict) => count(verdict) > 0)
    .map((verdict) => `${count(verdict)} ${verdict}`);
  return `And ${hidden.length} more, none worse than these: ${told.join(", ")}.`;
}

function points(a: Assessment, shown: readonly BenchmarkAssessment[], ink: Ink): Point[] {
  const own = pointsOfSeveral(a, shown, ink);
  const more = own.length - MOST_POINTS;
  const further = more > 0 ? [{ title: "Further points:", text: `${more}, in report.html.` }] : [];
  return [...pointsOfAll(a, [...own.slice(0, MOST_POINTS), ...further], ink), ...pointsOfRun(a, ink)];
}

/** Collapsed: Mermaid measures badly what is hidden, so this is the second picture only. */
function foldedScatter(b: BenchmarkAssessment, ink: Ink): string {
  const part = scatterPart(b, ink);
  return part ? fold(`Scatter of the first: ${shorten(b.name, LONGEST_NAME)}`, part) : "";
}

function sensitivity(shown: readonly BenchmarkAssessment[], ink: Ink): string {
  const some = shown.filter((b) => ranges(b).length > 0);
  if (some.length === 0) return "";
  const rows = some.map((b) => {
    const cell = (what: string) => {
      const range = ranges(b).find((one) => one.what === what)?.range;
      const at = b.decided_on.threshold;
      return range ? `${correlation(range.low, at)} to ${correlation(range.high, at)}` : "none";
    };
    const dated = b.correlation.given_release_date;
    return [
      ink.text(b.name),
      cell("model"),
      cell("family"),
      cell("capability benchmark"),
      correlation(dated),
    ];
  });
  const heads = [
    "Benchmark",
    "Any one model left out",
    "Any one family",
    "Any one capability benchmark",
    "Release date held constant",
  ];
  return fold("Sensitivity: what moves the values", table(heads, [4], rows));
}

function evidence(a: Assessment, shown: readonly BenchmarkAssessment[], ink: Ink): string {
  const some = shown.filter((b) => b.evidence_above_threshold !== null);
  if (some.length === 0) return "";
  const rows = some.map((b) => [
    ink.text(b.name),
    correlation(b.evidence_above_threshold!),
    correlation(b.p_value_holm),
  ]);
  const heads = [
    "Benchmark",
    "Evidence that the correlation exceeds the limit",
    "p-value, adjusted for all benchmarks of this run (Holm)",
  ];
  const text =
    "Evidence: 1 is as sure as can be, 0.50 a coin toss. The p-value asks the other way: how likely such a value would be if the correlation were at the limit; small ones speak for entangled, also after allowing for " +
    `${a.benchmarks.length} benchmarks in one run.`;
  return fold(
    `Evidence, allowing for ${a.benchmarks.length} benchmarks in one run`,
    `${table(heads, [1, 2], rows)}\n\n${text}`,
  );
}

function otherPools(a: Assessment, shown: readonly BenchmarkAssessment[], ink: Ink): string {
  const rows = shown.flatMap((b) =>
    alternatives(a, b).map((one) => [
      ink.text(b.name),
      `${ink.code(one.name)}, ${one.models_matched} models`,
      correlation(one.correlation, b.decided_on.threshold),
      one.verdict,
      one.disagrees ? ink.strong("no") : "yes",
    ]),
  );
  if (rows.length === 0) return "";
  const heads = ["Benchmark", "Other pool", "Correlation there", "Verdict there", "Agrees"];
  return fold("Other pools", table(heads, [2], rows));
}

function models(shown: readonly BenchmarkAssessment[], ink: Ink): string {
  const rows = shown.map((b) => [ink.text(b.name), ink.code(b.pool), modelsSummary(b)]);
  const text =
    "All names, scores and nearest names: report.html and report.json, where the workflow uploads them.";
  return fold(
    "Models, matched and left out",
    `${table(["Benchmark", "Pool", "Models"], [], rows)}\n\n${text}`,
  );
}
