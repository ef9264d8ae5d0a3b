// The parts of a judged benchmark: its subtasks over the models that have all of them.

import type { PartSetAside, Parts } from "../generated/report.ts";
import { MINIMUM_MODELS, measureParts, type PartInput } from "../measure/parts/parts.ts";
import { familyKey } from "../models/family.ts";
import { type BenchmarkResults, type ModelResult, orientScore } from "../results/benchmark-results.ts";
import { inPercent } from "../results/scale.ts";
import { reliability } from "../statistics/reliability.ts";
import type { Judgement } from "./judge.ts";

/** A part that a smaller share of the whole's models has is set aside by name. */
const LEAST_SHARE = 0.8;

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
