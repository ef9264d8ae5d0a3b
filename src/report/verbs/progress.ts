// Judged claims, in every format.
import type { ClaimNarrowed, Note, Progress } from "../../generated/report.ts";
import { progressDrawing, progressSvg } from "../chart/progress-chart.ts";
import { list } from "../html/list.ts";
import { columnClass, LESS, scroll } from "../html/models-table.ts";
import { page } from "../html/page.ts";
import { bothWays } from "../html/two-drawings.ts";
import { HTML_INK, type Ink, markdownInk, PLAIN_INK } from "../ink.ts";
import { list as markdownList, table as markdownTable } from "../markdown/table.ts";
import { listed } from "../numbers.ts";
import { table as columns } from "../terminal/table.ts";
import { wrap } from "../terminal/wrap.ts";
import { noteText } from "../words/notes.ts";
import { benchmarksTable, claimNotes, claimSentence, effectWord } from "../words/progress.ts";
import { inFormat, textOf } from "./each.ts";

export interface ProgressReport {
  progress: readonly Progress[];
  /** What else a reviewer should see: edits of what judges. */
  notes?: readonly Note[];
  /** What the default branch claims and this change drops. */
  narrowed: readonly ClaimNarrowed[];
}

/** @param report at least one claim @param width columns of the terminal */
export function renderProgress(report: ProgressReport, format: string, width: number): string {
  const { progress, narrowed } = report;
  const data = { progress, ...(narrowed.length > 0 && { narrowed }) };
  return inFormat(
    format,
    {
      json: () => `${JSON.stringify(data, null, 2)}\n`,
      markdown: () => asMarkdown(report),
      html: () => asHtml(report),
      svg: () => progressSvg(progress[0]!),
    },
    () => asText(report, width),
  );
}

function narrowedLines({ narrowed }: ProgressReport, ink: Ink): string[] {
  return narrowed.map(({ claim, benchmarks }) =>
    benchmarks.length === 0
      ? `This change drops the claim ${ink.text(claim)}.`
      : `This change drops ${listed(benchmarks.map((name) => ink.text(name)))} from the claim ${ink.text(claim)}: that is how the best of several is chosen.`,
  );
}

function title(p: Progress, ink: Ink): string {
  return `${ink.text(p.claim)}: ${effectWord(p)}`;
}

function asText(report: ProgressReport, width: number): string {
  const ink = PLAIN_INK;
  const lines = (texts: readonly string[]) => texts.map((text) => wrap(text, width)).join("\n\n");
  const each = report.progress.map((p) => {
    const { heads, numbers, rows } = benchmarksTable(p, ink);
    const tables = p.benchmarks.length > 1 ? [columns(heads, rows, { numbers, width })] : [];
    return [lines([title(p, ink), claimSentence(p, ink), ...claimNotes(p, ink)]), ...tables].join("\n\n");
  });
  return textOf([...each, ...narrowedLines(report, ink).map((text) => wrap(text, width))]);
}

/** The comment of a pull request, within GitHub's limit by its shape: a claim is a few lines. @param marker by which it is found */
export function asMarkdown(report: ProgressReport, marker?: string): string {
  const ink = markdownInk();
  const each = report.progress.map((p) => {
    const { heads, numbers, rows } = benchmarksTable(p, ink);
    return [
      `### ${title(p, ink)}`,
      claimSentence(p, ink),
      markdownList(claimNotes(p, ink)),
      p.benchmarks.length > 1 ? markdownTable(heads, numbers, rows) : "",
    ]
      .filter(Boolean)
      .join("\n\n");
  });
  const dropped = [
    ...narrowedLines(report, ink),
    ...(report.notes ?? []).map((note) => ink.sentence(noteText(note))),
  ].map((line) => `> ${line}`);
  return [...(marker === undefined ? [] : [marker]), ...each, ...dropped].join("\n\n").concat("\n");
}

/** Columns that a narrow screen has no room for. */
const ROOMY: ReadonlySet<string> = new Set(["Predicted", "p (Holm)"]);

function asHtml(report: ProgressReport): string {
  const ink = HTML_INK;
  const main = report.progress.map((p, index) => {
    const { heads, numbers, rows } = benchmarksTable(p, ink);
    const of = (at: number) => columnClass(numbers.includes(at), ROOMY.has(heads[at]!));
    const head = heads.map((text, at) => `<th scope="col"${of(at)}>${text}</th>`).join("");
    const body = rows
      .map((row) => `<tr>${row.map((cell, at) => `<td${of(at)}>${cell}</td>`).join("")}</tr>`)
      .join("");
    const drawings = bothWays(`c${index}`, ({ width }) => progressDrawing(p, width));
    const drawn =
      drawings === ""
        ? ""
        : `<figure>${drawings}<figcaption>Dots: the models that the line is drawn through. Band: where ${Math.round(p.confidence * 100)}% of further models are expected.</figcaption></figure>`;
    return [
      `<h1>${title(p, ink)}</h1>`,
      `<p>${claimSentence(p, ink)}</p>`,
      drawn,
      list(claimNotes(p, ink)),
      scroll("Benchmarks", `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`),
      LESS,
    ].join("\n");
  });
  const dropped = narrowedLines(report, ink).map((line) => `<p>${line}</p>`);
  return page(`Claim: ${report.progress[0]?.claim ?? "none"}`, "differential progress", [
    ...main,
    ...dropped,
  ]);
}
