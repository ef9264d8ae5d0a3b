// The Markdown report of one benchmark, from the heading down: whoever stops after any line has the most that so many lines can say.
import type { Assessment, BenchmarkAssessment } from "../../generated/report.ts";
import { saysNothing } from "../facts.ts";
import { type Ink, markdownInk } from "../ink.ts";
import { advice } from "../words/advice.ts";
import { leadSentences } from "../words/lead.ts";
import { pointsOfOne } from "../words/points.ts";
import { pointsOfRun } from "../words/reading.ts";
import type { Detail } from "./detail.ts";
import {
  contextFold,
  itemsFold,
  noiseFold,
  partsFold,
  policyFold,
  poolsFold,
  reasonsFold,
  reproduceFold,
  sensitivityFold,
} from "./folds.ts";
import { modelsFold } from "./models.ts";
import { adviceText, bullets, needsTable, policyLinesFold, scatterPart, stripText } from "./parts.ts";
import { fold } from "./table.ts";

/** Everything between the heading and the last lines. */
export function singleParts(a: Assessment, b: BenchmarkAssessment, detail: Detail): string[] {
  const ink = markdownInk(detail.name);
  return [
    ...essence(a, b, ink),
    adviceText(advice(a, b, ink)),
    policyLinesFold(a, b),
    detail.scatter && b.verdict !== "inconclusive" ? scatterPart(b, ink) : "",
    ...folds(a, b, detail, ink),
    detail.background ? policyFold(a, ink) : "",
    detail.background ? reasonsFold(a, [b], ink) : "",
    reproduceFold(a, b, ink),
  ];
}

/** First sentence, strip or table, and the points that belong to this benchmark. */
export function essence(a: Assessment, b: BenchmarkAssessment, ink: Ink, ofRun = true): string[] {
  const picture =
    b.verdict === "inconclusive"
      ? [saysNothing(b) ? "" : stripText(a, [b]), needsTable(b, ink)].filter(Boolean).join("\n\n")
      : stripText(a, [b]);
  const points = [...pointsOfOne(a, b, ink), ...(ofRun ? pointsOfRun(a, ink) : [])];
  return [leadSentences(a, b, ink), picture, bullets(points, ink)];
}

/** Those folds that tell of this benchmark alone. */
export function folds(a: Assessment, b: BenchmarkAssessment, detail: Detail, ink: Ink): string[] {
  const models = modelsFold(b, ink, detail.models, detail.leftOut);
  return [
    detail.sensitivity ? partsFold(b, ink) : "",
    detail.background ? itemsFold(b, ink) : "",
    models.body ? fold(models.summary, models.body) : "",
    detail.sensitivity && !saysNothing(b) ? sensitivityFold(b, ink) : "",
    detail.context && !saysNothing(b) ? contextFold(b, ink) : "",
    detail.context ? poolsFold(a, b, ink) : "",
    detail.background ? noiseFold(a, b, ink) : "",
  ];
}
