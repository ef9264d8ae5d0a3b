// "How sure": what the interval and the leave-one-out values say about the verdict, and what else stands in the way of a clear one.
import type { Assessment, BenchmarkAssessment } from "../../generated/report.ts";
import {
  decidedInterval,
  disagreeing,
  isAbove,
  isAbsolute,
  onDecidedScale,
  type Range,
  ranges,
  setting,
} from "../facts.ts";
import type { Ink } from "../ink.ts";
import { correlation, listed, percent, interval as shownInterval } from "../numbers.ts";
import { asTaken, noiseUnknown, orientationOpen } from "./verdict.ts";

/** The reliability below which a result is inconclusive by default; unknown noise might be as bad. */
const WORST_NOISE = 0.5;

export function howSure(a: Assessment, b: BenchmarkAssessment, ink: Ink): string {
  const interval = decidedInterval(b);
  if (!interval) return `Not known. ${noInterval(b, ink)}`;
  const crossings = crossingsOf(a, b);
  const level = percent(interval.level);
  const side = b.verdict === "entangled" ? "above" : "below";
  const limit = b.decided_on.threshold;
  const across = intervalCrosses(a, b);
  if (b.certainty === "clear") {
    const sure = orientationOpen(b)
      ? `Of the value, yes; of the verdict, no: that hangs on whether ${asTaken(b)}.`
      : "Clear.";
    return `${sure} The whole ${level} interval lies ${side} the limit${andKeeps(b)}.`;
  }
  if (across && crossings.length === 0) {
    const end = b.verdict === "entangled" ? interval.low : interval.high;
    const other = b.verdict === "entangled" ? "below" : "above";
    const kept = keeps(b);
    const though = kept
      ? `${kept.charAt(0).toUpperCase()}${kept.slice(1)}, ${side} the limit; but the`
      : "The";
    const line = kept ? "it" : "the limit";
    return `Fairly. ${though} ${level} interval reaches ${other} ${line}, to ${correlation(end, limit)}.${decidedBy(a)}${doubts(a, b)}`;
  }
  if (across) {
    return `Not very. The ${level} interval lies on both sides of the limit, and leaving out ${singles(crossings)} can take the value across it (${examples(b, crossings, ink)}). Another choice of models could turn the verdict.${doubts(a, b)}`;
  }
  if (crossings.length > 0) {
    return `Not very. The ${level} interval lies ${side} the limit, but leaving out ${singles(crossings)} moves the value across it (${examples(b, crossings, ink)}).${doubts(a, b)}`;
  }
  const also = doubts(a, b);
  return `${also ? "Fairly" : "Not very"}. The whole ${level} interval lies ${side} the limit${andKeeps(b)}.${also || " Even so, the check does not call it clear."}`;
}

/** Why a value decides although its interval reaches over the limit. Begins with a space, or is empty. */
function decidedBy(a: Assessment): string {
  return setting(a, "decide-on") === "point"
    ? " The value decides the check; the interval says how sure that is."
    : "";
}

function intervalCrosses(a: Assessment, b: BenchmarkAssessment): boolean {
  const interval = decidedInterval(b);
  if (!interval) return false;
  const limit = b.decided_on.threshold;
  if (b.verdict === "entangled") {
    const positive = (b.decided_on.value ?? 0) >= 0 || !isAbsolute(a);
    return positive ? interval.low <= limit : interval.high >= -limit;
  }
  return isAbove(interval.high, limit, false) || (isAbsolute(a) && isAbove(-interval.low, limit, false));
}

/** The ranges that have a value on the other side of the limit. */
export function crossingsOf(a: Assessment, b: BenchmarkAssessment): Range[] {
  const limit = b.decided_on.threshold;
  const above = b.verdict === "entangled";
  return ranges(b).filter(({ range }) =>
    [range.low, range.high].some((end) => isAbove(onDecidedScale(b, end), limit, isAbsolute(a)) !== above),
  );
}

function andKeeps(b: BenchmarkAssessment): string {
  const kept = keeps(b);
  return kept ? `, and ${kept}` : "";
}

/** "leaving out any one model keeps the value between 0.73 and 0.84"; empty where nothing could be left out. */
function keeps(b: BenchmarkAssessment): string {
  const all = ranges(b);
  if (all.length === 0) return "";
  const low = Math.min(...all.map(({ range }) => onDecidedScale(b, range.low)));
  const high = Math.max(...all.map(({ range }) => onDecidedScale(b, range.high)));
  const limit = b.decided_on.threshold;
  return `${leavingOut(b)} keeps the value between ${correlation(low, limit)} and ${correlation(high, limit)}`;
}

function leavingOut(b: BenchmarkAssessment): string {
  return `leaving out any one ${listed(
    ranges(b).map(({ what }) => what),
    "or",
  )}`;
}

function singles(crossings: readonly Range[]): string {
  return `a single ${listed(
    crossings.map(({ what }) => what),
    "or",
  )}`;
}

/** "0.54 without the gemma family, 0.73 without falcon-180B-chat": of each range that crosses, the end that does. */
function examples(b: BenchmarkAssessment, crossings: readonly Range[], ink: Ink): string {
  const limit = b.decided_on.threshold;
  const shown = crossings.map(({ what, range }) => {
    const end = b.verdict === "entangled" ? range.low : range.high;
    const value = correlation(onDecidedScale(b, end), limit);
    const named = range.values?.find((one) => one.value === end)?.name;
    const name = range.most.value === end ? range.most.name : named;
    if (name === undefined) return value;
    return `${value} without ${what === "family" ? `the ${ink.text(name)} family` : ink.text(name)}`;
  });
  return listed(shown.slice(0, 3));
}

/** What forbids "clear" besides the interval and the ranges. Begins with a space, or is empty. */
function doubts(a: Assessment, b: BenchmarkAssessment): string {
  const told: string[] = [];
  const interval = decidedInterval(b);
  const limit = b.decided_on.threshold;
  if (!b.coverage.families_known) {
    told.push(
      "For some models the family is not known, so each of them counts as its own; the true interval is wider.",
    );
  }
  if (b.verdict === "distinct" && noiseUnknown(b) && interval && interval.high <= limit) {
    const reach = interval.high / Math.sqrt(WORST_NOISE);
    if (reach > limit) {
      told.push(
        `But measurement noise is not known, and noise tends to hide a correlation: with as much as this check would still accept, the interval would reach ${correlation(Math.min(1, reach), limit)}.`,
      );
    }
  }
  const { reliability } = b.noise;
  if (b.verdict === "distinct" && reliability !== null && reliability < WORST_NOISE) {
    told.push(
      "But there is too much measurement noise to correct for, and noise tends to hide a correlation.",
    );
  }
  if (disagreeing(a, b).length > 0) told.push("Another pool gives another verdict (below).");
  return told.map((sentence) => ` ${sentence}`).join("");
}

function noInterval(b: BenchmarkAssessment, ink: Ink): string {
  const undefinedWithout = b.notes.find((note) => /family/i.test(note.text) && /interval/i.test(note.text));
  if (b.coverage.families < 5) {
    return `${b.coverage.families} model families are too few for an interval.`;
  }
  return undefinedWithout ? ink.sentence(undefinedWithout.text) : "There is no interval for these models.";
}

/** Of several: what holds for the set. The table then goes row by row. */
export function howSureSeveral(a: Assessment, ink: Ink): string {
  const decided = a.benchmarks.filter((b) => b.verdict !== "inconclusive");
  if (decided.length === 0) return "No verdict could be reached, so there is nothing to be sure of.";
  const clear = decided.filter((b) => b.certainty === "clear").length;
  const models = Math.max(...decided.map((b) => b.models.matched.length));
  const families = Math.max(...decided.map((b) => b.coverage.families));
  const why = `models of one family behave alike, so ${models} models tell little more than one from each of ${families} families would`;
  if (clear === decided.length)
    return "Clear, each of them: intervals and leave-one-out values stay on one side of the limit.";
  if (clear > 0) {
    const names = decided.filter((b) => b.certainty === "clear").map((b) => ink.text(b.name));
    const shown = names.length <= 5 ? ` (${listed(names)})` : "";
    return `Clear for ${clear} of ${decided.length}${shown}. For the others the interval, or a value with one model, family or capability benchmark left out, lies on the other side of the limit, or the noise is not known.`;
  }
  const all = decided.every((b) => intervalCrosses(a, b));
  return all
    ? `Not very. Each interval lies on both sides of the limit: ${why}.${decidedBy(a)}`
    : `Not very. None is clear: intervals or leave-one-out values reach over the limit, or the noise is not known; ${why}.`;
}

/** "What came out", in place of the above, where a result is inconclusive. */
export function whatCameOut(b: BenchmarkAssessment): string {
  const { value } = b.correlation;
  if (value === null) {
    return b.models.matched.length < 3
      ? `No figure: with ${b.models.matched.length === 0 ? "no model" : `${b.models.matched.length} of them`} there is no correlation.`
      : "No figure: a column in which all values are the same has no correlation.";
  }
  const ends = b.correlation.interval;
  const shown = correlation(value, b.decided_on.threshold);
  const count = b.models.matched.length;
  if (!ends) {
    const why =
      b.coverage.families < 5
        ? `${b.coverage.families === 1 ? "1 family is" : `${b.coverage.families} families are`} too few for one`
        : "there is none for these models";
    return `${shown} on these ${count} models, with no interval: ${why}. Read nothing into this number.`;
  }
  return `${shown} ${shownInterval(ends, b.decided_on.threshold)} on these ${count} models. Read nothing into this number.`;
}
