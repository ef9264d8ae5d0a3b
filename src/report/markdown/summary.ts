// The job summary: the comment's parts with more room, and where there are several benchmarks each one in full.
import type { Assessment } from "../../generated/report.ts";
import { shorten } from "../escape.ts";
import { LONGEST_NAME, markdownInk } from "../ink.ts";
import { mark } from "../words/verdict.ts";
import { markdownBody } from "./body.ts";
import { type Detail, withinLimit } from "./detail.ts";
import { scatterPart } from "./parts.ts";
import { essence, folds } from "./single.ts";
import { fold } from "./table.ts";

/** GitHub takes 1 MiB, and has dropped summaries just under it without a word: keep a margin. */
const LIMIT = 900_000;

/** Mermaid draws slowly: so many pictures at most. */
const MOST_PICTURES = 10;

export function renderSummary(a: Assessment, limit = LIMIT): string {
  return withinLimit(
    { name: 160, models: 2000, leftOut: 1000, benchmarks: 200 },
    (detail) => markdownBody(a, detail, eachInFull(a, detail)),
    limit,
    (text) => new TextEncoder().encode(text).length,
  );
}

function eachInFull(a: Assessment, detail: Detail): string[] {
  if (a.benchmarks.length < 2 || !detail.background) return [];
  const ink = markdownInk(detail.name);
  return a.benchmarks.slice(0, detail.benchmarks).map((b, index) => {
    const parts = [
      ...essence(a, b, ink, false),
      detail.scatter && index > 0 && index < MOST_PICTURES && b.verdict !== "inconclusive"
        ? scatterPart(b, ink)
        : "",
      ...folds(a, b, detail, ink),
    ];
    return fold(`${mark(b)} ${shorten(b.name, LONGEST_NAME)} in full`, parts.filter(Boolean).join("\n\n"));
  });
}
