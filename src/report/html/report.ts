// The HTML report: one file that needs no script to be read and loads nothing.
import type { Assessment, BenchmarkAssessment } from "../../generated/report.ts";
import { saysNothing } from "../facts.ts";
import { HTML_INK } from "../ink.ts";
import { correlation } from "../numbers.ts";
import { decidedFigure } from "../words/lead.ts";
import { pointsOfRun } from "../words/reading.ts";
import { effectPhrase, foundPhrase, heading, rowPhrase } from "../words/verdict.ts";
import { policy, reproduce, source } from "./background.ts";
import { benchmarkSections } from "./benchmark.ts";
import { hero, tone } from "./hero.ts";
import { paragraphs } from "./list.ts";
import { overview } from "./overview.ts";
import { page } from "./page.ts";

/** Rows of tables in the whole page: beyond that a reader is lost, and the JSON report has them all. */
const MOST_ROWS = 1500;
/** Benchmarks in full. */
const MOST_BENCHMARKS = 60;

export function renderHtml(a: Assessment): string {
  const main = [
    head(a),
    paragraphs(pointsOfRun(a, HTML_INK)),
    ...parts(a),
    `<h2>Policy</h2>\n${policy(a)}`,
    `<h2>Reproduce and cite</h2>\n${reproduce(a)}`,
    source(a),
  ];
  return page(title(a), "capabilities correlation", main);
}

function title(a: Assessment): string {
  const [only] = a.benchmarks;
  const name = a.benchmarks.length === 1 && only ? `${only.name}: ` : "";
  const value = only && a.benchmarks.length === 1 && !saysNothing(only) ? only.decided_on.value : null;
  const figure = typeof value === "number" ? ` (${correlation(value, only?.decided_on.threshold)})` : "";
  const verdict = only && a.benchmarks.length === 1 ? foundPhrase(only) : heading(a, false);
  return `${name}${verdict}${figure} · Safetywashing Gate`;
}

function head(a: Assessment): string {
  const [first] = a.benchmarks;
  const verdict = heading(a, false);
  if (!first)
    return `<h1>No benchmark</h1><section class="hero inconclusive" aria-label="Verdict"><p class="verdict">${verdict}</p></section>`;
  if (a.benchmarks.length === 1) return `<h1>${HTML_INK.text(first.name)}</h1>\n${hero(a, first, verdict)}`;
  return `<h1>${a.benchmarks.length} benchmarks</h1>\n${overview(a, verdict, MOST_BENCHMARKS)}`;
}

function parts(a: Assessment): string[] {
  const [only] = a.benchmarks;
  if (a.benchmarks.length === 1 && only) return [benchmarkSections(a, only, "b0", 2, MOST_ROWS)];
  const shown = a.benchmarks.slice(0, MOST_BENCHMARKS);
  const rows = Math.max(50, Math.floor(MOST_ROWS / Math.max(1, shown.length)));
  const more = a.benchmarks.length - shown.length;
  return [
    ...shown.map((b, index) => oneOfSeveral(a, b, index, rows)),
    more > 0 ? `<p class="note">And ${more} more benchmarks, none worse than these: in report.json.</p>` : "",
  ];
}

function oneOfSeveral(a: Assessment, b: BenchmarkAssessment, index: number, rows: number): string {
  const verdict = `${foundPhrase(b)}: ${effectPhrase(a, b, b.conclusion)}`;
  const figures = saysNothing(b) ? "" : `<span class="figures">${decidedFigure(b)}</span> `;
  // What is linked to stands inside: a browser that is led there opens the fold by itself.
  return `<details class="one ${tone(b)}"><summary><h2>${HTML_INK.text(b.name)}</h2> <span class="found">${figures}<span class="v">${rowPhrase(a, b)}</span></span></summary>
<div id="b${index}">${hero(a, b, verdict)}
${benchmarkSections(a, b, `b${index}`, 3, rows)}
<p class="screen"><a href="#top">Back to all benchmarks</a></p></div></details>`;
}
