// Who of a benchmark's models has a place on the axis, in which family, and on whose word.

import type { Pool, PoolModel } from "../generated/pool.ts";
import type {
  LeftOutModel,
  NotPlaced,
  OtherSetting,
  ScoresContradict,
  UnknownModel,
} from "../generated/report.ts";
import { isNoModel } from "../lexicon/no-models.ts";
import type { BareNames } from "../models/match.ts";
import { fallsAway, settingText } from "../models/settings.ts";
import type { PoolAxis } from "../pool/axis.ts";
import { findCapabilityBenchmark } from "../pool/axis.ts";
import { handMappingsFor } from "../pool/choose.ts";
import { type ModelSettings, matchResults, nearestTo, placeOf } from "../pool/match-results.ts";
import { placeOutsidePool } from "../pool/outside-pool.ts";
import type { Reference } from "../pool/reference.ts";
import { type BenchmarkResults, type ModelResult, orientScore } from "../results/benchmark-results.ts";

/** One model with its score and its place on the axis. */
export interface Observation {
  result: ModelResult;
  /** The score, turned so that higher is better. */
  oriented: number;
  poolModel: PoolModel | null;
  /** Of the pool: several where the name may mean any of them. */
  releases: readonly PoolModel[];
  matchedBy: string | null;
  /** How the model was asked, where that fell away since the pool has one score a model. */
  setting: string | null;
  family: string | null;
  familyFrom: "pool" | "results" | "unknown";
  axisValue: number;
  origin: "pool" | "computed" | "estimated";
  /** Towards the minima: what a results file says of itself does not, unless the policy trusts it. */
  counts: boolean;
}

export interface Observed {
  /** By name. */
  observations: readonly Observation[];
  leftOut: readonly LeftOutModel[];
  /** Rows that another setting of their model stands for. */
  otherSettings: readonly OtherSetting[];
  contradictions: readonly Omit<ScoresContradict, "code" | "level">[];
}

export interface ObserveOptions {
  /** Names in the results to pool models, by hand. */
  byHand: Readonly<Record<string, string>>;
  bareNames: BareNames;
  modelSettings: ModelSettings;
  /** Least leave-one-family-out R² of an estimated place. */
  minimumR2: number;
  /** Whether models placed by the file's own capability scores count towards the minima. */
  trustClaims: boolean;
  /** Whether to look for the nearest names of those left out, which takes longer than all the rest. */
  suggest: boolean;
}

/** Names left out for which the nearest are looked up. */
const MOST_SUGGESTED = 200;

export function observe(
  benchmark: BenchmarkResults,
  reference: Reference,
  axis: PoolAxis,
  options: ObserveOptions,
): Observed {
  const { models, unusable } = benchmark;
  if (models.some(({ ids, capabilityScores }) => ids !== undefined || capabilityScores !== undefined))
    return observed(benchmark, reference, axis, options);
  const sheet = reference.roster(models.map(({ name }) => name));
  const kept = sheet.once(`observed on ${reference.keyOf(axis)} ${JSON.stringify(options)}`, () =>
    withoutScores(observed({ ...benchmark, unusable: [] }, reference, axis, options), models),
  );
  if (kept === null) return observed(benchmark, reference, axis, options);
  const observations = kept.places.map(({ at, seen }): Observation => {
    const result = models[at]!;
    return {
      result,
      oriented: orientScore(result.score, benchmark.orientation),
      poolModel: seen.poolModel,
      releases: seen.releases,
      matchedBy: seen.matchedBy,
      setting: seen.setting,
      family: seen.family,
      familyFrom: seen.familyFrom,
      axisValue: seen.axisValue,
      origin: seen.origin,
      counts: seen.counts,
    };
  });
  const leftOut =
    unusable.length === 0 ? kept.leftOut : [...unusableOf(benchmark), ...kept.leftOut].sort(byName);
  return { observations, leftOut, otherSettings: [], contradictions: [] };
}

/**
 * What follows from the names alone, for the other benchmarks that have the same; null where several rows are one model,
 * so that their scores have a word in which counts.
 */
function withoutScores({ observations, leftOut, otherSettings }: Observed, models: readonly ModelResult[]) {
  const positions = new Map(models.map((model, at) => [model, at]));
  if (otherSettings.length > 0 || observations.length + leftOut.length !== models.length) return null;
  if (leftOut.some(({ why }) => why === "same-model")) return null;
  const places = observations.map((seen) => ({ at: positions.get(seen.result)!, seen }));
  return places.some(({ at }) => at === undefined) ? null : { places, leftOut };
}

const unusableOf = ({ unusable }: BenchmarkResults): LeftOutModel[] =>
  unusable.map(({ name, reason }) => ({ name, why: "unusable", said: reason, nearest: [] }));

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

function observed(
  benchmark: BenchmarkResults,
  reference: Reference,
  axis: PoolAxis,
  options: ObserveOptions,
): Observed {
  const observations: Observation[] = [];
  const leftOut = unusableOf(benchmark);
  const matcher = reference.names(handMappingsFor(reference.pool, options.byHand), options.bareNames);
  const { matched, unmatched, repeated, otherSettings } = matchResults(matcher, benchmark.models, {
    modelSettings: options.modelSettings,
    places: () => axis.values,
    spread: () => reference.spread(axis),
  });
  const oriented = (result: ModelResult) => orientScore(result.score, benchmark.orientation);

  for (const { result, model, releases, rule, settings } of matched) {
    const value = placeOf(releases, axis.values);
    const placed =
      value === undefined
        ? place(result, reference, axis, options)
        : { axisValue: value, origin: "pool" as const, counts: reference.counts(model, axis) };
    if ("why" in placed) {
      leftOut.push({ name: result.name, why: "no-axis-value", axis: axis.name, nearest: [] });
      continue;
    }
    const setting = settingText(settings);
    observations.push({
      result,
      oriented: oriented(result),
      poolModel: model,
      releases,
      matchedBy: rule,
      setting: setting === "default" || !fallsAway(settings, reference.pool) ? null : setting,
      family: model.family,
      familyFrom: model.family === null ? "unknown" : "pool",
      axisValue: placed.axisValue,
      origin: placed.origin,
      counts: placed.counts,
    });
  }
  // Nobody reads more of them, and each takes a look at every name of the pool. By name, so that no order of rows tells.
  const suggested = new Set(
    options.suggest
      ? unmatched
          .map(({ result }) => result.name)
          .sort((a, b) => (a < b ? -1 : 1))
          .slice(0, MOST_SUGGESTED)
      : [],
  );
  for (const left of unmatched) {
    const { result, candidates } = left;
    const placed = place(result, reference, axis, options);
    if ("why" in placed && candidates)
      leftOut.push({
        name: result.name,
        why: candidates.why === "release" ? "release-unclear" : "weights-unclear",
        candidates: candidates.models.map(({ name }) => name),
        nearest: nearestTo(left, matcher),
      });
    else if ("why" in placed) {
      const { name } = result;
      const nearest = suggested.has(name) ? nearestTo(left, matcher) : [];
      const no = placed.why === "unknown" && isNoModel(name);
      leftOut.push(no ? { name, why: "no-model", nearest: [] } : { name, ...placed, nearest });
    } else {
      const family = result.family ?? null;
      observations.push({
        result,
        oriented: oriented(result),
        poolModel: null,
        releases: [],
        matchedBy: null,
        setting: null,
        family,
        familyFrom: family === null ? "unknown" : "results",
        ...placed,
      });
    }
  }
  for (const { result, first } of repeated) {
    leftOut.push({ name: result.name, why: "same-model", as: first.name, nearest: [] });
  }
  return {
    observations: observations.sort((a, b) => byName(a.result, b.result)),
    leftOut: leftOut.sort(byName),
    otherSettings: otherSettings
      .map(({ result, setting, stands, model }) => ({
        name: result.name,
        pool_model: model.name,
        setting,
        stands,
      }))
      .sort(byName),
    contradictions: contradictions(matched, reference.pool),
  };
}

type Placed = Pick<Observation, "axisValue" | "origin" | "counts">;
type Unplaced = Pick<UnknownModel, "why" | "placeable"> | Pick<NotPlaced, "why" | "said" | "needed">;

function place(
  result: ModelResult,
  reference: Reference,
  axis: PoolAxis,
  { minimumR2, trustClaims }: ObserveOptions,
): Placed | Unplaced {
  const scores = result.capabilityScores;
  if (scores === undefined || Object.keys(scores).length === 0)
    return { why: "unknown", placeable: axis.fit !== null };
  const placed = placeOutsidePool(reference, axis, scores, minimumR2);
  if (placed.kind === "not-placed") return { why: "not-placed", said: placed.reason, needed: placed.needed };
  return { axisValue: placed.value, origin: placed.kind, counts: trustClaims };
}

/** Capability scores that the file claims for a model which the pool knows: the pool's win, and a difference is told. */
function contradictions(
  matched: readonly { result: ModelResult; model: PoolModel }[],
  pool: Pool,
): Observed["contradictions"] {
  return matched.flatMap(({ result, model }) =>
    Object.entries(result.capabilityScores ?? {}).flatMap(([name, claimed]) => {
      const benchmark = findCapabilityBenchmark(pool, name);
      const own = benchmark && model.scores?.[pool.capability_benchmarks.indexOf(benchmark)];
      if (own === undefined || own === null || nearlyEqual(claimed, own)) return [];
      return [{ model: result.name, benchmark: benchmark!.name, claimed, known: own }];
    }),
  );
}

/** Equal once both are rounded to the fewer of their decimals, or to a percent's tenth. */
function nearlyEqual(claimed: number, own: number): boolean {
  const decimals = Math.max(2, Math.min(6, (String(claimed).split(".")[1] ?? "").length));
  return Math.abs(claimed - own) <= 0.51 * 10 ** -decimals;
}
