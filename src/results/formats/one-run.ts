// A file of somebody's own for each run: a model, what it was run on, and an object of metrics.
import { describes } from "../../lexicon/column-words.ts";
import { nameOfRun } from "../../lexicon/run-settings.ts";
import { conditions } from "../conditions.ts";
import { pointerOf } from "../positions.ts";
import type { Reading } from "../reading.ts";
import { countOf, finite, scoreOf, standardErrorOf } from "../score-value.ts";
import { asObject, asScalar, asText, type Json } from "../source.ts";
import type { Format } from "./format.ts";

const MODEL = ["model", "model_name", "model_id", "modelName", "model_path"];
const TASK = [
  "benchmark",
  "dataset",
  "task",
  "eval",
  "evaluation",
  "benchmark_name",
  "dataset_name",
  "task_name",
];
const METRICS = ["metrics", "results", "scores", "summary", "aggregate", "overall"];

export const oneRun: Format = {
  name: "one-run",
  title: "JSON of one run: a model and its metrics",
  looksLike: 'JSON with "model", "benchmark" (or "dataset", "task") and "metrics" → name → number',
  async detect(source) {
    const root = asObject(await source.jsonOrNothing());
    if (root === undefined || first(root, MODEL) === undefined || metricsOf(root) === undefined) return false;
    // In a folder what does not say what was run may be anything with a model in it.
    return source.file.named || first(root, TASK) !== undefined;
  },
  async read(source) {
    return { readings: readingsOf(asObject(await source.json())!, source.path) };
  },
};

function first(root: Json, keys: readonly string[]): string | undefined {
  return keys.map((key) => asText(root[key])).find((text) => text !== undefined);
}

/** The first object of metrics that holds a score. */
function metricsOf(root: Json): { key: string; metrics: Json } | undefined {
  return METRICS.flatMap((key) => {
    const metrics = asObject(root[key]);
    return metrics !== undefined &&
      Object.keys(metrics).some((name) => measuredIn(metrics, name) !== undefined)
      ? [{ key, metrics }]
      : [];
  })[0];
}

/** A number, or the one that an object gives as its value; nothing for what counts, costs or says how sure another is. */
function measuredIn(metrics: Json, name: string) {
  const value = asObject(metrics[name]) ?? { value: metrics[name] };
  const number = value.value ?? value.score ?? value.mean;
  if (number === undefined || typeof number === "string" || typeof number === "boolean") return undefined;
  if (describes(name, true) !== undefined || /[_ ](?:stderr|se|ci|std)$/i.test(name)) return undefined;
  return scoreOf(number);
}

function readingsOf(root: Json, file: string): Reading[] {
  const { key, metrics } = metricsOf(root)!;
  const benchmark = first(root, TASK);
  const settings = ["config", "configuration", "model_args", "generation_config"].flatMap((name) =>
    Object.entries(asObject(root[name]) ?? {}),
  );
  const all = [...Object.entries(metrics), ...Object.entries(root)];
  const of = (role: "count" | "errored") =>
    all.flatMap(([name, value]) => (describes(name, true)?.role === role ? (countOf(value) ?? []) : []))[0];
  const [samples, errored] = [of("count"), of("errored")];
  const asked = Object.entries(root).filter(
    ([name, value]) => asScalar(value) !== undefined && describes(name, true)?.role === "condition",
  );
  const time = asText(root.timestamp) ?? asText(root.date);
  return Object.keys(metrics).flatMap((name): Reading[] => {
    const value = measuredIn(metrics, name);
    if (value === undefined) return [];
    const own = asObject(metrics[name]);
    const standardError = standardErrorOf(
      finite(own?.stderr) ?? finite(own?.standard_error) ?? finite(metrics[`${name}_stderr`]),
    );
    const place = { file, pointer: pointerOf([key, name]) };
    return [
      {
        benchmark: benchmark ?? name,
        ...(benchmark !== undefined && { metric: { name } }),
        scores: [
          {
            model: nameOfRun(first(root, MODEL)!, settings),
            ...value,
            ...(standardError !== undefined && { standardError }),
            ...(samples !== undefined && { samples }),
            ...(samples !== undefined &&
              errored !== undefined &&
              errored > 0 && { notRun: { count: errored, of: samples } }),
            ...(time !== undefined && !Number.isNaN(Date.parse(time)) && { runTime: time }),
            ...conditions(Object.fromEntries(asked)),
            place,
          },
        ],
        place,
      },
    ];
  });
}
