// The parts of a judged benchmark: its subtasks over the models that have all of them.

import { InputError, quote } from "../errors.ts";
import type { PartSetAside, Parts } from "../generated/report.ts";
import { MINIMUM_MODELS, measureParts, type PartInput } from "../measure/parts/parts.ts";
import { familyKey } from "../models/family.ts";
import type { Settings } from "../policy/settings.ts";
import type { OpenShelf } from "../pool/shelf.ts";
import { type BenchmarkResults, type ModelResult, orientScore } from "../results/benchmark-results.ts";
import { inPercent } from "../results/scale.ts";
import { reliability } from "../statistics/reliability.ts";
import { type Judgement, judge } from "./judge.ts";
import { poolFor } from "./pool-for.ts";

/** A part that a smaller share of the whole's models has is set aside by name. */
const LEAST_SHARE = 0.8;

/** How many parts a choice by result may leave out, unless told. */
export const DEFAULT_CHOICE = 2;

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
  benchmark: BenchmarkResults,
  observations: Judgement["observations"],
  { confidence, choice }: PartsWanted,
): Parts | null {
  const subtasks = benchmark.subtasks ?? [];
  const scores = subtasks.map(({ models }) => new Map(models.map((model) => [model.name, model])));
  const have = scores.map((of) => observations.filter(({ result }) => of.has(result.name)).length);
  const enough = have.map((count) => count > 0 && count >= LEAST_SHARE * observations.length);
  const setAside = subtasks.flatMap(({ name }, k): PartSetAside[] =>
    enough[k] ? [] : [{ name, reason: "too-few-models", models: have[k]!, of: observations.length }],
  );
  const kept = [...subtasks.keys()].filter((k) => enough[k]);
  if (kept.length < 2) return null;
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
  return { ...report, set_aside: setAside };
}

/** Of a benchmark that is judged: a choice by result is made only where there is something to choose it for. */
export function partsOfJudged(
  { input, observations, decision }: Judgement,
  confidence: number,
): { parts?: Parts } {
  const families = new Set(observations.map(({ family, result }) => familyKey(family, result.name))).size;
  const steps = DEFAULT_CHOICE * (input.benchmark.subtasks ?? []).length * families * observations.length;
  const choice = decision.verdict === "entangled" && steps <= MOST_STEPS_OF_CHOICE ? DEFAULT_CHOICE : 0;
  const parts = partsReport(input.benchmark, observations, { confidence, choice });
  return parts === null ? {} : { parts };
}

/** The parts of benchmarks that nobody asks a verdict of. @throws InputError for a benchmark without parts */
export function partsAlone(
  benchmarks: readonly BenchmarkResults[],
  settings: Settings,
  shelf: OpenShelf,
  choice: number,
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
    const { observations, axis } = judge({ benchmark, reference, settings, for: "comparison" });
    const parts = partsReport(benchmark, observations, { confidence: settings.values.confidence, choice });
    if (parts === null) {
      throw new InputError({
        ...benchmark.place,
        message: `too few models of the pool ${reference.pool.name} have the parts of ${quote(benchmark.name)}`,
        found: `${observations.length} of its models have the whole`,
        expected: "at least two parts that four in five of them have",
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
