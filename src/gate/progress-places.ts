// Who a claim is about and whom the line is fitted to, on one benchmark: places on the axis, oriented scores, errors.

import { didYouMean } from "../did-you-mean.ts";
import { InputError, quote } from "../errors.ts";
import type { KnownBenchmark, PoolModel } from "../generated/pool.ts";
import { loose } from "../lexicon/loose.ts";
import { type Observation, observe } from "../measure/observe.ts";
import type { ProgressModel } from "../measure/progress/fit.ts";
import { MINIMUM_MODELS } from "../measure/progress/fit.ts";
import type { ClaimedModel } from "../measure/progress/one-model.ts";
import { familyKey } from "../models/family.ts";
import type { Settings } from "../policy/settings.ts";
import type { PoolAxis } from "../pool/axis.ts";
import { handMappingsFor } from "../pool/choose.ts";
import { orientedScores } from "../pool/known-on-axis.ts";
import { placeOutsidePool } from "../pool/outside-pool.ts";
import type { Reference } from "../pool/reference.ts";
import type { BenchmarkResults } from "../results/benchmark-results.ts";
import { inPercent } from "../results/scale.ts";
import { deviation } from "../statistics/deviation.ts";
import { reliability } from "../statistics/reliability.ts";

export interface ClaimedPlaces {
  name: string;
  /** By name; the claim's own models are not among them. */
  models: ReadonlyMap<string, ProgressModel>;
  before: ClaimedModel | null;
  after: ClaimedModel;
  families: { before: string | null; after: string };
  /** Oriented, of the metric. */
  maximum: number | undefined;
  /** Whose scores the line is fitted to. */
  source: "results" | "pool";
  /** A model of the claim is placed by the file's own capability scores. */
  byClaim: boolean;
  estimated: boolean;
}

interface Placed extends ClaimedModel {
  family: string | null;
  known: boolean;
  byClaim: boolean;
  estimated: boolean;
}

/** @throws InputError for a model of the claim that has no score here or no place on the axis */
export function placesOf(
  benchmark: BenchmarkResults,
  claim: { before: string | null; after: string },
  reference: Reference,
  settings: Settings,
  without: ReadonlySet<string>,
): ClaimedPlaces {
  const axis = reference.axis("capabilities-score", without);
  const observed = observe(benchmark, reference, axis, {
    byHand: settings.models,
    bareNames: settings.values["bare-names"],
    modelSettings: settings.values["model-settings"],
    minimumR2: settings.values["min-estimate-r2"],
    trustClaims: settings.values["trust-claims"],
    suggest: true,
  });
  const errors = errorsOf(benchmark, observed.observations);
  const known = knownBenchmark(reference, benchmark.name);
  const find = (name: string): Placed => {
    const at = positionOf(name, observed.observations, reference, settings);
    if (at >= 0) return placed(observed.observations[at]!, errors[at], reference, axis, settings);
    return fromPool(name, known, reference, axis, settings) ?? refuse(name, benchmark, observed);
  };
  const before = claim.before === null ? null : find(claim.before);
  const after = find(claim.after);
  const families = familiesOf(claim, before, after);
  const own = new Set(
    [claim.before, claim.after].flatMap((name) =>
      name === null ? [] : [positionOf(name, observed.observations, reference, settings)],
    ),
  );
  const counting = observed.observations.flatMap((one, i): [string, ProgressModel][] => {
    if (own.has(i) || !(one.origin === "pool" || settings.values["trust-claims"])) return [];
    const family = familyKey(one.family, one.result.name);
    return [[one.result.name, { x: one.axisValue, y: one.oriented, family, error: errors[i] }]];
  });
  const outside = counting.filter(
    ([, { family }]) => family !== families.before && family !== families.after,
  );
  const usePool = outside.length < MINIMUM_MODELS && known !== undefined;
  const { maximum, minimum } = benchmark.metric ?? {};
  const { kind } = benchmark.orientation;
  return {
    name: benchmark.name,
    models: new Map(usePool ? poolModels(known, reference, axis, claim) : counting),
    before,
    after,
    families,
    maximum:
      kind === "optimum" ? 0 : kind === "higher" ? maximum : minimum === undefined ? undefined : -minimum,
    source: usePool ? "pool" : "results",
    byClaim: after.byClaim || before?.byClaim === true,
    estimated: after.estimated || before?.estimated === true,
  };
}

/** A model and what somebody made of it are of one family, unless the pool says otherwise. */
function familiesOf(
  claim: { before: string | null; after: string },
  before: Placed | null,
  after: Placed,
): ClaimedPlaces["families"] {
  const own = before && familyKey(before.family, claim.before!);
  if (own !== null && !after.known) return { before: own, after: own };
  return { before: own, after: familyKey(after.family, claim.after) };
}

function placed(
  { axisValue, oriented, family, origin, poolModel, result }: Observation,
  error: number | undefined,
  reference: Reference,
  axis: PoolAxis,
  settings: Settings,
): Placed {
  const estimated = origin === "estimated";
  return {
    x: axisValue,
    y: oriented,
    error,
    family,
    known: poolModel !== null,
    byClaim: origin !== "pool",
    estimated,
    ...(estimated && {
      estimateVariance: estimateVariance(result.capabilityScores ?? {}, reference, axis, settings),
    }),
  };
}

/** Mean squared leave-one-family-out error of the estimate: (1 − R²) of the variance of the pool's scores. */
function estimateVariance(
  scores: Readonly<Record<string, number>>,
  reference: Reference,
  axis: PoolAxis,
  settings: Settings,
): number {
  const place = placeOutsidePool(reference, axis, scores, settings.values["min-estimate-r2"]);
  if (place.kind !== "estimated" || place.r2 === null) return 0;
  return (1 - place.r2) * deviation(reference.estimates(axis).scores) ** 2;
}

/** By the name in the results; else by the pool model that the name means. −1: not there. */
function positionOf(
  name: string,
  observations: readonly Observation[],
  reference: Reference,
  settings: Settings,
): number {
  const exact = observations.findIndex(({ result }) => result.name === name);
  if (exact >= 0) return exact;
  const meant = poolModelOf(name, reference, settings)?.name;
  return meant === undefined ? -1 : observations.findIndex(({ poolModel }) => poolModel?.name === meant);
}

/** The one model that a name means; undefined where it means none, or may mean several. */
function poolModelOf(name: string, reference: Reference, { models }: Settings): PoolModel | undefined {
  const meant = reference.names(handMappingsFor(reference.pool, models)).match(name)?.models ?? [];
  return meant.length === 1 ? meant[0] : undefined;
}

function knownBenchmark({ pool }: Reference, name: string): KnownBenchmark | undefined {
  const wanted = loose(name);
  return pool.known_benchmarks.find((known) => [known.id, known.name].some((each) => loose(each) === wanted));
}

/** A model of the pool that the results lack, with its score on the pool's known benchmark. */
function fromPool(
  name: string,
  known: KnownBenchmark | undefined,
  reference: Reference,
  axis: PoolAxis,
  settings: Settings,
): Placed | null {
  const model = poolModelOf(name, reference, settings);
  if (known === undefined || model === undefined) return null;
  const y = orientedScores(known)[reference.pool.models.indexOf(model)] ?? null;
  const x = axis.values.get(model.name);
  if (y === null || x === undefined) return null;
  return { x, y, family: model.family, known: true, byClaim: false, estimated: false };
}

function poolModels(
  known: KnownBenchmark,
  { pool }: Reference,
  axis: PoolAxis,
  claim: { before: string | null; after: string },
): [string, ProgressModel][] {
  const scores = orientedScores(known);
  return pool.models.flatMap(({ name, family }, i): [string, ProgressModel][] => {
    const x = axis.values.get(name);
    const y = scores[i] ?? null;
    if (x === undefined || y === null || name === claim.before || name === claim.after) return [];
    return [[name, { x, y, family: familyKey(family, name) }]];
  });
}

/** undefined where a model's error is unknown. */
function errorsOf(
  { metric, orientation }: BenchmarkResults,
  observations: readonly Observation[],
): (number | undefined)[] {
  const folded = orientation.kind === "optimum";
  const { standardErrors } = reliability({
    scores: observations.map(({ result, oriented }) => (folded ? oriented : result.score)),
    standardErrors: observations.map(({ result }) => result.standardError),
    samples: observations.map(({ result }) => result.samples),
    proportion: metric?.proportion === true && !folded,
    unitScale: inPercent(metric) ? 100 : 1,
  });
  return standardErrors.map((error) => error ?? undefined);
}

function refuse(name: string, benchmark: BenchmarkResults, { leftOut }: ReturnType<typeof observe>): never {
  if (leftOut.some((model) => model.name === name)) {
    throw new InputError({
      ...benchmark.place,
      message: `${quote(name)} has no place among the pool's models`,
      expected: "a model of the pool, or enough capability_scores beside its score",
      command: "models FILE",
      remedy: "says what is missing",
    });
  }
  const near = didYouMean(
    name,
    benchmark.models.map((model) => model.name),
  );
  throw new InputError({
    ...benchmark.place,
    message: `${quote(benchmark.name)} has no score of ${quote(name)}`,
    expected: "a model of the results",
    ...(near !== null && { remedy: near }),
  });
}
