// The sentences of a card's section that stand nowhere else.
import type { Assessment, BenchmarkAssessment } from "../../generated/report.ts";
import { counted } from "../numbers.ts";
import { PAPER } from "./source.ts";
import { whyInconclusive } from "./verdict.ts";

/** What the section is about, for a reader of a card who has met neither the paper nor the tool. */
export function cardOpening(a: Assessment): string {
  const what =
    a.benchmarks.length === 1
      ? "the benchmark ranks"
      : `each of ${counted(a.benchmarks.length, "benchmark")} ranks`;
  return a.benchmarks.length === 0
    ? "No benchmark was assessed."
    : `How far ${what} models as their general capability does ([${PAPER.authors}](${PAPER.url})). Above the limit a better score is mostly what a more capable model gets anyway, so alone it is no evidence of progress in safety.`;
}

/** Of a benchmark without a verdict. */
export function leftToSay(b: BenchmarkAssessment): string {
  return `Nothing can be said yet, either way: ${whyInconclusive(b)}.`;
}
