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
  return observed.observations.map((each) => {
    const { result, releases, setting } = each;
    const model: MatchedModel = {
      name: result.name,
      pool_model: each.poolModel?.name ?? null,
      matched_by: each.matchedBy,
      family: each.family,
      family_from: each.familyFrom,
      score: result.score,
      axis_value: each.axisValue,
      origin: each.origin,
      standard_error: result.standardError ?? null,
      samples: result.samples ?? null,
      counts: each.counts,
    };
    if (releases.length > 1) model.releases = releases.map(({ name }) => name);
    if (setting !== null) model.setting = setting;
    return model;
  });
}
