// lm-evaluation-harness 0.4 and later: one JSON a run, metrics keyed `metric,filter`, groups of tasks.
import type { Orientation, Place, ReadingNote } from "../benchmark-results.ts";
import { conditions } from "../conditions.ts";
import { pointerOf } from "../positions.ts";
import type { Reading, ReadScore } from "../reading.ts";
import { countOf, samplesOf, scoreOrWhy, standardErrorOf } from "../score-value.ts";
import { asList, asObject, asText, type Json, type Source, versionOf } from "../source.ts";
import type { Format } from "./format.ts";
import { type MeasuredModel, measuredModel } from "./lm-eval-model.ts";

export const lmEval: Format = {
  name: "lm-evaluation-harness",
  title: "lm-evaluation-harness 0.4 and later",
  looksLike: 'JSON with "results" → task → "acc,none"',
  async detect(source) {
    const root = asObject(await source.jsonOrNothing());
    const tasks = Object.values(asObject(root?.results) ?? {});
    if (tasks.length === 0 || asObject(root?.config_general)) return false;
    const keys = tasks.flatMap((task) => Object.keys(asObject(task) ?? {}));
    const filtered =
      keys.some((key) => key.includes(",")) || (keys.length > 0 && keys.every((key) => NO_METRICS.has(key)));
    return filtered && tasks.every((task) => asObject(task) !== undefined);
  },
  async read(source) {
    return { readings: readingsOf((await source.json()) as Json, source) };
  },
};

/** What stands in an entry that has no metric. */
const NO_METRICS = new Set(["alias", "name", "sample_len", "sample_count"]);

interface Run {
  root: Json;
  source: Source;
  model: MeasuredModel;
  runTime: string | undefined;
  parents: ReadonlyMap<string, string>;
  /** Whether any of its tasks has a metric. */
  measured: boolean;
}

function readingsOf(root: Json, source: Source): Reading[] {
  const tasks = { ...asObject(root.groups), ...asObject(root.results) };
  const scored = new Set(
    Object.keys(tasks).filter((name) => metricKeys(asObject(tasks[name]) ?? {}).length > 0),
  );
  const run: Run = {
    root,
    source,
    model: measuredModel(root, source),
    runTime: timeOf(root.date),
    parents: parentsOf(asObject(root.group_subtasks) ?? {}, scored),
    measured: scored.size > 0,
  };
  return Object.entries(tasks).flatMap(([name, task]) => taskReadings(name, asObject(task) ?? {}, run));
}

/** The group that each task is listed under: only groups that have a score stand for their parts. */
function parentsOf(groups: Json, scored: ReadonlySet<string>): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  for (const [group, parts] of Object.entries(groups)) {
    if (!scored.has(group)) continue;
    for (const part of asList(parts))
      if (typeof part === "string" && part !== group) parents.set(part, parents.get(part) ?? group);
  }
  return parents;
}

/** Keys with a comma are metrics; the rest (`alias`, `name`, `sample_len`) is none. */
function metricKeys(task: Json): string[] {
  return Object.keys(task).filter((key) => key.includes(",") && !/_stderr,/.test(key));
}

function taskReadings(name: string, task: Json, run: Run): Reading[] {
  const alias = asText(task.alias)
    ?.replace(/^[\s-]+/, "")
    .trim();
  const parent = run.parents.get(name);
  const place: Place = { file: run.source.path, pointer: pointerOf(["results", name]) };
  const keys = metricKeys(task);
  if (keys.length === 0 && !run.measured) {
    const reason = "the harness gives it no metric, so that it has no score";
    return [{ benchmark: name, scores: [{ model: run.model.name, score: null, reason, place }], place }];
  }
  return keys.map((key) => {
    const metric = key.slice(0, key.lastIndexOf(","));
    const filter = key.slice(key.lastIndexOf(",") + 1);
    const orientation = orientationOf(name, metric, run);
    return {
      benchmark: name,
      metric: { name: filter === "none" ? metric : key },
      ...(orientation && { orientation }),
      ...versionOf(asObject(run.root.versions)?.[name]),
      ...(parent !== undefined && { partOf: parent }),
      ...(alias !== undefined && alias !== name && { aliases: [alias] }),
      scores: [scoreFor(name, task, { key, metric, filter }, run, place)],
      remarks: remarksOf(name, run, place),
      place,
    };
  });
}

function scoreFor(
  name: string,
  task: Json,
  of: { key: string; metric: string; filter: string },
  run: Run,
  place: Place,
): ReadScore {
  const standardError = standardErrorOf(task[`${of.metric}_stderr,${of.filter}`]);
  const samples = samplesFor(name, of.key, run);
  const unscored = of.metric === "bypass";
  return {
    model: run.model.name,
    ...(unscored
      ? { score: null, reason: "the harness did not score this task (bypass)" }
      : scoreOrWhy(task[of.key])),
    ...(standardError !== undefined && { standardError }),
    ...(samples !== undefined && { samples }),
    ...(run.runTime !== undefined && { runTime: run.runTime }),
    ...(run.model.settings !== undefined && { settings: run.model.settings }),
    ...conditions({
      shots: asObject(run.root["n-shot"])?.[name],
      "chat template": templateOf(run.root),
      "system instruction": asText(run.root.system_instruction_sha)?.slice(0, 12),
    }),
    place,
  };
}

/** Which template made chats of the questions; "none" where the run says so. */
function templateOf(root: Json): string | undefined {
  if (!("chat_template" in root) && !("chat_template_sha" in root)) return undefined;
  return (
    asText(root.chat_template_sha)?.slice(0, 12) ??
    (asText(root.chat_template) === undefined ? "none" : "used")
  );
}

/** What was really asked (`effective`); a group's is the sum of its parts' that have the metric. */
function samplesFor(name: string, key: string, run: Run, above: readonly string[] = []): number | undefined {
  const counts = asObject(run.root["n-samples"]) ?? {};
  const own = countOf(asObject(counts[name])?.effective);
  if (own !== undefined) return own;
  const results = asObject(run.root.results) ?? {};
  const listed = asList(asObject(run.root.group_subtasks)?.[name]).filter((part) => typeof part === "string");
  const having = listed.filter((part) => key in (asObject(results[part]) ?? {}));
  const parts = having.length > 0 ? having : listed;
  if (parts.length === 0 || above.includes(name)) return undefined;
  const sums = parts.map((part) => samplesFor(part, key, run, [...above, name]));
  return sums.some((n) => n === undefined) ? undefined : sums.reduce<number>((sum, n) => sum + n!, 0);
}

/** `higher_is_better`, else the task's `metric_list`; for a group, what its parts agree on. */
function orientationOf(
  name: string,
  metric: string,
  run: Run,
  above: readonly string[] = [],
): Orientation | undefined {
  const said = asObject(asObject(run.root.higher_is_better)?.[name])?.[metric];
  if (typeof said === "boolean") return { kind: said ? "higher" : "lower" };
  const list = asList(asObject(asObject(run.root.configs)?.[name])?.metric_list).map(asObject);
  const listed = list.find((m) => m?.metric === metric)?.higher_is_better;
  if (typeof listed === "boolean") return { kind: listed ? "higher" : "lower" };
  const parts = asList(asObject(run.root.group_subtasks)?.[name]).filter((part) => typeof part === "string");
  if (above.includes(name)) return undefined;
  const kinds = new Set(parts.map((part) => orientationOf(part, metric, run, [...above, name])?.kind));
  const [kind] = kinds;
  return kinds.size === 1 && (kind === "higher" || kind === "lower") ? { kind } : undefined;
}

function remarksOf(name: string, run: Run, place: Place): ReadingNote[] {
  const counts = asObject(asObject(run.root["n-samples"])?.[name]);
  const [original, effective] = [samplesOf(counts?.original), samplesOf(counts?.effective)];
  const remarks: ReadingNote[] = [];
  if (original !== undefined && effective !== undefined && effective < original) {
    const text = `${run.model.name} was asked ${effective} of ${original} items of ${name} (a run with a limit)`;
    remarks.push({ code: "limited-run", text, place });
  }
  if (run.model.fromFileName) {
    const text = `${run.source.path} names no model; it is taken from the file's name: ${run.model.name}`;
    remarks.push({ code: "model-from-file-name", text, place });
  }
  return remarks;
}

/** Seconds since 1970 as ISO 8601. */
function timeOf(date: unknown): string | undefined {
  const time = typeof date === "number" ? new Date(date * 1000) : undefined;
  return time === undefined || Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
