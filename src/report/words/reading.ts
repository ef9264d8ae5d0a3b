// Further points, each only where it changes how the verdict is to be read: noise, pools, claims, overlaps, acceptance, missing benchmarks.
import type { Assessment, BenchmarkAssessment, Note } from "../../generated/report.ts";
import { alternatives, beforeRange, correctionOf, decidingModels, saysNothing } from "../facts.ts";
import type { Ink } from "../ink.ts";
import { correlation, counted, limit, listed } from "../numbers.ts";
import { reference } from "./held.ts";
import { noteText } from "./notes.ts";
import { partLines } from "./parts.ts";
import { asTaken, noiseUnknown, orientationOpen } from "./verdict.ts";

export interface Point {
  title: string;
  /** Written in the ink asked for. */
  text: string;
}

/** What a renderer words itself: a note of the assessment with one of these codes is not told twice. */
export const WORDED_NOTES: ReadonlySet<Note["code"]> = new Set([
  "families-unknown",
  "placed-by-claims",
  "declared-overlap",
]);

const MOST_NOTES = 5;

export function pointsOf(a: Assessment, b: BenchmarkAssessment, ink: Ink): Point[] {
  return [
    noise(b),
    range(b),
    hidden(b),
    poolsDisagree(a, b, ink),
    claims(b),
    declared(b, ink),
    accepted(b, ink),
    orientation(b, ink),
    whichPart(b, ink),
    warnings(b.notes, ink),
  ].flatMap((point) => point ?? []);
}

export const PARTS_TITLE = "Which part.";

function whichPart({ parts, name }: BenchmarkAssessment, ink: Ink): Point | null {
  if (parts === undefined) return null;
  return { title: PARTS_TITLE, text: partLines(parts, name, ink).join(" ") };
}

function noise(b: BenchmarkAssessment): Point | null {
  const { reliability, corrected, rank_reliability: ofRanks } = b.noise;
  if (reliability === null || ofRanks === null || b.correlation.value === null) return null;
  const ranks =
    reliability - ofRanks >= 0.05
      ? `; of the scores it is ${correlation(reliability, 1)}, since a few models lie far out and make them look better than their order is`
      : "";
  const known = `The ranks’ reliability against sampling noise is ${correlation(ofRanks, 1)} (1 is no noise)${ranks}.`;
  const { noise } = correctionOf(b);
  const [before, after] = [b.correlation.value, corrected?.value ?? b.correlation.value].map((value) =>
    correlation(value, b.decided_on.threshold),
  );
  const does =
    noise === 1 || before === after
      ? ""
      : ` Noise hides a correlation; corrected for it, ${before} becomes about ${after}.`;
  return { title: "Measurement noise.", text: `${known}${does}` };
}

/** What the correction for range does, where it does something that shows. */
function range(b: BenchmarkAssessment): Point | null {
  const { value, threshold } = b.decided_on;
  const plain = beforeRange(b);
  if (correctionOf(b).spread >= 1 || value === null || plain === null || saysNothing(b)) return null;
  const [before, after] = [correlation(plain, threshold), correlation(value, threshold)];
  if (before === after) return null;
  return {
    title: "Range.",
    text: `Models that are alike in capability lower any correlation. Over the whole spread of ${reference(b)}, ${before} becomes about ${after}, if scores go on along a straight line there; no figure here can test that.`,
  };
}

/** What may hide a correlation and is no noise: told beside a distinct verdict. */
function hidden(b: BenchmarkAssessment): Point | null {
  if (b.verdict !== "distinct") return null;
  const told = b.doubts.flatMap((doubt) =>
    doubt.doubt === "curved"
      ? "Scores rise with capability and fall again, or the reverse: along that bend they follow it more closely than the limit allows, and a rank correlation does not see it."
      : doubt.doubt === "crowded"
        ? `Many models share a score, so that no more than ${correlation(doubt.found, doubt.needed)} could show.`
        : [],
  );
  return told.length > 0 ? { title: "What may hide it.", text: told.join(" ") } : null;
}

function poolsDisagree(a: Assessment, b: BenchmarkAssessment, ink: Ink): Point | null {
  const others = alternatives(a, b).filter(({ disagrees }) => disagrees);
  if (others.length === 0) return null;
  const each = others.map((one) => {
    const value = correlation(one.correlation, b.decided_on.threshold);
    return `${value} (${one.verdict}, ${counted(one.models_matched, "model")}) on ${ink.code(one.name)}`;
  });
  const here = correlation(b.decided_on.value, b.decided_on.threshold);
  return {
    title: "Pools disagree.",
    text: `${here} (${b.verdict}, ${counted(decidingModels(b).length, "model")}) here, ${listed(each)}. The check decides on ${ink.code(b.pool)}.`,
  };
}

function claims(b: BenchmarkAssessment): Point | null {
  const out = b.outside_pool;
  if (!out) return null;
  const shown = (value: number | null, verdict: string) =>
    `${value === null ? "no value" : correlation(value, b.decided_on.threshold)} (${verdict})`;
  const same = out.verdict_with === out.verdict_without;
  return {
    title: "Models outside the pool.",
    text: `${counted(out.models, "model")} ${out.models === 1 ? "is" : "are"} placed by capability scores that the results file itself brings: ${shown(out.correlation_with, out.verdict_with)} with ${out.models === 1 ? "it" : "them"}, ${shown(out.correlation_without, out.verdict_without)} without.${same ? "" : " The worse of the two decides, since nobody has checked those scores."}`,
  };
}

function declared(b: BenchmarkAssessment, ink: Ink): Point | null {
  const { declared_by_results: names, value_without_declared: value } = b.overlaps;
  if (names.length === 0) return null;
  const would =
    value === null
      ? ""
      : ` Without ${names.length === 1 ? "it" : "them"} in the axis the value would be ${correlation(value, b.decided_on.threshold)}.`;
  return {
    title: "Overlap claimed.",
    text: `The results file says that this benchmark contains ${listed(names.map((name) => ink.text(name)))}.${would} Only the policy can let that decide (${ink.code("overlaps-with")}).`,
  };
}

function accepted(b: BenchmarkAssessment, ink: Ink): Point | null {
  if (!b.accepted) return null;
  const { reason, up_to: upTo, until, in_force: inForce } = b.accepted;
  const terms = `up to ${limit(upTo)}${until ? `, until ${ink.text(until)}` : ""}: “${ink.sentence(reason)}”`;
  if (inForce) return { title: "Accepted.", text: `A maintainer accepts this benchmark ${terms}` };
  const value = b.decided_on.value;
  const why =
    value !== null && value > upTo
      ? `the value, ${correlation(value, upTo)}, is higher than was accepted`
      : "it has expired or does not apply";
  return { title: "No longer accepted.", text: `A maintainer accepted this benchmark ${terms}; ${why}.` };
}

function orientation(b: BenchmarkAssessment, ink: Ink): Point | null {
  const open = b.reasons.find((reason) => reason.rule === "orientation-unpinned");
  if (!orientationOpen(b) || !open) return null;
  const limitValue = b.decided_on.threshold;
  const other =
    open.if === "turned-round"
      ? `If it is the other way round, the value is ${correlation(-open.found, limitValue)} and the benchmark is entangled`
      : `Taken as plain scores, they have a correlation of ${correlation(open.found, limitValue)} and the benchmark is entangled`;
  const settles =
    b.orientation_from === "option"
      ? "In pull requests a maintainer settles that."
      : "A maintainer must settle that.";
  return {
    title: "Which way is better?",
    text: `${said(b, ink)} that ${asTaken(b)}. ${other}. ${settles}`,
  };
}

function said(b: BenchmarkAssessment, ink: Ink): string {
  if (b.orientation_from === "results") return `The results file (${ink.code(b.source.file)}) says`;
  return b.orientation_from === "option" ? "The command line says" : "A table of known metrics says";
}

/** Warnings of the assessment that no words above tell. */
function warnings(notes: readonly Note[], ink: Ink): Point[] {
  const told = notes.filter((note) => note.level === "warning" && !WORDED_NOTES.has(note.code));
  const points = told
    .slice(0, MOST_NOTES)
    .map((note) => ({ title: "Note.", text: ink.sentence(noteText(note)) }));
  const rest = told.length - points.length;
  return rest > 0 ? [...points, { title: "Further notes:", text: `${rest}, in report.json.` }] : points;
}

/** Of several benchmarks: what is of one kind stands together, each under its benchmark's name. Noise has a fold of its own. */
export function pointsOfSeveral(a: Assessment, shown: readonly BenchmarkAssessment[], ink: Ink): Point[] {
  const byTitle = new Map<string, string[]>();
  const unknown = a.benchmarks.filter(noiseUnknown).length;
  if (unknown > 0) {
    const which =
      unknown === a.benchmarks.length ? "any of them" : `${unknown} of the ${a.benchmarks.length}`;
    byTitle.set("Measurement noise.", [`Not known for ${which}; noise tends to hide a correlation.`]);
  }
  for (const b of shown) {
    for (const { title, text } of pointsOf(a, b, ink)) {
      if (title === "Measurement noise.") continue;
      byTitle.set(title, [...(byTitle.get(title) ?? []), `${ink.text(b.name)}: ${text}`]);
    }
  }
  return [...byTitle].map(([title, texts]) => ({ title, text: texts.join(" ") }));
}

/** On the run: benchmarks that are missing, the notes on the whole. */
export function pointsOfRun(a: Assessment, ink: Ink): Point[] {
  const points: Point[] = [];
  for (const [reason, title, why] of [
    ["removed", "Removed.", "on the base branch, but no longer in the results"],
    ["required", "Required, but missing.", "asked for by the policy, but not in the results"],
  ] as const) {
    const gone = a.removed.filter((one) => one.reason === reason);
    if (gone.length === 0) continue;
    const names = gone.slice(0, 10).map((one) => ink.strong(ink.text(one.name)));
    const rest = gone.length > 10 ? ` and ${gone.length - 10} more` : "";
    const effect = gone.some((one) => one.conclusion === "fail")
      ? "That fails the check"
      : gone.some((one) => one.conclusion === "warn")
        ? "That is a warning"
        : "The policy lets that pass";
    const how =
      reason === "removed" ? "a benchmark that disappears could hide a verdict" : "the policy names it";
    points.push({ title, text: `${listed(names)}${rest}: ${why}. ${effect}: ${how}.` });
  }
  if (a.unchanged) {
    points.push({
      title: "Unchanged.",
      text: "Every results file is the same as on the base branch, so the check passes whatever the verdict.",
    });
  }
  return [...points, ...warnings(a.notes, ink)];
}
