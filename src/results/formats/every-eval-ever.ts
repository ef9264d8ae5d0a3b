// every_eval_ever records (schema 0.1 to 0.3): one model and its results in one JSON file.

import { holdsChangedWeights } from "../../lexicon/model-path.ts";
import { nameOfRun } from "../../lexicon/run-settings.ts";
import type { Place } from "../benchmark-results.ts";
import { conditions } from "../conditions.ts";
import type { Reading, ReadMetric } from "../reading.ts";
import { countOf, finite, scoreOrWhy, standardErrorOf } from "../score-value.ts";
import { asList, asObject, asScalar, asText, type Json } from "../source.ts";
import type { Format } from "./format.ts";

export const everyEvalEver: Format = {
  name: "every-eval-ever",
  title: "every_eval_ever records",
  looksLike: 'JSON with "schema_version", "model_info" and "evaluation_results"',
  async detect(source) {
    const root = asObject(await source.jsonOrNothing());
    return (
      root !== undefined && Array.isArray(root.evaluation_results) && asObject(root.model_info) !== undefined
    );
  },
  async read(source) {
    const root = asObject(await source.json())!;
    const results = asList(root.evaluation_results).map((r) => asObject(r) ?? {});
    return {
      readings: results.map((result, i) =>
        readingOf(root, result, { file: source.path, pointer: `/evaluation_results/${i}` }),
      ),
    };
  },
};

function readingOf(root: Json, result: Json, place: Place): Reading {
  const data = asObject(result.source_data) ?? asObject(root.source_data) ?? {};
  const name = asText(result.evaluation_name) ?? asText(data.dataset_name) ?? "evaluation";
  const collection = asText(data.dataset_name);
  const config = asObject(result.metric_config) ?? {};
  const lower = config.lower_is_better;
  const metric = metricOf(config, name);
  return {
    benchmark: name,
    ...(collection !== undefined && collection !== name && { collection }),
    ...(metric && { metric }),
    ...(typeof lower === "boolean" && {
      orientation: { kind: lower ? ("lower" as const) : ("higher" as const) },
      hearsay: true,
    }),
    scores: [scoreFor(root, result, place)],
    place,
  };
}

function metricOf(config: Json, name: string): ReadMetric | undefined {
  const named = [config.metric_name, config.metric_kind, config.metric_id]
    .map(asText)
    .find((t) => t !== undefined && t !== name);
  const unit = asText(config.metric_unit);
  const [minimum, maximum] = [finite(config.min_score), finite(config.max_score)];
  const shown = named ?? (unit !== undefined || maximum !== undefined ? "score" : undefined);
  if (shown === undefined) return undefined;
  const accuracy =
    asText(config.metric_kind) === "accuracy" ||
    /^accuracy on /i.test(asText(config.evaluation_description) ?? "");
  return {
    name: shown,
    ...(unit !== undefined && { unit }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(accuracy && { proportion: true }),
  };
}

function scoreFor(root: Json, result: Json, place: Place): Reading["scores"][number] {
  const info = asObject(root.model_info)!;
  const details = asObject(result.score_details) ?? {};
  const uncertainty = asObject(details.uncertainty);
  const standardError = standardErrorOf(asObject(uncertainty?.standard_error)?.value);
  const samples = countOf(uncertainty?.num_samples);
  const runTime = timeOf(result.evaluation_timestamp) ?? timeOf(root.evaluation_timestamp);
  const settings = settingsOf(info);
  const generation = asObject(asObject(result.generation_config)?.generation_args) ?? {};
  return {
    model: nameOf(info, result),
    ...scoreOrWhy(details.score),
    ...(standardError !== undefined && { standardError }),
    ...(samples !== undefined && { samples }),
    ...(runTime !== undefined && { runTime }),
    ...(settings !== "" && { settings }),
    ...conditions({ temperature: generation.temperature, shots: generation.num_shots ?? generation.n_shots }),
    place,
  };
}

/** With what the record says elsewhere of other weights, thinking or a scaffold: the id alone may be the plain model's. */
function nameOf(info: Json, result: Json): string {
  const id = asText(info.id) ?? asText(info.name) ?? "";
  const details = asObject(info.additional_details) ?? {};
  const others = [info.name, details.raw_model_name].filter(
    (other) => typeof other === "string" && holdsChangedWeights(other) && !holdsChangedWeights(id),
  );
  const engine = asObject(info.inference_engine)?.name ?? info.inference_engine;
  const generation = asObject(asObject(result.generation_config)?.generation_args) ?? {};
  const { reasoning_effort: effort, thinking_budget: budget } = generation;
  return nameOfRun(id, [
    ...Object.entries(details),
    ...others.map((other) => ["adapter", other] as const),
    ["inference_engine", engine],
    ["reasoning_effort", effort],
    ["thinking_budget", budget],
  ]);
}

/** What else the record says of the model: the same id with other details is another measurement. */
function settingsOf(info: Json): string {
  const details = {
    inference_platform: info.inference_platform,
    inference_engine: info.inference_engine,
    ...asObject(info.additional_details),
  };
  return Object.entries(details)
    .flatMap(([key, value]) => {
      const text = asScalar(value);
      return text === undefined || text === "unknown" ? [] : [`${key} ${text}`];
    })
    .sort()
    .join(", ");
}

/** Seconds since 1970 as text or number, or ISO 8601. */
function timeOf(value: unknown): string | undefined {
  const seconds =
    typeof value === "number"
      ? value
      : typeof value === "string" && /^\d+(\.\d+)?$/.test(value)
        ? Number(value)
        : undefined;
  const time = seconds === undefined ? Date.parse(asText(value) ?? "") : seconds * 1000;
  return Number.isNaN(time) ? undefined : new Date(Math.min(Math.max(time, -8.64e15), 8.64e15)).toISOString();
}
