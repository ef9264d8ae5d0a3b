// lm-evaluation-harness: samples_<task>_<timestamp>.jsonl. The task is in the file's name only; the model is in the results
// file of the same timestamp, else the folder.

import { InputError, quote } from "../../../errors.ts";
import { measuredModel } from "../../formats/lm-eval-model.ts";
import type { InputFile } from "../../input-file.ts";
import { asList, asObject, type Json, Source } from "../../source.ts";
import {
  eachJsonLine,
  fieldAt,
  fieldsOf,
  type ItemFormat,
  type ItemHead,
  pickMetric,
} from "../item-format.ts";
import type { ItemRow } from "../item-table.ts";

/** The task's name may hold underscores; the last one stands before the time. */
const NAME = /^(?:samples_)?(.+)_(\d{4}-\d\d-\d\dT[\d.:-]+)\.jsonl$/;

/** Before `metrics` named them. */
const OLD_METRICS = ["acc", "exact_match", "acc_norm", "mc1", "mc2", "f1"];

export const lmEvalItems: ItemFormat = {
  name: "lm-evaluation-harness",
  title: "lm-evaluation-harness samples",
  looksLike: "samples_<task>_<time>.jsonl with doc_id",
  detect({ first }) {
    return first !== undefined && "doc_id" in first && ("doc" in first || "filtered_resps" in first);
  },
  async read(head, options, beside, add) {
    const { file } = head;
    const task = NAME.exec(head.name)?.[1] ?? head.name.replace(/^samples_/, "").replace(/\.jsonl$/, "");
    const model = await modelOf(head, beside);
    const [metricAsked, filterAsked] = (options.metric ?? "").split(",");
    const filters = new Set<string>();
    let metric: string | undefined;
    await eachJsonLine(file, (value, line) => {
      const filter = typeof value.filter === "string" ? value.filter : "none";
      filters.add(filter);
      if (filterAsked === undefined && filters.size > 1) throw severalFilters(file, filters);
      if (filterAsked !== undefined && filter !== filterAsked) return;
      metric ??= pickMetric(metricsOf(value), metricAsked || undefined, file.path);
      const fields = line === 1 ? { fields: fieldsOf(value.doc) } : {};
      add({ ...rowOf(value, metric, { task, model, by: options.by, file, line }), ...fields });
    });
    if (filterAsked !== undefined && !filters.has(filterAsked)) throw severalFilters(file, filters);
  },
};

function rowOf(
  value: Json,
  metric: string,
  {
    task,
    model,
    by,
    file,
    line,
  }: { task: string; model: string; by: string | undefined; file: InputFile; line: number },
): ItemRow {
  const place = { file: file.path, line };
  const score = value[metric];
  // A metric of the whole corpus keeps its inputs in the line, which is no value of the item.
  if (score !== null && score !== undefined && typeof score !== "number" && typeof score !== "boolean") {
    throw new InputError({
      ...place,
      message: `${quote(metric)} has no value for single items`,
      found: quote(JSON.stringify(score)),
      expected: "a number",
      remedy: "Choose another metric with --metric",
    });
  }
  return {
    benchmark: task,
    item: String(value.doc_id),
    model,
    score: score == null ? null : Number(score),
    category: by === undefined ? undefined : (fieldAt(value.doc, by) ?? fieldAt(value, by)),
    hash: typeof value.doc_hash === "string" ? value.doc_hash : undefined,
    place,
  };
}

function metricsOf(value: Json): string[] {
  const named = asList(value.metrics).filter((name): name is string => typeof name === "string");
  return named.length > 0 ? named : OLD_METRICS.filter((name) => name in value);
}

async function modelOf({ name, folder, file }: ItemHead, beside: readonly InputFile[]): Promise<string> {
  const time = NAME.exec(name)?.[2];
  const results = beside.find(
    ({ path }) => time !== undefined && path.endsWith(`_${time}.json`) && !path.endsWith(".jsonl"),
  );
  if (results !== undefined) {
    const source = new Source(results);
    const root = asObject(await source.jsonOrNothing());
    if (asObject(root?.results) !== undefined) return measuredModel(root!, source).name;
  }
  const last = folder.slice(folder.lastIndexOf("/") + 1);
  if (last !== "" && last !== ".") return last.replaceAll("__", "/");
  throw new InputError({
    file: file.path,
    message: "the model is not told",
    expected: "the results file of the same run beside it, or a folder named for the model",
    remedy: "Give the folder of the run",
  });
}

function severalFilters(file: InputFile, filters: ReadonlySet<string>): InputError {
  return new InputError({
    file: file.path,
    message: "the answers were read with more than one filter, which give different scores",
    expected: `one of ${[...filters].map(quote).join(", ")}`,
    remedy: "Name it with --metric metric,filter",
  });
}
