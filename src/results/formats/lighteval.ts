// lighteval results: `config_general` names the model, tasks are keyed `suite|task|shots`.

import { shortName } from "../../lexicon/model-path.ts";
import { nameOfRun } from "../../lexicon/run-settings.ts";
import type { Orientation, Place } from "../benchmark-results.ts";
import { pointerOf } from "../positions.ts";
import type { Reading } from "../reading.ts";
import { countOf, finite, samplesOf, scoreOf, standardErrorOf } from "../score-value.ts";
import { asList, asObject, asText, type Json, versionOf } from "../source.ts";
import type { Format } from "./format.ts";

export const lighteval: Format = {
  name: "lighteval",
  title: "lighteval results",
  looksLike: 'JSON with "config_general" and "results" → "suite|task|shots"',
  async detect(source) {
    const root = asObject(await source.jsonOrNothing());
    return asObject(root?.config_general) !== undefined && asObject(root?.results) !== undefined;
  },
  async read(source) {
    const root = asObject(await source.json())!;
    const results = Object.entries(asObject(root.results)!);
    // "all" is the mean over whatever was run: no benchmark of its own, unless it is all there is.
    const tasks = results.length > 1 ? results.filter(([name]) => name !== "all") : results;
    return {
      readings: tasks.flatMap(([name, scores]) =>
        taskReadings(root, name, asObject(scores) ?? {}, source.path),
      ),
    };
  },
};

function taskReadings(root: Json, key: string, scores: Json, file: string): Reading[] {
  const general = asObject(root.config_general)!;
  const named =
    asText(general.model_name) ??
    asText(asObject(general.model_config)?.model_name) ??
    asText(asObject(general.model_config)?.pretrained);
  const model = asObject(general.model_config) ?? {};
  const settings = [general, model, general.generation_parameters, model.generation_parameters].flatMap(
    (one) => Object.entries(asObject(one) ?? {}),
  );
  const { benchmark, variant, parent } = nameOf(key);
  const config = configOf(asObject(root.config_tasks) ?? {}, key);
  const samples = countOf(config?.effective_num_docs) ?? samplesOf(config?.original_num_docs);
  const ended = finite(general.end_time) === undefined ? undefined : asText(general.date);
  return Object.keys(scores).flatMap((metric): Reading[] => {
    const value = scoreOf(scores[metric]);
    if (metric.endsWith("_stderr") || value === undefined) return [];
    const place: Place = { file, pointer: pointerOf(["results", key, metric]) };
    const standardError = standardErrorOf(scores[`${metric}_stderr`]);
    const orientation = orientationOf(config, metric);
    return [
      {
        benchmark,
        ...(variant !== undefined && { variant }),
        ...(parent !== undefined && { partOf: parent }),
        ...(key !== benchmark && { aliases: [key] }),
        metric: { name: metric },
        ...(orientation && { orientation }),
        ...versionOf(asObject(root.versions)?.[key]),
        scores: [
          {
            model: nameOfRun(shortName(named ?? ""), settings),
            ...value,
            ...(standardError !== undefined && { standardError }),
            ...(samples !== undefined && { samples }),
            ...(ended !== undefined && { runTime: ended }),
            place,
          },
        ],
        place,
      },
    ];
  });
}

/** A task's entry, under its own key or without its shots; under its suite too, where only that key has one. */
function configOf(configs: Json, key: string): Json | undefined {
  const bare = key.replace(/(?:\|\d+)+$/, "");
  const found = Object.keys(configs).find((name) => name.endsWith(`|${bare}`));
  return [key, bare, found].map((name) => asObject(configs[name ?? ""])).find((one) => one !== undefined);
}

/** `suite|task:subset|shots`: `task` or `task:subset`; `task:_average` stands for its subsets. */
function nameOf(key: string): { benchmark: string; variant?: string; parent?: string } {
  const parts = key.split("|");
  if (parts.length < 2) return { benchmark: key };
  const task = parts.length === 2 ? parts[0]! : parts[1]!;
  const shots = parts.length === 2 ? parts[1]! : parts[2]!;
  const variant = `${shots}-shot`;
  if (task.endsWith(":_average")) return { benchmark: task.slice(0, -":_average".length), variant };
  const colon = task.indexOf(":");
  return { benchmark: task, variant, ...(colon > 0 && { parent: task.slice(0, colon) }) };
}

/** From the task's metrics: a list, or one; `higher_is_better` true, false, or by metric. */
function orientationOf(config: Json | undefined, metric: string): Orientation | undefined {
  const listed = [...asList(config?.metric), ...asList(config?.metrics), config?.metric].map(asObject);
  const own = listed.find((m) => m?.metric_name === metric || asList(m?.metric_name).includes(metric));
  const said =
    typeof own?.higher_is_better === "boolean"
      ? own.higher_is_better
      : asObject(own?.higher_is_better)?.[metric];
  return typeof said === "boolean" ? { kind: said ? "higher" : "lower" } : undefined;
}
