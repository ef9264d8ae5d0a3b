// One benchmark in the HTML report: what it means, the charts, the models, the reasons.
import type { Assessment, BenchmarkAssessment } from "../../generated/report.ts";
import { escapeHtml } from "../escape.ts";
import { saysNothing } from "../facts.ts";
import { HTML_INK } from "../ink.ts";
import { capital } from "../numbers.ts";
import { advice } from "../words/advice.ts";
import { pointsOfOne } from "../words/points.ts";
import { policyLines } from "../words/policy-lines.ts";
import { needs } from "../words/reasons.ts";
import { otherPools, reasons } from "./background.ts";
import { forestChart } from "./forest-chart.ts";
import { intervalChart } from "./interval-chart.ts";
import { itemsSection } from "./items-section.ts";
import { paragraphs } from "./list.ts";
import { modelsTable } from "./models-table.ts";
import { movesChart } from "./moves-chart.ts";
import { partsSection } from "./parts-section.ts";
import { plainTable } from "./plain-table.ts";
import { scatterChart } from "./scatter-chart.ts";

const ink = HTML_INK;

/** `level`: of the section headings. `rows`: of the tables of models. */
export function benchmarkSections(
  a: Assessment,
  b: BenchmarkAssessment,
  id: string,
  level: 2 | 3,
  rows: number,
): string {
  const section = (title: string, body: string) => (body ? `<h${level}>${title}</h${level}>\n${body}` : "");
  const rises = b.optimum === null ? "" : "The verdict uses each score’s distance from the best value. ";
  const hint = `<p>${rises || "Where a benchmark follows capability, its points rise from the lower left to the upper right. "}<span class="screen">Hover over a point, or reach it with the Tab key, to read its name.</span></p>`;
  const scatter = scatterChart(b, `${id}s`);
  return [
    words(a, b),
    section("What a verdict needs", needsTable(b)),
    section("Parts", partsSection(b, `${id}p`)),
    section("Items", itemsSection(b, `${id}t`, level === 2 ? 3 : 4)),
    section("Interval against the limit", saysNothing(b) ? "" : intervalChart(a, b, `${id}i`)),
    section("Each model: score against capability", scatter && hint + scatter),
    section("What moves the value", saysNothing(b) ? "" : movesChart(b, `${id}m`)),
    section("Among known benchmarks", saysNothing(b) ? "" : forestChart(b, `${id}f`)),
    section("Other pools", otherPools(a, b)),
    section("Models", level === 2 ? modelsTable(b, rows) : folded(modelsTable(b, rows))),
    section("Reasons", reasons(a, b)),
  ]
    .filter(Boolean)
    .join("\n");
}

/** Where there are several benchmarks, their tables of models would bury the next one. */
function folded(body: string): string {
  return `<details><summary>All models, with their scores</summary>\n${body}\n</details>`;
}

function words(a: Assessment, b: BenchmarkAssessment): string {
  const { opening, ways } = advice(a, b, ink);
  const listed = ways.length > 0 ? `<ol>${ways.map((way) => `<li>${way}</li>`).join("")}</ol>` : "";
  return `${paragraphs(pointsOfOne(a, b, ink))}
<p><strong>What to do.</strong> ${capital(opening)}</p>${listed}${linesFor(a, b)}`;
}

function linesFor(a: Assessment, b: BenchmarkAssessment): string {
  const lines = policyLines(a, b);
  return lines
    ? `\n<details><summary>${escapeHtml(lines.title)}</summary><pre><code>${escapeHtml(lines.yaml)}</code></pre></details>`
    : "";
}

function needsTable(b: BenchmarkAssessment): string {
  const rows = needs(b).map(({ what, found, minimum }) => [
    what,
    ink.strong(ink.text(found)),
    ink.text(minimum),
  ]);
  if (rows.length === 0) return "";
  return plainTable("What a verdict needs", { heads: ["What", "Found", "Minimum"], numbers: [1, 2], rows });
}
