// A claim in words: what rose, what capability predicts of it, and what is left.
import type { Progress, ProgressOnBenchmark, ProgressReason } from "../../generated/report.ts";
import type { Ink } from "../ink.ts";
import { counted, fixed, listed, percent, wholePercent } from "../numbers.ts";
import { pValue } from "./parts.ts";
import type { Table } from "./table.ts";

type Figures = Pick<
  ProgressOnBenchmark,
  | "unit"
  | "rule"
  | "gain"
  | "predicted"
  | "differential"
  | "low"
  | "high"
  | "beyond_range"
  | "before"
  | "after"
>;

export function verdictWord(verdict: Progress["verdict"]): string {
  return {
    differential: "More than capability predicts",
    "below-expectation": "Less than capability predicts",
    explained: "Explained by capabilities",
    mixed: "Mixed",
    inconclusive: "Inconclusive",
  }[verdict];
}

export function effectWord({ conclusion }: Pick<Progress, "conclusion">): string {
  return { fail: "fails this check", warn: "passes with a warning", pass: "passes this check" }[conclusion];
}

/** "**Explained by capabilities.** Safety rose by 1.8 points; …": the heart of the comment, in one or two sentences. */
export function claimSentence(p: Progress, ink: Ink): string {
  const word = ink.strong(`${verdictWord(p.verdict)}.`);
  if (p.gain === null || p.predicted === null || p.low === null || p.high === null || p.fit === null) {
    return `${word} ${reasonText(p.reason ?? "no-line", p)}`;
  }
  const what =
    p.benchmarks.length === 1
      ? ink.text(p.benchmarks[0]!.name)
      : `The mean of ${p.benchmarks.length} benchmarks, each in standard deviations,`;
  const figures = {
    ...p,
    differential: p.differential!,
    beyond_range: p.beyond_range!,
    after: p.after!,
  } as Figures;
  const why = p.reason === null ? "" : ` ${reasonText(p.reason, p)}`;
  return `${word} ${movement(what, figures)} ${left(figures, p.verdict)}${why}`;
}

function movement(what: string, p: Figures): string {
  if (p.rule === "single") {
    const side = p.gain >= 0 ? "above" : "below";
    const would = p.predicted >= 0 ? "above" : "below";
    return `${what} stands ${amount(Math.abs(p.gain), p.unit)} ${side} the mean of the others; a model as capable would stand ${amount(Math.abs(p.predicted), p.unit)} ${would} it.`;
  }
  const verb = p.gain >= 0 ? "rose by" : "fell by";
  const would = p.predicted >= 0 ? "have risen by" : "have fallen by";
  return `${what} ${verb} ${amount(Math.abs(p.gain), p.unit)}; a model as capable would ${would} ${amount(Math.abs(p.predicted), p.unit)}.`;
}

function left(p: Figures, verdict: Progress["verdict"]): string {
  const bounds = `${signed(p.differential, p.unit)} [${signed(p.low, p.unit)}, ${signed(p.high, p.unit)}]`;
  if (verdict === "differential" || verdict === "below-expectation" || verdict === "mixed") {
    return `What is left is ${bounds}.`;
  }
  return `What is left, ${bounds}, may be nothing.`;
}

/** Shares in points of a hundred; everything else as it stands. */
function amount(value: number, unit: string | null): string {
  if (unit === "proportion") return counted_(fixed(value * 100, 1), "point");
  if (unit === "percent" || unit === "%") return counted_(fixed(value, 1), "point");
  return fixed(value, decimals(value));
}

function counted_(figure: string, one: string): string {
  return `${figure} ${figure === "1.0" ? one : `${one}s`}`;
}

function signed(value: number, unit: string | null): string {
  const scaled = unit === "proportion" ? value * 100 : value;
  const text = fixed(
    scaled,
    unit === "proportion" || unit === "percent" || unit === "%" ? 1 : decimals(scaled),
  );
  return scaled > 0 ? `+${text}` : text;
}

function decimals(value: number): number {
  return Math.abs(value) >= 10 ? 1 : 2;
}

export function reasonText(reason: ProgressReason, p: Pick<Progress, "fit" | "beyond_range">): string {
  switch (reason) {
    case "few-models":
      return `The line rests on ${counted(p.fit?.n ?? 0, "model")} outside the family; it needs 8.`;
    case "few-families":
      return `The line rests on ${counted(p.fit?.families ?? 0, "family", "families")}; it needs 5.`;
    case "no-scatter":
      return "All models lie on the line exactly, so that nothing says how far one may stray.";
    case "no-line":
      return "Too few other models have a score to draw a line from.";
    case "beyond-range":
      return `It lies ${wholePercent(p.beyond_range ?? 0)} of the line's range beyond its end, where the line says nothing (10% at most).`;
    case "placed-by-claims":
      return "The model is placed by the claim's own capability scores, which count only where the policy says trust-claims.";
  }
}

/** Lines beside the sentence, each only where it says something. */
export function claimNotes(p: Progress, ink: Ink): string[] {
  const line = p.fit;
  const rests =
    line === null
      ? ""
      : `The line: ${counted(line.n, "model")} of ${counted(line.families, "family", "families")} ${line.source === "pool" ? `that the pool ${ink.text(p.pool)} knows` : "in the results"}, without the family of ${ink.text(p.model)}; interval ${percent(p.confidence)}.`;
  const below = p.benchmarks.filter(
    ({ verdict, holm }) => verdict === "below-expectation" && holm !== null && holm < 0.05,
  );
  return [
    rests,
    below.length > 0 && p.benchmarks.length > 1
      ? `Below expectation after Holm: ${listed(below.map(({ name, holm }) => `${ink.text(name)} (p ${pValue(holm!)})`))}.`
      : "",
    p.not_claimed.length > 0
      ? `Not part of the claim, though the files have ${p.not_claimed.length === 1 ? "it" : "them"}: ${listed(p.not_claimed.map((name) => ink.text(name)))}.`
      : "",
    p.notes.includes("extrapolated") && p.reason !== "beyond-range"
      ? "Its capability lies a little beyond that of the others: the line is drawn on."
      : "",
    p.notes.includes("ceiling") ? "The metric ends within what is expected here: a gain could not show." : "",
    p.notes.includes("estimated")
      ? "Its capability is estimated from some benchmarks; the interval allows for that."
      : "",
    p.p_holm === null ? "" : `Over all claims of this run, p after Holm is ${pValue(p.p_holm)}.`,
  ].filter(Boolean);
}

export function benchmarksTable(p: Progress, ink: Ink): Table {
  const rows = p.benchmarks.map((b) => [
    ink.text(b.name),
    signed(b.gain, b.unit),
    signed(b.predicted, b.unit),
    `${signed(b.differential, b.unit)} [${signed(b.low, b.unit)}, ${signed(b.high, b.unit)}]`,
    b.holm === null ? "–" : pValue(b.holm),
    verdictWord(b.verdict).toLowerCase(),
  ]);
  return {
    heads: ["Benchmark", "Gain", "Predicted", "What is left", "p (Holm)", "Verdict"],
    numbers: [1, 2, 3, 4],
    rows,
  };
}
