// The verdict box: the verdict, the one large figure, and the facts at a glance.
import type { Assessment, BenchmarkAssessment } from "../../generated/report.ts";
import { familyCount, poolOf, rankedModels, saysNothing } from "../facts.ts";
import { HTML_INK } from "../ink.ts";
import { correlation, interval, percent } from "../numbers.ts";
import { correctedFor } from "../words/held.ts";
import { leadSentences, limitWords, ranksWords } from "../words/lead.ts";
import { modelsGiven } from "../words/names.ts";
import { mark } from "../words/verdict.ts";

/** The class that colours a verdict. */
export function tone(b: Pick<BenchmarkAssessment, "verdict" | "conclusion">): string {
  return mark(b) === "🟡" ? "warned" : b.verdict;
}

/** `verdict`: plain; what stands in the heading of the comment. */
export function hero(a: Assessment, b: BenchmarkAssessment, verdict: string): string {
  return `<section class="hero ${tone(b)}" aria-label="Verdict"><p class="verdict">${verdict}</p>
<p class="lead">${lead(a, b)}</p>${figure(a, b)}${facts(a, b)}</section>`;
}

function lead(a: Assessment, b: BenchmarkAssessment): string {
  const { value } = b.decided_on;
  if (b.verdict === "inconclusive" || value === null) return leadSentences(a, b, HTML_INK);
  const name = HTML_INK.text(b.name);
  return `${name} ${ranksWords(b, value, rankedModels(b).length, HTML_INK)}.`;
}

function figure(a: Assessment, b: BenchmarkAssessment): string {
  const { value, threshold, statistic } = b.decided_on;
  const shown = value ?? b.correlation.value;
  if (shown === null || saysNothing(b)) return "";
  const ends = b.decided_on.interval;
  const range = ends ? ` <strong>${interval(ends, threshold)}</strong>` : "";
  const level = ends ? ` with its ${percent(ends.level)} interval` : ", without an interval";
  const what = statistic === "correlation" ? null : correctedFor(b);
  const corrected = what === null ? "" : `, corrected for ${what},`;
  return `<p class="fig"><span class="big">${correlation(shown, threshold)}</span>${range} <span class="of">Spearman’s ρ${corrected}${level}; ${limitWords(a, b)}</span></p>`;
}

function facts(a: Assessment, b: BenchmarkAssessment): string {
  const pool = poolOf(a, b);
  const matched = rankedModels(b).length;
  const { reliability } = b.noise;
  const rows: [string, string][] = [
    ["Models matched", pool ? `${matched} of ${modelsGiven(b)}` : String(matched)],
    ["Families", b.coverage.families_known ? String(familyCount(b)) : "not known"],
    ["Pool", b.no_pool_fits === null ? HTML_INK.text(b.pool) : "none"],
    [
      "Evidence above the limit",
      b.evidence_above_threshold === null || saysNothing(b)
        ? "none"
        : correlation(b.evidence_above_threshold),
    ],
    ["Reliability", reliability === null ? "noise not known" : correlation(reliability)],
    ["Base branch", base(a, b)],
  ];
  return `<dl class="facts">${rows.map(([term, value]) => `<div><dt>${term}</dt><dd>${value}</dd></div>`).join("")}</dl>`;
}

function base(a: Assessment, b: BenchmarkAssessment): string {
  if (!b.baseline) return a.compared ? "new here" : "not compared";
  const { value, verdict } = b.baseline;
  return `${correlation(value, b.decided_on.threshold)}, ${verdict}`;
}
