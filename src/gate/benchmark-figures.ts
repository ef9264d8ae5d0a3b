// Figures of a judgement in the report's shape: the axis, noise, range, and the models with their places.
import type { Axis, Interval, MatchedModel, Noise, RangeFigures } from "../generated/report.ts";
import {
  boundsWithoutNoise,
  LEAST_RELIABILITY_TO_CORRECT,
  noiseFactor,
  withoutNoise,
} from "../measure/correction.ts";
import type { Bounds } from "../statistics/compare.ts";
import type { Judgement } from "./judge.ts";

export function axisReport({ axis, overlaps, figures }: Judgement): Axis {
  return {
    kind: axis.kind,
    name: axis.name,
    capability_benchmarks: axis.benchmarks.map(({ name }) => name),
    left_out: axis.leftOut.map(({ name }) => name),
    left_out_because: axis.leftOut.length > 0 ? overlaps.because : null,
    reliability_here: figures.axisReliability,
  };
}

export function noiseReport(
  { figures: { noise, jackknife, rankStability, rankReliability } }: Judgement,
  interval: (bounds: Bounds | null) => Interval | null,
): Noise {
  const correction = { noise: noiseFactor(rankReliability), spread: 1 };
  const { value, interval: plain } = jackknife;
  const known = rankReliability !== null && rankReliability >= LEAST_RELIABILITY_TO_CORRECT;
  return {
    reliability: noise.reliability,
    rank_stability: rankStability,
    rank_reliability: rankReliability,
    source: noise.source,
    ...(noise.clusters !== undefined && { clusters: noise.clusters }),
    models: noise.models,
    corrected:
      value !== null && known
        ? {
            value: withoutNoise(value, correction),
            interval: interval(plain && boundsWithoutNoise(plain, correction)),
          }
        : null,
  };
}

export function rangeReport(
  { figures: { held, spreadShare }, decision: { decidedOn } }: Judgement,
  interval: (bounds: Bounds | null) => Interval | null,
): RangeFigures {
  const { kind, from, to, models, families, fallback } = held;
  return {
    reference: { kind, from, to, models, families, fallback },
    spread_share: spreadShare,
    corrected:
      decidedOn.value === null ? null : { value: decidedOn.value, interval: interval(decidedOn.interval) },
  };
}

export function observedModels({ observed }: Judgement): MatchedModel[] {
  return observed.observations.map(
    ({ result, poolModel, releases, matchedBy, setting, family, familyFrom, axisValue, origin, counts }) => ({
      name: result.name,
      pool_model: poolModel?.name ?? null,
      ...(releases.length > 1 && { releases: releases.map(({ name }) => name) }),
      matched_by: matchedBy,
      ...(setting !== null && { setting }),
      family,
      family_from: familyFrom,
      score: result.score,
      axis_value: axisValue,
      origin,
      standard_error: result.standardError ?? null,
      samples: result.samples ?? null,
      counts,
    }),
  );
}
