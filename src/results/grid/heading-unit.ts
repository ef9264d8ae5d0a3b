// The unit that a heading gives its column: "ASR (%)", "Judge (points)", "Judge (out of 10)".
import type { ReadMetric } from "../reading.ts";

const OUT_OF = String.raw`\(\s*out\s+of\s+(\d+(?:\.\d+)?)\s*\)`;
const POINTS = String.raw`\(\s*(?:points?|pts)\s*\)`;

/** Nothing where the heading says nothing of it. */
export function headingUnit(heading: string): Pick<ReadMetric, "unit" | "maximum"> {
  const outOf = new RegExp(OUT_OF, "i").exec(heading);
  if (outOf) return { unit: "points", maximum: Number(outOf[1]) };
  if (new RegExp(POINTS, "i").test(heading)) return { unit: "points" };
  return /\(%\)|%\s*[↑↓]?\s*$|percent/i.test(heading) ? { unit: "percent" } : {};
}

const ERROR_IN_BRACKETS =
  /\s*\(\s*(?:±\s*)?(?:s\.?e\.?(?:m\.?)?|std\.?[\s_]?err(?:or)?s?|stderr|standard[\s_]errors?)\s*\)/i;

/** Whether a heading says that standard errors stand in brackets behind the scores: "ASR (SE)". */
export function errorInBrackets(heading: string): boolean {
  return ERROR_IN_BRACKETS.test(heading);
}

/** A heading without that. */
export function withoutError(heading: string): string {
  return heading.replace(ERROR_IN_BRACKETS, "");
}

/** A heading without its unit in points. */
export function withoutPoints(heading: string): string {
  return heading.replace(new RegExp(`\\s*(?:${OUT_OF}|${POINTS})`, "i"), "");
}
