// The table of models, sortable where the script runs, and that of the models left out.
import type { BenchmarkAssessment } from "../../generated/report.ts";
import { familyMarks } from "../chart/families.ts";
import { shortNames } from "../chart/short-names.ts";
import { escapeHtml, shorten } from "../escape.ts";
import { type RankedModel, rankedModels } from "../facts.ts";
import { HTML_INK, PLAIN_INK } from "../ink.ts";
import { modelsSummary } from "../markdown/models.ts";
import { counts, fixed, scoreDecimals } from "../numbers.ts";
import { axisWords } from "../words/axis.ts";
import { leftOutText } from "../words/notes.ts";
import { key } from "./scatter-chart.ts";

/** `most`: rows; the JSON report has them all. */
export function modelsTable(b: BenchmarkAssessment, most: number): string {
  const ranked = rankedModels(b);
  return [
    `<p class="note">${escapeHtml(modelsSummary(b))}.${matching(b)}</p>`,
    ranked.length > 0 ? table(b, ranked, most) : "",
    beyond(ranked.length, most, "models"),
    leftOut(b, most),
    unscored(b),
  ].join("\n");
}

function matching(b: BenchmarkAssessment): string {
  const byRule = counts(b.models.matched.map((model) => model.matched_by ?? "by its own capability scores"));
  const told = [...byRule].map(([rule, count]) => `${escapeHtml(rule)}: ${count}`);
  return told.length > 0 ? ` Matched by rule (${told.join(", ")}).` : "";
}

function table(b: BenchmarkAssessment, ranked: readonly RankedModel[], most: number): string {
  const marks = familyMarks(b);
  const score = scoreDecimals(ranked.map(({ model }) => model.score));
  const axis = Math.max(2, scoreDecimals(ranked.map(({ model }) => model.axis_value)));
  const noisy = ranked.some(({ model }) => model.standard_error !== null || model.samples !== null);
  const count = ranked.length;
  const short = shortNames(ranked.map(({ model }) => model));
  const rows = ranked.slice(0, most).map(({ model, capability, here }) => {
    const family =
      model.family === null
        ? "not known"
        : HTML_INK.text(model.family) + (model.family_from === "results" ? " (claimed)" : "");
    const noise =
      model.standard_error !== null
        ? `± ${fixed(model.standard_error, Math.min(6, score + 1))}`
        : model.samples !== null
          ? `n = ${model.samples}`
          : "";
    const cells = [
      `<td class="more">${family}</td>`,
      cell(String(count + 1 - capability)),
      cell(String(count + 1 - here)),
      cell(fixed(model.axis_value, axis), true),
      cell(fixed(model.score, score)),
      noisy ? cell(noise, true) : "",
    ];
    return `<tr><th scope="row">${key(marks.indexOf(model.family))}${nameOf(model, short)}</th>${cells.join("")}</tr>`;
  });
  const words = axisWords(b, PLAIN_INK);
  const heads = [
    '<th scope="col">Model</th>',
    '<th scope="col" class="more">Family</th>',
    head(broken(words.rank)),
    head("Rank<br>here"),
    head(broken(words.title), true),
    head(broken(b.metric ?? "Score")),
    noisy ? head("Noise", true) : "",
  ];
  return `${scroll(
    "Models",
    `<table class="sortable models"><thead><tr>${heads.join("")}</tr></thead><tbody>${rows.join("\n")}</tbody></table>`,
  )}${LESS}`;
}

/** Of a table with columns that a narrow screen has no room for. */
export const LESS = '<p class="note less">A wider screen shows more columns.</p>';

/** The class attribute of a column. `more`: shown only where there is room for it. */
export function columnClass(num: boolean, more: boolean): string {
  const kinds = [num ? "num" : "", more ? "more" : ""].filter(Boolean);
  return kinds.length > 0 ? ` class="${kinds.join(" ")}"` : "";
}

const cell = (text: string, more = false) => `<td${columnClass(true, more)}>${text}</td>`;
const head = (text: string, more = false) => `<th scope="col"${columnClass(true, more)}>${text}</th>`;

/** In two lines, so that the column stays narrow. */
function broken(head: string): string {
  return escapeHtml(shorten(head, 40)).replace(/ (?=\S+$)/, "<br>");
}

/** As people know it; below, where that is another name, as the results have it. */
function nameOf(model: RankedModel["model"], short: ReadonlyMap<string, string>): string {
  const { name, origin } = model;
  const known = short.get(name) ?? name;
  const how = origin === "pool" ? "" : ` <span class="note">(outside the pool, ${origin})</span>`;
  const as =
    name === known || name.endsWith(`/${known}`)
      ? ""
      : `<br><span class="note">${HTML_INK.text(name)}</span>`;
  return HTML_INK.text(known) + how + as;
}

export function scroll(label: string, content: string): string {
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(label)}">${content}</div>`;
}

function beyond(count: number, most: number, what: string): string {
  return count > most ? `<p class="note">And ${count - most} more ${what}, in report.json.</p>` : "";
}

function leftOut(b: BenchmarkAssessment, most: number): string {
  const models = b.models.left_out;
  if (models.length === 0) return "";
  const rows = models
    .slice(0, most)
    .map(
      (model) =>
        `<tr><th scope="row">${HTML_INK.text(model.name)}</th><td>${HTML_INK.sentence(leftOutText(model))}</td><td>${model.nearest.map((name) => HTML_INK.text(name)).join(", ") || "none near"}</td></tr>`,
    );
  const heads = ["Left out", "Why", "Nearest names in the pool"]
    .map((head) => `<th scope="col">${head}</th>`)
    .join("");
  return `${scroll("Models left out", `<table><thead><tr>${heads}</tr></thead><tbody>${rows.join("\n")}</tbody></table>`)}${beyond(models.length, most, "left out")}`;
}

function unscored(b: BenchmarkAssessment): string {
  const names = b.coverage.unscored_models ?? [];
  if (names.length === 0) return "";
  return `<p class="note">In the pool, without a score here${names.length >= 50 ? " (the first 50)" : ""}: ${names.map((name) => HTML_INK.text(name)).join(", ")}.</p>`;
}
