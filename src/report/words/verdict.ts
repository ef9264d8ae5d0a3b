// The verdict, and what happens to the check: the mark is what was found, the words beside it say what it does.
import type { Assessment, BenchmarkAssessment, Conclusion, Verdict } from "../../generated/report.ts";
import { setting } from "../facts.ts";
import { limit } from "../numbers.ts";
import { obstacleOf } from "./reasons.ts";

/** 🔴 entangled · 🟡 distinct, with a warning · 🟢 distinct · ⚪ inconclusive. Never alone: words stand beside it. */
export function mark(b: Pick<BenchmarkAssessment, "verdict" | "conclusion">): string {
  if (b.verdict === "entangled") return "🔴";
  if (b.verdict === "inconclusive") return "⚪";
  return b.conclusion === "pass" ? "🟢" : "🟡";
}

/** "Entangled, but borderline" */
export function verdictPhrase(b: BenchmarkAssessment): string {
  if (b.verdict === "inconclusive") {
    const leaning = b.leaning === null ? "" : ` (leaning ${b.leaning})`;
    return `Inconclusive${leaning}, ${whyInconclusive(b)}`;
  }
  const word = b.verdict === "entangled" ? "Entangled" : "Distinct";
  if (b.certainty === null) return word;
  return b.certainty === "clear" ? `${word}, clearly` : `${word}, but borderline`;
}

/** The same, where nobody has settled which way is better with what it hangs on: no such verdict is clear. */
export function foundPhrase(b: BenchmarkAssessment): string {
  if (!orientationOpen(b)) return verdictPhrase(b);
  return `Distinct, if ${asTaken(b)}`;
}

/** The first of the rules that stand in the way, plain. */
export function whyInconclusive(b: BenchmarkAssessment): string {
  if (b.models.matched.length === 0) return "no model known to the pool";
  return obstacleOf(b)?.why ?? "no verdict possible";
}

/** Why a distinct benchmark warns or fails all the same. */
export function warningPhrase(a: Assessment, b: BenchmarkAssessment): string | null {
  if (b.verdict !== "distinct" || b.conclusion === "pass") return null;
  if (nearLimit(b)) return "close to the limit";
  if (orientationOpen(b))
    return b.optimum === null
      ? "turned round, it would be entangled"
      : "as plain scores, it would be entangled";
  if (noiseUnknown(b) && setting(a, "on-unknown-noise") !== "pass") return "measurement noise unknown";
  return null;
}

const nearLimit = (b: BenchmarkAssessment) => b.reasons.find((reason) => reason.rule === "warn-threshold");

/** Turned round, or unfolded, it would be entangled, and no policy says which way is better. */
export function orientationOpen(b: BenchmarkAssessment): boolean {
  return b.verdict === "distinct" && b.reasons.some(({ rule }) => rule === "orientation-unpinned");
}

/** On what the verdict then hangs: "higher scores are better". */
export function asTaken(b: BenchmarkAssessment): string {
  if (b.optimum !== null) return `${b.optimum} is the best score`;
  return `${b.higher_is_better === false ? "lower" : "higher"} scores are better`;
}

export function noiseUnknown(b: BenchmarkAssessment): boolean {
  return b.noise.reliability === null;
}

/** "fails this check" */
export function effectPhrase(a: Assessment, b: BenchmarkAssessment, conclusion: Conclusion): string {
  if (conclusion === "fail") {
    const why = warningPhrase(a, b);
    return why ? `fails this check, ${why}` : "fails this check";
  }
  if (a.unchanged) return "passes, since the results are the same as on the base branch";
  if (b.accepted?.in_force) return "passes, accepted by a maintainer";
  if (conclusion === "warn" && b.verdict === "distinct") {
    const why = orientationOpen(b) ? null : warningPhrase(a, b);
    return why && why !== "close to the limit" ? `passes, with a warning: ${why}` : "passes, with a warning";
  }
  if (conclusion === "warn") return "warns, does not fail";
  return b.verdict === "distinct" ? "passes" : "passes, by the policy";
}

const ORDER: readonly Conclusion[] = ["pass", "warn", "fail"];

/** "Entangled, clearly: fails this check", with the mark before it where asked. */
export function heading(a: Assessment, marked = true): string {
  const worst = a.benchmarks[0];
  const missing = a.removed.length;
  const gone = missing === 1 ? "1 benchmark is missing" : `${missing} benchmarks are missing`;
  if (!worst) {
    const what = missing > 0 ? `No benchmark to check, ${gone}` : "No benchmark to check";
    return `${marked ? "⚪ " : ""}${what}: ${plainEffect(a.conclusion)}`;
  }
  const found = a.benchmarks.length === 1 ? foundPhrase(worst) : severalPhrase(a);
  const start = `${marked ? `${mark(worst)} ` : ""}${found}`;
  if (missing > 0 && ORDER.indexOf(a.conclusion) > ORDER.indexOf(worst.conclusion)) {
    return `${start}, but ${gone}: ${plainEffect(a.conclusion)}`;
  }
  return `${start}: ${effectPhrase(a, worst, a.conclusion)}`;
}

function plainEffect(conclusion: Conclusion): string {
  if (conclusion === "fail") return "fails this check";
  return conclusion === "warn" ? "passes, with a warning" : "passes";
}

function severalPhrase(a: Assessment): string {
  const worst = a.benchmarks[0]!;
  const total = a.benchmarks.length;
  const count = (verdict: Verdict) => a.benchmarks.filter((b) => b.verdict === verdict).length;
  const like = a.benchmarks.filter((b) => b.verdict === worst.verdict);
  const certainty = like.every((b) => b.certainty === "clear")
    ? ", clearly"
    : like.every((b) => b.certainty === "borderline")
      ? ", but borderline"
      : "";
  const other = worst.verdict === "inconclusive" ? count("entangled") : count("inconclusive");
  const further =
    other > 0 ? `, ${other} ${worst.verdict === "inconclusive" ? "entangled" : "inconclusive"}` : "";
  const all = total === 2 ? "Both benchmarks" : `All ${total} benchmarks`;
  const of = like.length === total ? all : `${like.length} of ${total} benchmarks`;
  return `${of} ${like.length === 1 ? "is" : "are"} ${worst.verdict}${certainty}${further}`;
}

/** All that a distinct benchmark is warned of, in few words. */
function warnings(a: Assessment, b: BenchmarkAssessment): string[] {
  const near = nearLimit(b);
  return [
    near ? `above ${limit(near.limit)}` : "",
    orientationOpen(b) ? `if ${asTaken(b)}` : "",
    noiseUnknown(b) && setting(a, "on-unknown-noise") !== "pass" ? "noise not known" : "",
  ].filter(Boolean);
}

const TITLES: Readonly<Record<Verdict, string>> = {
  entangled: "Entangled",
  inconclusive: "Inconclusive",
  distinct: "Distinct",
};

/** Over the benchmarks of one verdict: "Entangled: 2". */
export function groupTitle(a: Assessment, verdict: Verdict): string {
  return `${TITLES[verdict]}: ${a.benchmarks.filter((b) => b.verdict === verdict).length}`;
}

/** Beside a row, in two words: "borderline, fails". */
export function shortEffect(a: Assessment, b: BenchmarkAssessment): string {
  const sure = b.certainty ?? (b.leaning === null ? "" : `leans ${b.leaning}`);
  const effect = a.unchanged ? "unchanged" : { fail: "fails", warn: "warns", pass: "passes" }[b.conclusion];
  return sure ? `${sure}, ${effect}` : effect;
}

/** For a row of the table: "entangled, borderline: fails". */
export function rowPhrase(a: Assessment, b: BenchmarkAssessment): string {
  const certainty = b.certainty ? `, ${b.certainty}` : "";
  const leaning = b.leaning === null ? "" : `, leaning ${b.leaning}`;
  const why = b.verdict === "inconclusive" ? `${leaning}, ${whyInconclusive(b)}` : "";
  const effect = a.unchanged
    ? "unchanged, passes"
    : { fail: "fails", warn: "warns", pass: "passes" }[b.conclusion];
  const accepted = b.accepted?.in_force ? ", accepted" : "";
  const warned = b.verdict === "distinct" && b.conclusion !== "pass" ? warnings(a, b) : [];
  const because = warned.length > 0 ? ` (${warned.join(", ")})` : "";
  return `${b.verdict}${certainty}${why}: ${effect}${accepted}${because}`;
}
