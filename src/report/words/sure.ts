// "How sure": one ladder for one benchmark and for several (clear, fairly, not very), and what stands in the way of clear.
import type { Assessment, BenchmarkAssessment, Doubt, LeaveOneOutDoubt } from "../../generated/report.ts";
import { onDecidedScale, ranges, setting } from "../facts.ts";
import type { Ink } from "../ink.ts";
import { correlation, listed, percent, interval as shownInterval } from "../numbers.ts";
import { obstacleOf } from "./reasons.ts";
import { asTaken, orientationOpen } from "./verdict.ts";

/**
 * Not very sure: leaving out a single thing turns the verdict. Fairly: nothing so small does, but the interval or
 * something else leaves a doubt. The same words alone and among others.
 */
export type Sureness = "clear" | "fairly" | "not very" | "not known";

export function sureness({ certainty, doubts }: BenchmarkAssessment): Sureness {
  if (certainty === "clear") return "clear";
  if (find(doubts, "no-interval")) return "not known";
  return find(doubts, "leave-one-out") ? "not very" : "fairly";
}

export function howSure(a: Assessment, b: BenchmarkAssessment, ink: Ink): string {
  const { interval, threshold: limit } = b.decided_on;
  if (!interval) return `Not known. ${noInterval(b)}`;
  const removed = removals(b);
  const level = percent(interval.level);
  const side = b.verdict === "entangled" ? "above" : "below";
  const across = find(b.doubts, "interval");
  const others = otherDoubts(b);
  switch (sureness(b)) {
    case "clear": {
      const sure = orientationOpen(b)
        ? `Of the value, yes; of the verdict, no: that hangs on whether ${asTaken(b)}.`
        : "Clear.";
      return `${sure} The whole ${level} interval lies ${side} the limit${andKeeps(b)}.`;
    }
    case "not very": {
      const shown = examples(removed, limit, ink);
      return across
        ? `Not very. The ${level} interval lies on both sides of the limit, and leaving out ${singles(removed)} can take the value across it (${shown}). Another choice of models could turn the verdict.${others}`
        : `Not very. The ${level} interval lies ${side} the limit, but leaving out ${singles(removed)} moves the value across it (${shown}).${others}`;
    }
    default: {
      if (!across)
        return `Fairly. The whole ${level} interval lies ${side} the limit${andKeeps(b)}.${others}`;
      const kept = keeps(b);
      const start = kept ? `${capital(kept)}, ${side} the limit; but the` : "The";
      const beyond = b.verdict === "entangled" ? "below" : "above";
      return `Fairly. ${start} ${level} interval reaches ${beyond} ${kept ? "it" : "the limit"}, to ${correlation(across.reaches, limit)}.${decidedBy(a)}${others}`;
    }
  }
}

type Of<Kind extends Doubt["doubt"]> = Extract<Doubt, { doubt: Kind }>;

function find<Kind extends Doubt["doubt"]>(doubts: readonly Doubt[], kind: Kind): Of<Kind> | undefined {
  return doubts.find((one) => one.doubt === kind) as Of<Kind> | undefined;
}

export function removals(b: BenchmarkAssessment): LeaveOneOutDoubt[] {
  return b.doubts.filter((one) => one.doubt === "leave-one-out");
}

/** What forbids "clear" besides the interval and what is left out. Begins with a space, or is empty. */
function otherDoubts(b: BenchmarkAssessment): string {
  return b.doubts.map((doubt) => doubtText(doubt, b.decided_on.threshold)).join("");
}

function doubtText(doubt: Doubt, limit: number): string {
  switch (doubt.doubt) {
    case "families-unknown":
      return " For some models the family is not known, so each of them counts as its own; the true interval is wider.";
    case "unknown-noise":
      return ` But measurement noise is not known, and noise tends to hide a correlation: with as much as this check would still accept, the interval would reach ${correlation(doubt.reaches, limit)}.`;
    case "noise-not-corrected":
      return " But there is too much measurement noise to correct for, and noise tends to hide a correlation.";
    case "other-pools":
      return " Another pool gives another verdict (below).";
    case "no-interval":
    case "interval":
    case "leave-one-out":
      return "";
  }
}

/** Why a value decides although its interval reaches over the limit. Begins with a space, or is empty. */
function decidedBy(a: Assessment): string {
  return setting(a, "decide-on") === "point"
    ? " The value decides the check; the interval says how sure that is."
    : "";
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
  const what = listed(
    all.map((one) => one.what),
    "or",
  );
  return `leaving out any one ${what} keeps the value between ${correlation(low, limit)} and ${correlation(high, limit)}`;
}

function singles(removed: readonly LeaveOneOutDoubt[]): string {
  return `a single ${listed(
    removed.map(({ what }) => what),
    "or",
  )}`;
}

/** "0.54 without the gemma family, 0.73 without falcon-180B-chat" */
function examples(removed: readonly LeaveOneOutDoubt[], limit: number, ink: Ink): string {
  return listed(
    removed.map(({ what, without, value }) => {
      const name = what === "family" ? `the ${ink.text(without)} family` : ink.text(without);
      return `${correlation(value, limit)} without ${name}`;
    }),
  );
}

function noInterval(b: BenchmarkAssessment): string {
  return b.coverage.families < 5
    ? `${b.coverage.families} model families are too few for an interval.`
    : "There is no interval for these models.";
}

/** Of several: what holds for the set. The table then goes row by row. */
export function howSureSeveral(a: Assessment, ink: Ink): string {
  const decided = a.benchmarks.filter((b) => b.verdict !== "inconclusive");
  if (decided.length === 0) return "No verdict could be reached, so there is nothing to be sure of.";
  const groups = (["clear", "fairly", "not very", "not known"] as const).flatMap((level) => {
    const of = decided.filter((b) => sureness(b) === level);
    return of.length > 0 ? [{ level, of }] : [];
  });
  const [first] = groups;
  if (groups.length === 1 && first?.level === "clear")
    return "Clear, each of them: intervals and leave-one-out values stay on one side of the limit.";
  const told = groups.map(({ level, of }, i) => {
    const names = of.length <= 5 && groups.length > 1 ? ` (${listed(of.map((b) => ink.text(b.name)))})` : "";
    const count =
      groups.length === 1
        ? ", each of them"
        : ` for ${of.length}${i === 0 ? ` of ${decided.length}` : ""}${names}`;
    return `${level}${count}`;
  });
  const unclear = decided.filter((b) => b.certainty !== "clear");
  const models = Math.max(...unclear.map((b) => b.models.matched.length));
  const families = Math.max(...unclear.map((b) => b.coverage.families));
  const why = `models of one family behave alike, so ${models} models tell little more than one from each of ${families} families would`;
  const all = unclear.every((b) => find(b.doubts, "interval"));
  const some = first?.level === "clear";
  const what = some ? "Where it is not clear, the" : all ? "Each" : "None is clear: the";
  const reason = all
    ? `${what} interval lies on both sides of the limit: ${why}.${decidedBy(a)}`
    : `${what} interval, or a value with one model, family or capability benchmark left out, lies on the other side of the limit, or the noise is not known; ${why}.`;
  return `${capital(told.join("; "))}. ${reason}`;
}

/** "What came out", in place of the above, where a result is inconclusive. */
export function whatCameOut(b: BenchmarkAssessment, ink: Ink): string {
  const { value } = b.correlation;
  const count = b.models.matched.length;
  if (value === null) {
    const why = obstacleOf(b, ink)?.noFigure;
    if (count < 3 || !why)
      return `No figure: with ${count === 0 ? "no model" : `${count} of them`} there is no correlation.`;
    return `No figure: ${why}`;
  }
  const ends = b.correlation.interval;
  const shown = correlation(value, b.decided_on.threshold);
  if (!ends) {
    const why =
      b.coverage.families < 5
        ? `${b.coverage.families === 1 ? "1 family is" : `${b.coverage.families} families are`} too few for one`
        : "there is none for these models";
    return `${shown} on these ${count} models, with no interval: ${why}. Read nothing into this number.`;
  }
  return `${shown} ${shownInterval(ends, b.decided_on.threshold)} on these ${count} models. Read nothing into this number.`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
