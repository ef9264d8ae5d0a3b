// Tables with the models as columns: told by their headings, and turned round.
import { loose } from "../select.ts";
import { nameCell } from "./cell.ts";
import type { Table } from "./columns.ts";
import { joinHeadings } from "./two-headings.ts";

/** What most names of models hold: a maker's line, a size, an organisation. */
export const LOOKS_LIKE_MODEL =
  /\d+(?:\.\d+)?[bm]\b|gpt|llama|claude|gemini|mi[sx]tral|qwen|gemma|falcon|\byi[-_ ]|\bphi[-_ ]|deepseek|vicuna|pythia|bloom|\bopt[-_]|command-|olmo|dbrx|internlm|baichuan|\S\/\S/i;

const BENCHMARK_HEADINGS = new Set(
  [
    "benchmark",
    "benchmarks",
    "task",
    "tasks",
    "dataset",
    "datasets",
    "metric",
    "metrics",
    "evaluation",
    "test",
    "category",
    "subject",
    "capability",
  ].map(loose),
);
const MODEL_HEADINGS = new Set(
  ["model", "models", "modelname", "name", "llm", "system", "modelid", "fullname", "model/adapter"].map(
    loose,
  ),
);

/** Whether the first row names the models: by the corner's heading, else by what most names look like. */
export function modelsAreColumns(table: Table): boolean {
  const [head, ...body] = table.rows;
  if (head === undefined) return false;
  const headings = head.cells.map((cell) => nameCell(cell));
  if (headings.some((h) => MODEL_HEADINGS.has(loose(h)))) return false;
  if (BENCHMARK_HEADINGS.has(loose(headings[0] ?? ""))) return true;
  return share(headings.slice(1)) > 0.5 && share(body.map((row) => nameCell(row.cells[0] ?? ""))) < 0.5;
}

function share(names: readonly string[]): number {
  const filled = names.filter((name) => name !== "");
  return filled.length === 0
    ? 0
    : filled.filter((name) => LOOKS_LIKE_MODEL.test(name)).length / filled.length;
}

/** Rows for columns. Each new row begins in the line of the heading: a cell's own line is lost. */
export function transpose(table: Table): Table {
  const width = table.rows[0]?.cells.length ?? 0;
  const rows = Array.from({ length: width }, (_, i) => ({
    cells: table.rows.map((row) => (i === 0 && row === table.rows[0] ? "model" : (row.cells[i] ?? ""))),
    line: table.rows[0]!.line,
  }));
  return { ...table, rows };
}

/** The table with one row of headings, and a row for each model. */
export function upright(table: Table): Table {
  const joined = joinHeadings(table);
  return modelsAreColumns(joined) ? transpose(joined) : joined;
}
