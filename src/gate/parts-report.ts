// The parts of a judged benchmark: its subtasks over the models that have all of them.

import { InputError, quote } from "../errors.ts";
import type { PartSetAside, Parts } from "../generated/report.ts";
import { MINIMUM_MODELS, measureParts, type PartInput } from "../measure/parts/parts.ts";
import { LEAST_CAPABILITY_BENCHMARKS } from "../measure/sensitivity.ts";
import { spreadOfScores } from "../measure/spread.ts";
import { familyKey } from "../models/family.ts";
import type { Settings } from "../policy/settings.ts";
import { benchmarksOfScores, findCapabilityBenchmark } from "../pool/find-capability-benchmark.ts";
import type { OpenShelf } from "../pool/shelf.ts";
import { type BenchmarkResults, type ModelResult, orientScore } from "../results/benchmark-results.ts";
import { inPercent } from "../results/scale.ts";
import { reliability } from "../statistics/reliability.ts";
import { roundSignificant } from "../statistics/round-significant.ts";
import { type Judgement, judge, observedOn } from "./judge.ts";
import { poolFor } from "./pool-for.ts";

/** A part that a smaller share of the whole's models has is set aside by name. */
const LEAST_SHARE = 0.8;

/** How many parts a choice by result may leave out, unless told. */
const DEFAULT_CHOICE = 2;

/** Some five seconds; `parts` takes the time that it takes. */
const MOST_STEPS_OF_CHOICE = 5e7;

export interface NamedParts {
  name: string;
  pool: string;
  axis: string;
  parts: Parts;
}

export interface PartsWanted {
  confidence: number;
  /** How many parts a choice by result may leave out; 0: none is made. */
  choice: number;
}

/** null with fewer than two parts that have enough models. */
export function partsReport(
  { input, observations: judged, overlaps, pool, axis }: Judgement,
  { confidence, choice }: PartsWanted,
): Parts | null {
  const { benchmark, reference, settings } = input;
  const subtasks = benchmark.subtasks ?? [];
  const scores = subtasks.map(({ models }) => new Map(models.map((model) => [model.name, model])));
  const have = scores.map((of) => judged.filter(({ result }) => of.has(result.name)).length);
  const enough = have.map((count) => count > 0 && count >= LEAST_SHARE * judged.length);
  const leaving = leavingFor(subtasks, { pool, axis });
  const reasons = subtasks.map(({ name }, k): PartSetAside["reason"] | null =>
    enough[k] ? (leaving.stuck.has(name) ? "in-axis" : null) : "too-few-models",
  );
  const setAside = subtasks.flatMap(({ name }, k): PartSetAside[] => {
    const reason = reasons[k];
    return reason ? [{ name, reason, models: have[k]!, of: judged.length }] : [];
  });
  const kept = [...subtasks.keys()].filter((k) => reasons[k] === null);
  if (kept.length < 2) return null;
  const axisHere =
    leaving.ids.size === 0
      ? null
      : reference.axis(settings.values.axis, new Set([...overlaps.without, ...leaving.ids]));
  const names = new Set(judged.map(({ result }) => result.name));
  const observations =
    axisHere === null
      ? judged
      : observedOn(axisHere, { ...input, for: "comparison" }).observations.filter(({ result }) =>
          names.has(result.name),
        );
  const complete = observations.filter(({ result }) => kept.every((k) => scores[k]!.has(result.name)));
  const parts = kept.map((k): PartInput => {
    const models = complete.map(({ result }) => scores[k]!.get(result.name)!);
    return { ...partOf(subtasks[k]!, models), name: subtasks[k]!.name };
  });
  const report = measureParts({
    x: complete.map(({ axisValue }) => axisValue),
    families: complete.map(({ family, result }) => familyKey(family, result.name)),
    parts,
    whole: complete.map(({ oriented }) => oriented),
    oneScale: oneScale(kept.map((k) => subtasks[k]!)),
    confidence,
    choice: complete.length < MINIMUM_MODELS ? 0 : choice,
  });
  return { ...report, axis_without: leaving.names, set_aside: setAside };
}

/**
 * Parts that are capability benchmarks of the axis. They leave it for all parts alike, so that their figures can be held
 * against each other; those that cannot leave it (scores that are given, an axis of one benchmark, or too few left) are
 * no parts here. The verdict's own axis is the policy's to change.
 */
function leavingFor(
  subtasks: readonly BenchmarkResults[],
  { pool, axis }: Pick<Judgement, "pool" | "axis">,
): { ids: ReadonlySet<string>; names: string[]; stuck: ReadonlySet<string> } {
  const makes = { ...pool, capability_benchmarks: benchmarksOfScores(pool) };
  const on = axis.kind === "given-scores" ? makes.capability_benchmarks : axis.benchmarks;
  const found = subtasks.flatMap(({ name }) => {
    const benchmark = findCapabilityBenchmark(makes, name);
    return benchmark !== undefined && on.some(({ id }) => id === benchmark.id)
      ? [{ part: name, benchmark }]
      : [];
  });
  const ids = new Set(found.map(({ benchmark }) => benchmark.id));
  const left = axis.benchmarks.length - ids.size;
  if (axis.kind !== "capabilities-score" || left < LEAST_CAPABILITY_BENCHMARKS) {
    return { ids: new Set(), names: [], stuck: new Set(found.map(({ part }) => part)) };
  }
  const names = [...new Set(found.map(({ benchmark }) => benchmark.name))].sort();
  return { ids, names, stuck: new Set() };
}

/** A choice made by its result is looked at where there is something to choose it for. */
export function usualChoice({ decision }: Pick<Judgement, "decision">): number {
  return decision.verdict === "entangled" ? DEFAULT_CHOICE : 0;
}

/** Of a benchmark that is judged: a choice by result is made only where there is something to choose it for. */
export function partsOfJudged(judgement: Judgement): Parts | null {
  const { input, observations } = judgement;
  const { confidence } = input.settings.values;
  const families = new Set(observations.map(({ family, result }) => familyKey(family, result.name))).size;
  const steps = DEFAULT_CHOICE * (input.benchmark.subtasks ?? []).length * families * observations.length;
  const choice = steps <= MOST_STEPS_OF_CHOICE ? usualChoice(judgement) : 0;
  return partsReport(judgement, { confidence, choice });
}

/**
 * The parts of benchmarks that nobody asks a verdict of.
 * @param choice null: as in a check, where the whole is entangled
 * @throws InputError for a benchmark without parts
 */
export function partsAlone(
  benchmarks: readonly BenchmarkResults[],
  settings: Settings,
  shelf: OpenShelf,
  choice: number | null,
): NamedParts[] {
  return benchmarks.map((benchmark) => {
    if ((benchmark.subtasks ?? []).length < 2) {
      throw new InputError({
        ...benchmark.place,
        message: `${quote(benchmark.name)} has no parts`,
        expected: 'at least two "subtasks" with scores of their own',
        remedy: "Give the harness's own files of a group of tasks, or add subtasks to the results file",
      });
    }
    const { reference } = poolFor(benchmark, settings, shelf, null);
    const judgement = judge({ benchmark, reference, settings, for: "comparison" });
    const { observations, axis } = judgement;
    const parts = partsReport(judgement, {
      confidence: settings.values.confidence,
      choice: choice ?? usualChoice(judgement),
    });
    if (parts === null) {
      throw new InputError({
        ...benchmark.place,
        message: `the pool ${reference.pool.name} can tell no two parts of ${quote(benchmark.name)} apart`,
        found: `${observations.length} of its models have the whole`,
        expected: "at least two parts that four in five of them have, and that the axis is not made of",
        command: "models FILE",
        remedy: "shows who was matched with whom",
      });
    }
    return { name: benchmark.name, pool: reference.pool.name, axis: axis.name, parts };
  });
}

function partOf(part: BenchmarkResults, models: readonly ModelResult[]): Omit<PartInput, "name"> {
  const scores = models.map(({ score }) => orientScore(score, part.orientation));
  const folded = part.orientation.kind === "optimum";
  const counts = new Set(models.map(({ samples }) => samples));
  const [count] = counts;
  return {
    scores,
    ...(part.weight !== undefined && { weight: part.weight }),
    ...(counts.size === 1 && count !== undefined && { count }),
    spread: spreadOfScores(
      models.map(({ score }) => roundSignificant(score)),
      part.metric,
    ),
    reliability: reliability({
      scores: folded ? scores : models.map(({ score }) => score),
      standardErrors: models.map(({ standardError }) => standardError),
      samples: models.map(({ samples }) => samples),
      proportion: part.metric?.proportion === true && !folded,
      unitScale: inPercent(part.metric) ? 100 : 1,
    }).reliability,
  };
}

function oneScale(parts: readonly BenchmarkResults[]): boolean {
  const scales = new Set(
    parts.map(({ metric, orientation }) =>
      [metric?.name ?? "", metric?.unit ?? "", orientation.kind].join("\n"),
    ),
  );
  return scales.size === 1;
}
