// HELM's tables as JSON: { title, header[], rows[][] }, or a list of them. Models have display names.
import type { Orientation, Place } from "../benchmark-results.ts";
import { conditions } from "../conditions.ts";
import type { Reading, ReadScore } from "../reading.ts";
import { countOf, scoreOrWhy } from "../score-value.ts";
import { asList, asObject, asText, type Json } from "../source.ts";
import type { Format } from "./format.ts";

export const helmTable: Format = {
  name: "helm-table",
  title: "HELM tables (JSON)",
  looksLike: 'JSON with "title", "header" and "rows", or a list of such',
  supersedes: ["helm-latex"],
  async detect(source) {
    return tablesOf(await source.jsonOrNothing()).length > 0;
  },
  async read(source) {
    const value = await source.json();
    const isList = Array.isArray(value);
    const readings = tablesOf(value).flatMap(({ table, index }) =>
      tableReadings(table, source.path, isList ? `/${index}` : ""),
    );
    return { readings };
  },
};

function tablesOf(value: unknown): { table: Json; index: number }[] {
  const all = Array.isArray(value) ? value : [value];
  return all.flatMap((one, index) => {
    const table = asObject(one);
    const header = asList(table?.header);
    const first = asText(asObject(header[0])?.value) ?? "";
    const isTable =
      /model|adapter/i.test(first) &&
      header.length > 1 &&
      Array.isArray(table?.rows) &&
      header.every((h) => asObject(h) && "value" in asObject(h)!);
    return isTable ? [{ table: table!, index }] : [];
  });
}

/** Columns that count or describe, and are no score. */
const NOT_SCORES = /^(#|truncated|inference|observed|idealized|denoised|estimated|training)/i;

function tableReadings(table: Json, file: string, base: string): Reading[] {
  const header = asList(table.header).map((h) => asObject(h)!);
  const rows = asList(table.rows).map(asList);
  const [counts, shots] = ["# eval", "# train"].map((name) =>
    header.findIndex((h) => metricName(h) === name || asText(h.value)?.endsWith(name) === true),
  ) as [number, number];
  return header.slice(1).flatMap((column, i) => {
    const { benchmark, metric } = nameOf(column, asText(table.title));
    if (NOT_SCORES.test(metric) || NOT_SCORES.test(asText(column.value) ?? "")) return [];
    const orientation = orientationOf(column);
    const place: Place = { file, pointer: `${base}/header/${i + 1}` };
    const scores = rows.flatMap((row, r) =>
      scoreOfRow(row, i + 1, { counts, shots }, { file, pointer: `${base}/rows/${r}` }),
    );
    const depends = benchmark === "Mean win rate";
    const text = "a mean win rate depends on which other models the table holds";
    return [
      {
        benchmark,
        ...(benchmark !== metric && { metric: { name: metric } }),
        ...(orientation && { orientation }),
        scores,
        ...(depends && { remarks: [{ code: "depends-on-others", text, place }] }),
        place,
      },
    ];
  });
}

function scoreOfRow(
  row: readonly unknown[],
  column: number,
  { counts, shots }: { counts: number; shots: number },
  place: Place,
): ReadScore[] {
  const model = asText(asObject(row[0])?.value);
  if (model === undefined) return [];
  const cell = asObject(row[column]);
  const samples = counts > 0 ? countOf(asObject(row[counts])?.value) : undefined;
  const value =
    cell !== undefined && "value" in cell
      ? scoreOrWhy(cell.value)
      : { score: null, reason: "the cell is empty" };
  return [
    {
      model,
      ...value,
      ...(samples !== undefined && { samples }),
      ...(shots > 0 && conditions({ shots: asObject(row[shots])?.value })),
      derived: true,
      place,
    },
  ];
}

function metricName(column: Json): string | undefined {
  return asText(asObject(column.metadata)?.metric);
}

/** Newer tables say group and metric apart; older ones write `group - metric` in one header. */
function nameOf(column: Json, title: string | undefined): { benchmark: string; metric: string } {
  const value = asText(column.value) ?? "";
  const group = asText(asObject(column.metadata)?.run_group);
  const metric = metricName(column);
  if (group !== undefined && metric !== undefined) return { benchmark: group, metric };
  return splitHeader(value, title);
}

/** `group - metric` of a header; a header without group stands for both. */
export function splitHeader(value: string, title?: string): { benchmark: string; metric: string } {
  const dash = value.indexOf(" - ");
  if (dash > 0) return { benchmark: value.slice(0, dash), metric: value.slice(dash + 3) };
  const plain = /^(em|f1|accuracy|exact match)$/i.test(value) && title !== undefined && title !== "";
  return plain ? { benchmark: title, metric: value } : { benchmark: value, metric: value };
}

function orientationOf(column: Json): Orientation | undefined {
  const lower = column.lower_is_better;
  return typeof lower === "boolean" ? { kind: lower ? "lower" : "higher" } : undefined;
}
