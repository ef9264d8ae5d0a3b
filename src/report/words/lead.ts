// The first sentence under the heading: the name, what it does with how many models, the value, the limit.
import type { Assessment, BenchmarkAssessment } from "../../generated/report.ts";
import { beforeRange, correctionShows, decidingModels, isAbsolute, saysNothing, turnedBy } from "../facts.ts";
import type { Ink } from "../ink.ts";
import { capital, counted, limit, numberWord, valueWithInterval } from "../numbers.ts";
import { axisWords } from "./axis.ts";
import { correctedFor } from "./held.ts";
import { modelsGiven } from "./names.ts";
import { obstacleOf } from "./reasons.ts";
import { ranksModels, strength } from "./strength.ts";
import { verdictPhrase } from "./verdict.ts";

export function limitWords(a: Assessment, b: BenchmarkAssessment): string {
  return `limit ${limitFigure(a, b)}`;
}

/** "0.60", "0.60 in either direction" */
export function limitFigure(a: Assessment, b: BenchmarkAssessment): string {
  const shown = limit(b.decided_on.threshold);
  return isAbsolute(a) ? `${shown} in either direction` : shown;
}

/** Of one benchmark, as one or two sentences. */
export function leadSentences(a: Assessment, b: BenchmarkAssessment, ink: Ink): string {
  const name = ink.strong(ink.text(b.name));
  if (b.verdict === "inconclusive") return `${name} ${inconclusive(b, ink)}`;
  const { value, threshold } = b.decided_on;
  if (value === null) return `${name}: ${verdictPhrase(b)}.`;
  const close = Math.abs(Math.abs(value) - threshold) < 0.05 && (value > 0 || isAbsolute(a));
  const near = close ? `, ${b.verdict === "entangled" ? "but" : "and"} the value is close to the limit` : "";
  const ranks = ranksWords(b, value, decidingModels(b).length, ink);
  return `${name} ${ranks}${near}. ${figures(a, b, ink)}.`;
}

/**
 * "ranks 30 models largely as their general capability does, and over the whole range of it almost exactly": what these models
 * show stands first, and what the correction for their narrower range makes of it behind.
 */
export function ranksWords(b: BenchmarkAssessment, value: number, models: number, ink: Ink): string {
  const of = (figure: number) => ranksModels(figure, models, axisWords(b, ink), b.verdict === "entangled");
  const here = beforeRange(b) ?? value;
  const [own, wider] = [strength(here), strength(value)];
  return own === null || wider === null || own === wider
    ? of(value)
    : `${of(here)}, and over the whole range of it ${wider}`;
}

/** "Capabilities correlation 0.79 [0.52, 0.91], limit 0.60", and both values where the corrected one decides. */
export function figures(a: Assessment, b: BenchmarkAssessment, ink: Ink): string {
  const { value, threshold } = b.decided_on;
  const near = isAbsolute(a) && value !== null && value < 0 ? -threshold : threshold;
  const shown = ink.strong(valueWithInterval(value, b.decided_on.interval, near));
  const what =
    b.axis.kind === "capabilities-score" || b.axis.kind === "given-scores"
      ? "Capabilities correlation"
      : `Correlation with ${axisWords(b, ink).thing}`;
  const corrected =
    correctionShows(b) && b.correlation.value !== null
      ? `, corrected for ${correctedFor(b)} (as measured: ${valueWithInterval(b.correlation.value, b.correlation.interval, threshold)}${turnedBy(b) ? ", which would have passed" : ""})`
      : "";
  return `${what} ${shown}${corrected}, ${limitWords(a, b)}`;
}

function inconclusive(b: BenchmarkAssessment, ink: Ink): string {
  if (b.models.matched.length === 0) {
    const left = modelsGiven(b);
    const pool = b.no_pool_fits === null ? `the pool ${ink.code(b.pool)}` : "a bundled pool";
    return `names no model that ${pool} knows (${counted(left, "model")} left out), so nothing can be said about it.`;
  }
  return obstacleOf(b, ink)?.lead ?? "has no verdict.";
}

/** Of several benchmarks: the worst, and how the others stand. */
export function leadOfSeveral(a: Assessment, ink: Ink): string {
  const first = a.benchmarks[0]!;
  const others = a.benchmarks.slice(1);
  const sentences = [leadOfWorst(first, ink)];
  const like = others.filter((b) => b.verdict === first.verdict);
  const rest = others.filter((b) => b.verdict !== first.verdict);
  if (like.length > 0)
    sentences.push(
      `${capital(numberWord(like.length))} more ${like.length === 1 ? "is" : "are"} ${first.verdict}.`,
    );
  const distinct = rest.filter((b) => b.verdict === "distinct");
  if (distinct.length > 0) {
    const warned = distinct.filter((b) => b.conclusion !== "pass").length;
    const warning =
      warned > 0
        ? `, ${warned === distinct.length ? (warned === 1 ? "with a warning" : "all with a warning") : `${numberWord(warned)} of them with a warning`}`
        : "";
    const limits = new Set(a.benchmarks.map((b) => b.decided_on.threshold));
    const of = limits.size === 1 ? ` of ${limit(first.decided_on.threshold)}` : "";
    const which = rest.length === distinct.length && like.length === 0 ? "The other" : "";
    sentences.push(
      `${which ? `${which} ${distinct.length === 1 ? "one" : numberWord(distinct.length)}` : capital(numberWord(distinct.length))} ${distinct.length === 1 ? "stays" : "stay"} under the limit${of}${warning}.`,
    );
  }
  for (const verdict of ["entangled", "inconclusive"] as const) {
    const count = rest.filter((b) => b.verdict === verdict).length;
    if (count > 0) sentences.push(`${capital(numberWord(count))} ${count === 1 ? "is" : "are"} ${verdict}.`);
  }
  const decided = a.benchmarks.filter((b) => b.verdict !== "inconclusive");
  if (decided.length > 1 && decided.every((b) => b.certainty !== "clear")) {
    sentences.push(`None of these ${numberWord(decided.length)} verdicts is clear.`);
  }
  return sentences.join(" ");
}

function leadOfWorst(b: BenchmarkAssessment, ink: Ink): string {
  const name = ink.strong(ink.text(b.name));
  if (b.verdict === "inconclusive" || b.decided_on.value === null) return `${name} ${inconclusive(b, ink)}`;
  return `${name} ${ranksWords(b, b.decided_on.value, decidingModels(b).length, ink)}.`;
}

/** "0.79 [0.52, 0.91]" of the decided value, for a cell; no figure where the report of that benchmark says to read none. */
export function decidedFigure(b: BenchmarkAssessment): string {
  if (saysNothing(b)) return "none to be read";
  const { value, threshold } = b.decided_on;
  if (value === null) return valueWithInterval(b.correlation.value, null);
  return valueWithInterval(value, b.decided_on.interval, threshold);
}
