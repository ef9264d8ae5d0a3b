// "What was measured", for someone who has not read the paper.
import type { BenchmarkAssessment } from "../../generated/report.ts";
import type { Ink } from "../ink.ts";
import { correlation, listed, percent } from "../numbers.ts";
import { axisWords } from "./axis.ts";
import { heldAgainst } from "./held.ts";

/** Of one benchmark, or of several that share their axis (`subject`: "each benchmark"). */
export function measured(b: BenchmarkAssessment, ink: Ink, subject?: string): string {
  const { order } = axisWords(b, ink);
  const name = subject ?? ink.text(b.name);
  const scale = `How far ${name} puts models in ${order}: 1 is the same order, 0 no relation, −1 the reverse.`;
  const level = b.correlation.interval?.level;
  const brackets =
    level && b.verdict !== "inconclusive" ? ` In brackets the ${percent(level)} interval.` : "";
  const middle =
    b.optimum !== null && !subject
      ? ` Best here is ${b.optimum}: the further a score is from it, the lower the rank.`
      : b.higher_is_better === false && !subject
        ? ` Lower scores count as better here (${saidBy(b, ink)}); ranks allow for that.`
        : "";
  const held = subject ? "" : heldAgainst(b);
  return `${scale}${middle}${brackets}${held && ` ${held}`}${subject ? "" : wholeAxis(b, ink)}`;
}

function saidBy(b: BenchmarkAssessment, ink: Ink): string {
  switch (b.orientation_from) {
    case "policy":
      return "so says the policy";
    case "option":
      return "so says the command line";
    case "results":
      return `so says ${ink.code(b.source.file)}`;
    default:
      return "as this metric is known";
  }
}

/** Where capability benchmarks left the axis since this one is or contains them. */
export function wholeAxis(b: BenchmarkAssessment, ink: Ink): string {
  const { left_out: out, left_out_because: why } = b.axis;
  if (out.length === 0) return "";
  const names = listed(out.map((name) => ink.text(name)));
  const because =
    why === "same-benchmark"
      ? "a benchmark must not help to make what it is measured against"
      : why === "policy-overlap"
        ? "the policy says that this benchmark overlaps with it"
        : "it is part of this benchmark";
  const was =
    b.correlation.whole_axis === null
      ? ""
      : ` With it the value would be ${correlation(b.correlation.whole_axis, b.decided_on.threshold)}.`;
  return ` ${names} ${out.length === 1 ? "does" : "do"} not count as capability here: ${because}.${was}`;
}
