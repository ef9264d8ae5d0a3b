// A whole Markdown report at one level of detail.
import type { Assessment } from "../../generated/report.ts";
import { markdownInk } from "../ink.ts";
import { pointsOfRun } from "../words/reading.ts";
import { heading } from "../words/verdict.ts";
import type { Detail } from "./detail.ts";
import { policyFold, reproduceFold } from "./folds.ts";
import { bullets, cutPart, sourcePart } from "./parts.ts";
import { severalParts } from "./several.ts";
import { singleParts } from "./single.ts";

/** `more`: parts before the last lines. */
export function markdownBody(a: Assessment, detail: Detail, more: readonly string[] = []): string {
  const ink = markdownInk(detail.name);
  const parts = [`### ${heading(a)}`, ...middle(a, detail), ...more, cutPart(detail), sourcePart(a, ink)];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

function middle(a: Assessment, detail: Detail): string[] {
  if (a.benchmarks.length > 1) return severalParts(a, detail);
  const [only] = a.benchmarks;
  if (only) return singleParts(a, only, detail);
  const ink = markdownInk(detail.name);
  return [
    "There are no benchmark results here to measure against general capability.",
    bullets(pointsOfRun(a, ink), ink),
    "**What to do.** Bring the results back, or let a maintainer take the benchmark out of the policy and the default branch first.",
    policyFold(a, ink),
    reproduceFold(a, undefined, ink),
  ];
}
