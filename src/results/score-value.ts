// One score as a file has it: a number, or the reason why it cannot be used.
import { quote } from "../errors.ts";
import { bareNumber } from "./json-text.ts";

/** What tables and harnesses write where nothing was measured. */
const MISSING = new Set([
  "", "-", "--", "---", "–", "—", "−", "n/a", "na", "#n/a", "nan", "null", "none", "nil", "missing", "tbd", "?",
  ".", "..", "...", "…", "inf", "-inf", "+inf", "infinity", "-infinity", "x", "✗", "not measured", "n.a.",
]); // biome-ignore format: a list

export function isMissingMark(text: string): boolean {
  const mark = text.trim();
  return mark.length <= LONGEST_MARK && MISSING.has(mark.toLowerCase());
}

const LONGEST_MARK = Math.max(...[...MISSING].map((mark) => mark.length));

/** A score that can be used, or why not. */
export interface ScoreValue {
  score: number | null;
  /** Given where the score is null. */
  reason?: string;
}

/** A JSON value as a score. Texts that stand for "missing" have a reason; other texts and objects are `undefined`. */
export function scoreOf(value: unknown): ScoreValue | undefined {
  if (typeof value === "number") {
    return Number.isFinite(value) ? { score: value } : { score: null, reason: `the score is ${value}` };
  }
  if (value === null || value === undefined) return { score: null, reason: "no score (null)" };
  const bare = bareNumber(value);
  if (bare !== null) return { score: null, reason: `the score is ${bare}` };
  if (typeof value === "string" && isMissingMark(value)) {
    return { score: null, reason: `the score is ${quote(value)}` };
  }
  return undefined;
}

/** The same, where any other text or object is no score either. */
export function scoreOrWhy(value: unknown, reason = "the score is no number"): ScoreValue {
  return scoreOf(value) ?? { score: null, reason };
}

/** A finite number, or undefined: for what may be missing without harm (a standard error, a count). */
export function finite(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** A standard error: finite and not negative, else undefined. */
export function standardErrorOf(value: unknown): number | undefined {
  const number = finite(value);
  return number !== undefined && number >= 0 ? number : undefined;
}

/** How many items a score rests on, as a file counts them: a whole number, 0 where nothing was asked; else undefined. */
export function countOf(value: unknown): number | undefined {
  const number = finite(value);
  return number !== undefined && Number.isInteger(number) && number >= 0 ? number : undefined;
}

/** A sample count: a whole number of at least 1, else undefined. */
export function samplesOf(value: unknown): number | undefined {
  return countOf(value) || undefined;
}
