// Inspect logs: a JSON log, or a .eval archive of which only the header is read. A run that did not succeed is left out by name.
import { nameOfRun } from "../../lexicon/run-settings.ts";
import { conditions } from "../conditions.ts";
import { parseJson } from "../json-text.ts";
import type { Reading, ReadScore } from "../reading.ts";
import { countOf, finite, samplesOf, scoreOrWhy, standardErrorOf } from "../score-value.ts";
import { asList, asObject, asScalar, asText, type Json, type Source, versionOf } from "../source.ts";
import type { Format, FormatReading } from "./format.ts";
import { readZipEntry } from "./zip.ts";

const HEADER = "header.json";
const START = "_journal/start.json";

export const inspect: Format = {
  name: "inspect",
  title: "Inspect logs (.json and .eval)",
  looksLike: 'JSON with "eval" and "status", or a ZIP archive with header.json',
  async detect(source) {
    if (await source.isZip()) return isLogArchive(source);
    const root = asObject(await source.jsonOrNothing());
    const evaluation = asObject(root?.eval);
    return (
      evaluation !== undefined && typeof evaluation.task === "string" && typeof evaluation.model === "string"
    );
  },
  async read(source) {
    return (await source.isZip())
      ? readArchive(source)
      : { readings: logReadings(asObject(await source.json())!, source) };
  },
};

/** In a folder an archive that is no log is none of ours; a broken .eval is. */
async function isLogArchive(source: Source): Promise<boolean> {
  if (source.file.named || /\.eval$/i.test(source.name)) return true;
  return (await readZipEntry(source.file, [HEADER, START]).catch(() => null)) !== null;
}

async function readArchive(source: Source): Promise<FormatReading> {
  const entry = await readZipEntry(source.file, [HEADER, START]);
  const notALog = () =>
    source.error({
      message: "the ZIP archive is no Inspect log",
      expected: `an entry ${HEADER}`,
      remedy: "Unpack it first",
    });
  if (entry === null) throw notALog();
  const text = new TextDecoder("utf-8").decode(entry.bytes);
  const root = asObject(parseJson(text, `${source.path}/${entry.name}`));
  if (asObject(root?.eval) === undefined) throw notALog();
  const log = entry.name === START ? { ...root, status: "started" } : root!;
  return { readings: logReadings(log, source) };
}

interface Run {
  benchmark: string;
  variant: string | undefined;
  aliases: string[];
  version?: string;
  model: string;
  runTime: string | undefined;
  conditions: Json;
  source: Source;
}

function logReadings(log: Json, source: Source): Reading[] {
  const evaluation = asObject(log.eval)!;
  const task = asText(evaluation.task) ?? "task";
  const display = asText(evaluation.task_display_name) ?? task;
  const data = asText(asObject(evaluation.dataset)?.name);
  const run: Run = {
    benchmark: benchmarkOfLog(log),
    variant: variantOf(asObject(evaluation.task_args_passed) ?? asObject(evaluation.task_args) ?? {}),
    aliases: [
      ...new Set([task, display, asText(evaluation.task_registry_name), data].filter((t) => t !== undefined)),
    ],
    ...versionOf(evaluation.task_version),
    model: modelOfLog(log),
    runTime: asText(evaluation.created) ?? asText(asObject(log.stats)?.started_at),
    conditions: {
      epochs: asObject(evaluation.config)?.epochs,
      temperature:
        asObject(asObject(log.plan)?.config)?.temperature ??
        asObject(evaluation.model_generate_config)?.temperature,
      "system message": asText(asObject(asObject(log.plan)?.config)?.system_message)?.slice(0, 40),
    },
    source,
  };
  const problem = problemOf(log);
  if (problem !== undefined) return [failedReading(run, problem)];
  return scoreReadings(log, run);
}

/** The task's name without its package. */
export function benchmarkOfLog(log: Json): string {
  const evaluation = asObject(log.eval)!;
  const display = asText(evaluation.task_display_name) ?? asText(evaluation.task) ?? "task";
  return display.slice(display.lastIndexOf("/") + 1) || display;
}

/** The model's name with what else tells two runs of it apart. */
export function modelOfLog(log: Json): string {
  const evaluation = asObject(log.eval)!;
  return nameOfRun(asText(evaluation.model) ?? "", settingsOf(log, evaluation));
}

/** How the model was loaded and asked, over all places where a log keeps it. */
function settingsOf(log: Json, evaluation: Json): [string, unknown][] {
  const config = {
    ...asObject(evaluation.model_generate_config),
    ...asObject(asObject(log.plan)?.config),
  };
  const objects = [
    evaluation.model_args,
    config,
    asObject(evaluation.model_args)?.extra_body,
    config.extra_body,
  ];
  return objects.flatMap((one) => Object.entries(asObject(one) ?? {}));
}

/** Why a log has nothing to read. */
function problemOf(log: Json): string | undefined {
  const status = asText(log.status) ?? "not given";
  if (status === "started") return "the run was not finished";
  if (status !== "success") return `the run's status is ${status}`;
  return asList(asObject(log.results)?.scores).length === 0 ? "the log has no scores" : undefined;
}

function failedReading(run: Run, reason: string): Reading {
  const place = { file: run.source.path };
  return { ...common(run), scores: [{ model: run.model, score: null, reason, place }], place };
}

function common(run: Run): Pick<Reading, "benchmark" | "variant" | "version" | "aliases"> {
  return {
    benchmark: run.benchmark,
    ...(run.variant !== undefined && { variant: run.variant }),
    ...(run.version !== undefined && { version: run.version }),
    aliases: run.aliases,
  };
}

/** Metrics that say how sure another one is. */
const NOT_SCORES = new Set(["stderr", "bootstrap_stderr", "std", "var", "variance"]);
/** Metrics that are the mean, of which `stderr` is the standard error. */
const MEANS = new Set(["accuracy", "mean"]);

function scoreReadings(log: Json, run: Run): Reading[] {
  const results = asObject(log.results)!;
  const scores = asList(results.scores).map((s) => asObject(s) ?? {});
  const names = scores.map((s) => asText(s.name) ?? asText(s.scorer) ?? "score");
  const epochs = samplesOf(asObject(asObject(log.eval)?.config)?.epochs) ?? 1;
  return scores.flatMap((score, i) => {
    const metrics = Object.entries(asObject(score.metrics) ?? {});
    const kept = metrics.filter(([key]) => !NOT_SCORES.has(bare(key)));
    const several = new Set(names).size > 1;
    const twice = names.filter((name) => name === names[i]).length > 1;
    const scorer = [several ? names[i] : "", twice ? asText(score.reducer) : ""].filter(Boolean).join(" ");
    return kept.map(([key, value]) => {
      const place = { file: run.source.path, pointer: `/results/scores/${i}/metrics/${key}` };
      const isMean = MEANS.has(bare(key)) || kept.length === 1;
      const samples = samplesFor(results, score, epochs);
      return {
        ...common(run),
        metric: { name: scorer === "" ? key : `${scorer}/${key}` },
        scores: [
          {
            ...scoreFor(asObject(value)?.value, isMean ? metrics : [], samples, run, place),
            ...notRunOf(results, score),
            ...conditions({ ...run.conditions, judge: asObject(score.params)?.model }),
          },
        ],
        place,
      };
    });
  });
}

/** A metric's name without the package it comes from. */
function bare(key: string): string {
  return key.slice(key.lastIndexOf("/") + 1);
}

function scoreFor(
  value: unknown,
  metrics: [string, unknown][],
  samples: number | undefined,
  run: Run,
  place: ReadScore["place"],
): ReadScore {
  const errors = ["stderr", "bootstrap_stderr"].map(
    (name) => metrics.find(([key]) => bare(key) === name)?.[1],
  );
  const standardError = standardErrorOf(asObject(errors.find((e) => e !== undefined))?.value);
  return {
    model: run.model,
    ...scoreOrWhy(value),
    ...(standardError !== undefined && { standardError }),
    ...(samples !== undefined && { samples }),
    ...(run.runTime !== undefined && { runTime: run.runTime }),
    place,
  };
}

/** Questions, not samples: with 5 epochs each question counts five times among the completed samples. */
function samplesFor(results: Json, score: Json, epochs: number): number | undefined {
  const completed = finite(results.completed_samples) ?? finite(results.total_samples);
  if (completed === undefined) return undefined;
  const unscored = finite(score.unscored_samples) ?? 0;
  return countOf(Math.max(0, Math.floor((completed - unscored) / epochs)));
}

/** Samples that were asked for and have no score: those that ended in an error, and those that the scorer left out. */
function notRunOf(results: Json, score: Json): Pick<ReadScore, "notRun"> {
  const [total, completed] = [countOf(results.total_samples), countOf(results.completed_samples)];
  if (total === undefined || completed === undefined || total === 0) return {};
  const count = Math.max(0, total - completed) + (countOf(score.unscored_samples) ?? 0);
  return count === 0 ? {} : { notRun: { count: Math.min(count, total), of: total } };
}

/** Arguments that change how a task is run, not what it asks. */
const RUNNING =
  /model|sandbox|max|limit|epochs|seed|shuffle|scorer|grader|judge|temperature|timeout|attempts|cache|batch/i;

/** The task's arguments that make another benchmark of it (a split, a subject), in a fixed order. */
function variantOf(args: Json): string | undefined {
  const parts = Object.entries(args)
    .flatMap(([key, value]) => {
      const text = RUNNING.test(key) ? undefined : asScalar(value);
      return text === undefined ? [] : [`${key}=${text}`];
    })
    .sort();
  return parts.length === 0 ? undefined : parts.join(",");
}
