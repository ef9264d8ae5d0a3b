// The fold with the models: who was matched, with which ranks and scores, and who was left out and why.
import type { BenchmarkAssessment, LeftOutModel } from "../../generated/report.ts";
import { familyCount, otherName, type RankedModel, rankedModels } from "../facts.ts";
import { type Ink, PLAIN_INK } from "../ink.ts";
import { counted, fixed, scoreDecimals } from "../numbers.ts";
import { axisWords } from "../words/axis.ts";
import { leftOutText } from "../words/notes.ts";
import { table } from "./table.ts";

export interface ModelsFold {
  summary: string;
  body: string;
}

export function modelsFold(b: BenchmarkAssessment, ink: Ink, rows: number, leftOutRows: number): ModelsFold {
  const ranked = rankedModels(b);
  const parts = [
    ranked.length > 0 && rows > 0 ? modelsTable(b, ranked, ink, rows) : "",
    beyond(ranked.length, rows, "models"),
    leftOutTable(b.models.left_out, ink, leftOutRows),
    beyond(b.models.left_out.length, leftOutRows, "models left out"),
    unscored(b, ink),
  ];
  return { summary: modelsSummary(b), body: parts.filter(Boolean).join("\n\n") };
}

/** "26 models in 9 families, none left out" */
export function modelsSummary(b: BenchmarkAssessment): string {
  const matched = rankedModels(b).length;
  const left = b.models.left_out.length;
  const unknown = b.coverage.families_known ? "" : ", some not known";
  const families = ` in ${counted(familyCount(b), "family", "families")}${unknown}`;
  const { unscored } = b.coverage;
  const of = b.range.reference.from === null ? "of the pool" : "of its time";
  const out = left > 0 ? `; ${left} of the results left out` : "";
  const missing = unscored ? `; ${unscored} ${of} have no score here` : "";
  const tail = out + missing || ", none left out";
  return matched === 0
    ? `No model matched, ${left} left out`
    : `${counted(matched, "model")}${families}${tail}`;
}

function modelsTable(b: BenchmarkAssessment, ranked: RankedModel[], ink: Ink, rows: number): string {
  const decimals = scoreDecimals(ranked.map(({ model }) => model.score));
  const count = ranked.length;
  const body = ranked
    .slice(0, rows)
    .map(({ model, capability, here }) => [
      nameOf(model, ink),
      model.family === null
        ? "not known"
        : ink.text(model.family) + (model.family_from === "results" ? " (claimed)" : ""),
      String(count + 1 - capability),
      String(count + 1 - here),
      fixed(model.score, decimals),
    ]);
  const { rank } = axisWords(b, PLAIN_INK);
  const heads = ["Model", "Family", ink.text(rank), "Rank here", ink.text(b.metric ?? "Score")];
  return table(heads, [2, 3, 4], body);
}

function nameOf(model: RankedModel["model"], ink: Ink): string {
  const mark = {
    pool: "",
    computed: " (outside the pool, computed)",
    estimated: " (outside the pool, estimated)",
  };
  const other = otherName(model);
  const matched = other === null ? "" : ` → ${ink.text(other)}`;
  return `${ink.text(model.name)}${matched}${mark[model.origin]}`;
}

function leftOutTable(models: readonly LeftOutModel[], ink: Ink, rows: number): string {
  if (models.length === 0 || rows === 0) return "";
  return table(
    ["Left out", "Why", "Nearest names in the pool"],
    [],
    models
      .slice(0, rows)
      .map((model) => [
        ink.text(model.name),
        ink.sentence(leftOutText(model)),
        model.nearest.length > 0 ? model.nearest.map((name) => ink.text(name)).join(", ") : "none near",
      ]),
  );
}

function beyond(count: number, shown: number, what: string): string {
  return count > shown
    ? `${shown === 0 ? `The ${count} ${what}` : `The other ${count - shown} ${what}`}: in report.html and report.json.`
    : "";
}

function unscored(b: BenchmarkAssessment, ink: Ink): string {
  const { unscored: count, unscored_models: names = [] } = b.coverage;
  if (!count || names.length === 0) return "";
  const more = count > names.length ? ` and ${count - names.length} more` : "";
  const where = b.range.reference.from === null ? "In the pool" : "In the pool, of the same time";
  return `${where}, without a score in the results: ${names.map((name) => ink.text(name)).join(", ")}${more}.`;
}
