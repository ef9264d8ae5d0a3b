// What a heading says of its column: a name, a unit, which way is better, and whether errors stand in brackets.
import { LONGEST_HEADING } from "../../lexicon/column-words.ts";
import type { Orientation } from "../benchmark-results.ts";
import type { ReadMetric } from "../reading.ts";
import { nameCell } from "./cell.ts";

const OUT_OF = /(?<!\s)\s*\(\s*out\s+of\s+(\d+(?:\.\d+)?)\s*\)/i;
const POINTS = /(?<!\s)\s*\(\s*(?:points?|pts)\s*\)/i;
const HIGHER = /[↑⬆]|\b(?:higher|larger|bigger)(?: scores?)? (?:is|are|=) better|\(higher\)/iu;
const LOWER = /[↓⬇]|\b(?:lower|smaller)(?: scores?)? (?:is|are|=) better|\(lower\)/iu;
const ERROR_IN_BRACKETS =
  /(?<!\s)\s*\(\s*(?:±\s*)?(?:s\.?e\.?(?:m\.?)?|std\.?[\s_]?err(?:or)?s?|stderr|standard[\s_]errors?)\s*\)/i;

/** A heading without arrows, unit and marks. */
export function cleanHeading(heading: string): string {
  const name = nameCell(heading);
  if (name.length > LONGEST_HEADING) return name;
  return name
    .replace(OUT_OF, "")
    .replace(POINTS, "")
    .replace(/(?<!\s)\s*\((?:%|percent|higher is better|lower is better|[↑↓⬆⬇]️?)\)/gi, "")
    .replace(/(?<!\s)\s*(?:[↑↓⬆⬇]️?|%)\s*$/gu, "")
    .replace(/^[↑↓⬆⬇]️?\s*/u, "")
    .trim();
}

/** The unit that a heading gives: "ASR (%)", "Judge (points)", "Judge (out of 10)". Nothing where it says nothing of it. */
export function headingUnit(heading: string): Pick<ReadMetric, "unit" | "maximum"> {
  const outOf = OUT_OF.exec(heading);
  if (outOf) return { unit: "points", maximum: Number(outOf[1]) };
  if (POINTS.test(heading)) return { unit: "points" };
  return /\(%\)|%\s*(?:[↑↓]\s*)?$|percent/i.test(heading) ? { unit: "percent" } : {};
}

/** Which way is better; undefined where the heading says nothing of it, or both. */
export function arrow(heading: string): Orientation | undefined {
  if (bothWays(heading)) return undefined;
  if (HIGHER.test(heading)) return { kind: "higher" };
  return LOWER.test(heading) ? { kind: "lower" } : undefined;
}

export function bothWays(heading: string): boolean {
  return HIGHER.test(heading) && LOWER.test(heading);
}

/** Whether a heading says that standard errors stand in brackets behind the scores: "ASR (SE)". */
export function errorInBrackets(heading: string): boolean {
  return ERROR_IN_BRACKETS.test(heading);
}

/** A heading without that. */
export function withoutError(heading: string): string {
  return heading.replace(ERROR_IN_BRACKETS, "");
}
