// "How sure": one ladder for one benchmark and for several (clear, fairly, not very), and what stands in the way of clear.
import type { Assessment, BenchmarkAssessment, Doubt, LeaveOneOutDoubt } from "../../generated/report.ts";
import { correctionShows, onDecidedScale, ranges, saysNothing, setting } from "../facts.ts";
import type { Ink } from "../ink.ts";
import { capital, correlation, listed, percent, interval as shownInterval } from "../numbers.ts";
import { correctedFor } from "./held.ts";
import { obstacleOf } from "./reasons.ts";
import { asTaken, orientationOpen } from "./verdict.ts";

/**
 * Not very sure: leaving out a single thing turns the verdict. Fairly: nothing so small does, but the interval or
 * something else leaves a doubt. The same words alone and among others.
 */
export type Sureness = "clear" | "fairly" | "not very";

export function sureness({ certainty, doubts }: BenchmarkAssessment): Sureness {
  if (certainty === "clear") return "clear";
  return find(doubts, "leave-one-out") ? "not very" : "fairly";
}

export function howSure(a: Assessment, b: BenchmarkAssessment, ink: Ink): string {
  const { interval, threshold: limit } = b.decided_on;
  if (!interval) return "Not known: there is no interval.";
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

type Of<Kind extends Doubt["doubt"]> = Doubt extends infer One
  ? One extends { doubt: unknown }
    ? Kind extends One["doubt"]
      ? One
      : never
    : never
  : never;

function find<Kind extends Doubt["doubt"]>(doubts: readonly Doubt[], kind: Kind): Of<Kind> | undefined {
  return doubts.find((one) => one.doubt === kind) as Of<Kind> | undefined;
}

export function removals(b: BenchmarkAssessment): LeaveOneOutDoubt[] {
  return b.doubts.filter((one) => one.doubt === "leave-one-out");
}

/** What forbids "clear" besides the interval and what is left out. Begins with a space, or is empty. */
function otherDoubts(b: BenchmarkAssessment): string {
  // Where the wider interval crosses the limit already, the others say nothing new.
  const crossed = find(b.doubts, "interval") !== undefined;
  const implied: readonly Doubt["doubt"][] = crossed
    ? ["ordinary-interval", "interval-before-range", "axis-noise", "unknown-noise"]
    : [];
  return b.doubts
    .filter(({ doubt }) => !implied.includes(doubt))
    .map((doubt) => doubtText(doubt, b.decided_on.threshold))
    .join("");
}

/** Each thing that keeps a verdict from being clear, as a sentence: for the fold. */
export function doubtSentences(b: BenchmarkAssessment, ink: Ink): string[] {
  const { threshold: limit, spread_share: spread } = b.decided_on;
  // Where the range was not corrected for, this one is the interval itself.
  const told = b.doubts.filter(({ doubt }) => doubt !== "interval-before-range" || spread < 1);
  return told.map((doubt) => {
    if (doubt.doubt === "interval") return `The interval reaches ${correlation(doubt.reaches, limit)}.`;
    if (doubt.doubt === "leave-one-out") return capital(`${examples([doubt], limit, ink)}.`);
    if (doubt.doubt === "unknown-noise")
      return `With as much unknown noise as this check would still accept, ${doubt.of === "interval" ? "the interval" : "an interval that takes the models for independent"} would reach ${correlation(doubt.reaches, limit)}.`;
    return capital(doubtText(doubt, limit).replace(/^ (But )?/, ""));
  });
}

function doubtText(doubt: Doubt, limit: number): string {
  switch (doubt.doubt) {
    case "families-unknown":
      return " For some models the family is not known, so each of them counts as its own; the true interval is wider.";
    case "unknown-noise":
      return doubt.of === "ordinary-interval"
        ? ""
        : ` But measurement noise is not known, and noise tends to hide a correlation: with as much as this check would still accept, the interval would reach ${correlation(doubt.reaches, limit)}.`;
    case "noise-not-corrected":
      return " But there is too much measurement noise to correct for, and noise tends to hide a correlation.";
    case "other-pools":
      return " Another pool gives another verdict (below).";
    case "too-few":
      return ` But with ${doubt.found} ${doubt.what} no verdict is called clear; that takes ${doubt.needed}.`;
    case "narrow-range":
      return ` But the models cover only ${correlation(doubt.found, doubt.needed)} of the spread.`;
    case "ordinary-interval":
      return ` An interval that takes the models for independent reaches ${correlation(doubt.reaches, limit)}.`;
    case "interval-before-range":
      return ` Before the correction for range the interval reaches ${correlation(doubt.reaches, limit)}.`;
    case "axis-noise":
      return ` The axis has an error of its own (its reliability over these models is ${correlation(doubt.reliability, 1)}); corrected for it too, the interval would reach ${correlation(doubt.reaches, limit)}.`;
    case "curved":
      return " The ranks bend (below).";
    case "crowded":
      return " Ties may hide a part of it (below).";
    case "panel":
      return ` But ${doubt.missing.length === 1 ? "a model" : `${doubt.missing.length} models`} of the policy’s panel ${doubt.missing.length === 1 ? "has" : "have"} no score here.`;
    case "model-settings":
      return ` Without the models that were placed by leaving their settings away, it would be ${doubt.verdict}.`;
    case "single-pool":
      return ` By the best single pool it is ${doubt.verdict}.`;
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
      return value === null
        ? `no correlation without ${name}`
        : `${correlation(value, limit)} without ${name}`;
    }),
  );
}

/** Of several: what holds for the set. The table then goes row by row. */
export function howSureSeveral(a: Assessment, ink: Ink): string {
  const decided = a.benchmarks.filter((b) => b.verdict !== "inconclusive");
  if (decided.length === 0) return "No verdict could be reached, so there is nothing to be sure of.";
  const groups = (["clear", "fairly", "not very"] as const).flatMap((level) => {
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
  const { interval: ends, threshold: limit } = b.decided_on;
  const shown = correlation(value, limit);
  if (!ends) {
    const why =
      b.coverage.families < 5
        ? `${b.coverage.families === 1 ? "1 family is" : `${b.coverage.families} families are`} too few for one`
        : "there is none for these models";
    return `${shown} on these ${count} models, with no interval: ${why}. Read nothing into this number.`;
  }
  const measured = `${shown} ${shownInterval(b.correlation.interval!, limit)} on these ${count} models`;
  const corrected = correctionShows(b)
    ? `; corrected for ${correctedFor(b)}, ${correlation(b.decided_on.value!, limit)} ${shownInterval(ends, limit)}`
    : "";
  if (!saysNothing(b)) return `${measured}${corrected}. ${leans(b)}`;
  const leaning = b.leaning === null ? "" : ` If anything, it leans towards ${b.leaning}.`;
  return `${measured}. Read nothing into this number.${leaning}`;
}

/** Which way an inconclusive result points. */
function leans(b: BenchmarkAssessment): string {
  const evidence = b.evidence_above_threshold;
  if (evidence === null) return "Read nothing into this number.";
  const sure = `evidence that it exceeds the limit: ${correlation(evidence)}, where 1 is as sure as can be`;
  if (b.leaning === "entangled") return `It leans towards entangled (${sure}).`;
  if (b.leaning === "distinct") return `It leans towards distinct (${sure}).`;
  return `It does not lean either way (${sure} and 0.50 a coin toss).`;
}
