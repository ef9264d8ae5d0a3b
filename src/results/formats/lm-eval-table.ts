// The Markdown table that lm-evaluation-harness prints: Task, Version, (Filter, n-shot,) Metric, Value, ±, Stderr,
// with the task's name only on its first row. The model stands above it, or in the file's name.

import { loose } from "../../lexicon/loose.ts";
import { shortName } from "../../lexicon/model-path.ts";
import { nameOfRun } from "../../lexicon/run-settings.ts";
import type { Place, ReadingNote } from "../benchmark-results.ts";
import { numberCell } from "../grid/cell.ts";
import { arrow } from "../grid/heading.ts";
import type { Table } from "../grid/table.ts";
import type { Reading } from "../reading.ts";
import type { Source } from "../source.ts";
import { fileStem } from "./file-stem.ts";

export interface PrintedTable {
  table: Table;
  /** The document's title. */
  title: string | undefined;
  /** The nearest heading. */
  heading: string | undefined;
  /** The paragraph just above. */
  above: string | undefined;
}

export function isHarnessTable(table: Table): boolean {
  const heads = new Set(table.rows[0]?.cells.map(loose));
  return (
    (heads.has("task") || heads.has("tasks") || heads.has("groups")) &&
    ["version", "metric", "value", "stderr"].every((h) => heads.has(h))
  );
}

export function printedReadings(tables: readonly PrintedTable[], source: Source): Reading[] {
  return tables.flatMap((printed) => {
    const { model, remark } = modelOf(printed, source);
    const several = tables.length > 1 ? printed.heading : undefined;
    return rowReadings(printed.table, model, several, remark);
  });
}

/** `hf (pretrained=…)` above the table, else the document's title, else the file's name. */
function modelOf(printed: PrintedTable, source: Source): { model: string; remark: ReadingNote[] } {
  const args = [...(printed.above ?? "").matchAll(/\b(\w+)=([^,)\s]+)/g)].map(
    ([, key, value]) => [key!, value!] as const,
  );
  const named = args.find(([key]) => key === "pretrained" || key === "model")?.[1];
  if (named !== undefined) return { model: nameOfRun(shortName(named), args), remark: [] };
  const model = printed.title ?? fileStem(source.path);
  const from = printed.title === undefined ? "the file's name" : "the document's title";
  const text = `${source.path} names no model beside its tables; it is taken from ${from}: ${model}`;
  return { model, remark: [{ code: "model-from-title", text, place: { file: source.path } }] };
}

function rowReadings(
  table: Table,
  model: string,
  settings: string | undefined,
  remarks: ReadingNote[],
): Reading[] {
  const heads = table.rows[0]!.cells.map(loose);
  const at = (...names: string[]) => heads.findIndex((h) => names.includes(h));
  const [task, version, filter, metric, value, error] = [
    at("task", "tasks", "groups"),
    at("version"),
    at("filter"),
    at("metric"),
    at("value"),
    at("stderr"),
  ] as [number, number, number, number, number, number];
  let name = "";
  let itsVersion = "";
  let itsFilter = "";
  const groups: { depth: number; name: string }[] = [];
  let parent: string | undefined;
  return table.rows.slice(1).flatMap((row): Reading[] => {
    const cell = (index: number) => (index === -1 ? "" : (row.cells[index] ?? "").trim());
    if (cell(task) !== "") {
      const dashes = /^-*\s*/.exec(cell(task))![0];
      const depth = dashes.includes("-") ? 1 : 0;
      name = cell(task).slice(dashes.length).trim();
      itsVersion = cell(version);
      itsFilter = "";
      while (groups.length > 0 && groups.at(-1)!.depth >= depth) groups.pop();
      parent = groups.at(-1)?.name;
      groups.push({ depth, name });
    }
    if (cell(filter) !== "") itsFilter = cell(filter);
    const score = numberCell(cell(value));
    if (name === "" || cell(metric) === "") return [];
    const place: Place = { file: table.file, line: row.line };
    const standardError = numberCell(cell(error))?.value;
    const orientation = arrow(row.cells.join(" "));
    return [
      {
        benchmark: name,
        metric: {
          name: itsFilter === "" || itsFilter === "none" ? cell(metric) : `${cell(metric)},${itsFilter}`,
        },
        ...(orientation && { orientation }),
        ...(itsVersion !== "" && { version: itsVersion }),
        ...(parent !== undefined && { partOf: parent }),
        scores: [
          {
            model,
            ...(score === undefined
              ? { score: null, reason: "the score is no number" }
              : { score: score.value }),
            ...(standardError !== undefined && standardError >= 0 && { standardError }),
            ...(settings !== undefined && { settings }),
            place,
          },
        ],
        remarks,
        place,
      },
    ];
  });
}
