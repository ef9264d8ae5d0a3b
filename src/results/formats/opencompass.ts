// OpenCompass summaries: `dataset,version,metric,mode,<model>…`, as CSV or as the printed table. Models are columns, scores
// are in percent, averages over a dataset's parts have version "-".

import { isShare } from "../../lexicon/metrics.ts";
import type { Place, ReadingNote } from "../benchmark-results.ts";
import { numberCell } from "../grid/cell.ts";
import type { Table } from "../grid/table.ts";
import type { Reading } from "../reading.ts";
import { isMissingMark } from "../score-value.ts";
import type { Source } from "../source.ts";
import { csvTable } from "./csv.ts";
import type { Format } from "./format.ts";

const CSV_HEAD = /^\ufeff?dataset,version,metric,mode,/m;
/** Of judged benchmarks: `Subjective_all_results-judged-by--JUDGE.csv`. */
const DETAILED_HEAD = /^\ufeff?Dataset,Detailed Scores,/;
const PRINTED_HEAD = /^dataset\s+version\s+metric\s+mode\s+\S.*\r?\n[-. ]{8,}$/m;
const AVERAGE = /average|standard_deviation|^score$/;

export const openCompass: Format = {
  name: "opencompass",
  title: "OpenCompass summaries (CSV and printed tables)",
  looksLike:
    "a table with the columns dataset, version, metric, mode, or Dataset, Detailed Scores, and a column a model",
  async detect(source) {
    if (await source.isZip()) return false;
    const text = await source.text().catch(() => "");
    return CSV_HEAD.test(text) || DETAILED_HEAD.test(text) || PRINTED_HEAD.test(text);
  },
  async read(source) {
    const text = await source.text();
    if (DETAILED_HEAD.test(text)) return { readings: detailedReadings(await csvTable(source), source) };
    const rows = CSV_HEAD.test(text) ? csvRows(text) : printedRows(text);
    return { readings: readingsOf(rows, source.path) };
  },
};

/** The second column names a score of the data set; the judge stands in the file's name only. */
function detailedReadings({ rows }: Table, source: Source): Reading[] {
  const [head, ...body] = rows;
  const models = head!.cells.slice(2);
  const judge = /judged-by--(.+)\.csv$/i.exec(source.name)?.[1];
  return body.map((row): Reading => {
    const [dataset = "", detail = ""] = row.cells;
    const place: Place = { file: source.path, line: row.line };
    return {
      benchmark: dataset,
      ...(judge !== undefined && { variant: `judge=${judge}` }),
      metric: { name: detail, proportion: false },
      scores: models.map((model, k) => scoreOfCell(modelName(model), row.cells[k + 2] ?? "", place)),
      place,
    };
  });
}

interface Row {
  cells: string[];
  line: number;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** The block of CSV in a summary file, or the whole file. Its cells hold no quotes. */
function csvRows(text: string): Row[] {
  const start = CSV_HEAD.exec(text)!.index;
  const first = lineOf(text, start);
  const rows: Row[] = [];
  for (const [i, line] of text.slice(start).split(/\r?\n/).entries()) {
    if (line.trim() === "" || /^(?:[$=]{5,}|-{5,}\s*$)/.test(line)) break;
    rows.push({
      cells: line
        .replace(/^\ufeff/, "")
        .split(",")
        .map((cell) => cell.trim()),
      line: first + i,
    });
  }
  return rows;
}

/** Columns as wide as the dashes under their headings. */
function printedRows(text: string): Row[] {
  const start = PRINTED_HEAD.exec(text)!.index;
  const first = lineOf(text, start);
  const lines = text.slice(start).split(/\r?\n/);
  const spans = [...lines[1]!.matchAll(/-+|\.{3}/g)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  const rows: Row[] = [];
  for (const [i, line] of lines.entries()) {
    if (i === 1) continue;
    if (line.trim() === "" || /^[$=]{5,}/.test(line)) break;
    // A cell reaches to the end of its own dashes; what is right-aligned begins after the dashes before it.
    const cells = spans.map(([, to], k) =>
      line.slice(k === 0 ? 0 : spans[k - 1]![1], k === spans.length - 1 ? undefined : to).trim(),
    );
    rows.push({ cells, line: first + i });
  }
  return rows;
}

function readingsOf(rows: readonly Row[], file: string): Reading[] {
  const [head, ...body] = rows;
  const models = head!.cells.slice(4);
  const cut = models.indexOf("...") !== -1;
  const datasets = new Set(
    body.filter((row) => AVERAGE.test(row.cells[2] ?? "")).map((row) => row.cells[0]!),
  );
  return body.flatMap((row): Reading[] => {
    const [dataset = "", version = "", metric = "", mode = ""] = row.cells;
    const place: Place = { file, line: row.line };
    if (row.cells.slice(1).every((cell) => cell === "" || cell === "-")) return [];
    const parent = [...datasets]
      .filter((name) => dataset.startsWith(`${name}-`) || dataset.startsWith(`${name}_`))
      .sort((a, b) => a.length - b.length)[0];
    const share = isShare(metric) || /average/.test(metric) || metric === "score";
    const remarks: ReadingNote[] = cut
      ? [{ code: "columns-left-out", text: 'the printed table leaves columns out ("...")', place }]
      : [];
    return [
      {
        benchmark: dataset,
        ...(mode !== "" && mode !== "-" && mode !== "unknown" && { variant: mode }),
        metric: {
          name: metric,
          ...(share && !/ppl/.test(metric) && { unit: "percent" }),
          ...(!isShare(metric) && { proportion: false }),
        },
        ...(version !== "" && version !== "-" && { version }),
        ...(parent !== undefined && { partOf: parent }),
        scores: models.flatMap((model, k) =>
          model === "..." || model === ""
            ? []
            : [scoreOfCell(modelName(model), row.cells[k + 4] ?? "", place)],
        ),
        ...(remarks.length > 0 && { remarks }),
        place,
      },
    ];
  });
}

function scoreOfCell(model: string, cell: string, place: Place) {
  const number = numberCell(cell);
  if (number !== undefined) return { model, score: number.value, place };
  return {
    model,
    score: null,
    reason: isMissingMark(cell) ? "not measured" : "the score is no number",
    place,
  };
}

/** `opencompass.models.huggingface.HuggingFace_<organisation>_<name>`, where no short name was given. */
function modelName(column: string): string {
  const path = /^opencompass\.models\.[A-Za-z\d.]+_(.+)$/.exec(column)?.[1];
  return path === undefined ? column : path.replace("_", "/");
}
