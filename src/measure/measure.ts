// The figures that a verdict rests on, over one set of observations.
import type { AxisTooSmall, NothingToCorrelate, OneFamily } from "../generated/report.ts";
import { familyKey, familyName } from "../models/family.ts";
import type { PoolAxis } from "../pool/axis.ts";
import type { Reference } from "../pool/reference.ts";
import type { Roster } from "../pool/rosters.ts";
import type { BenchmarkResults } from "../results/benchmark-results.ts";
import { inPercent } from "../results/scale.ts";
import { deviation } from "../statistics/deviation.ts";
import { groupsOf } from "../statistics/group-jackknife.ts";
import { type Ranking, ranking } from "../statistics/midranks.ts";
import { reliability } from "../statistics/reliability.ts";
import { reliabilityFromErrors, reliabilityOverMatched } from "./axis-reliability.ts";
import { itemNoise } from "./items/noise.ts";
import type { Observation } from "./observe.ts";
import { type PlainFigures, plainFigures } from "./plain-figures.ts";
import { datesOf, type ReferenceModels, referenceModels } from "./reference-models.ts";

/** Why there is no correlation, or no honest interval where five families would allow one. */
export type Undefined =
  | Pick<NothingToCorrelate, "rule">
  | Pick<OneFamily, "rule" | "family">
  | Omit<AxisTooSmall, "found" | "limit" | "text">;

/** Plain numbers; null where a figure is not to be had. */
export interface Figures extends PlainFigures {
  x: readonly number[];
  y: readonly number[];
  noise: ReturnType<typeof reliability>;
  /** The pool's models that the benchmark is held against. */
  held: ReferenceModels;
  /** Of their spread on the axis, what the matched models cover; at most 1. */
  spreadShare: number | null;
  /** The same of the whole pool's spread, as it is. */
  capabilitySpread: number | null;
  /** θ, of the axis over the matched models. */
  axisReliability: number | null;
  familiesKnown: boolean;
  undefinedBecause: Undefined | null;
}

export interface MeasureOptions {
  confidence: number;
  direction: "positive" | "absolute";
  /** Whom to hold it against: recent, all, or a day. */
  reference: string;
}

/** @param full see plainFigures */
export function measure(
  observations: readonly Observation[],
  reference: Reference,
  axis: PoolAxis,
  benchmark: BenchmarkResults,
  { confidence, direction, reference: whom }: MeasureOptions,
  roster: Roster,
  full: boolean,
): Figures {
  const shared = roster.once(`measured on ${reference.keyOf(axis)} against ${whom}`, () =>
    sharedFigures(observations, reference, axis, whom),
  );
  const y = observations.map(({ oriented }) => oriented);
  const noise = itemNoise(observations, benchmark) ?? noiseOf(observations, benchmark);
  const plain = plainFigures({
    x: shared.byX,
    y,
    families: shared.families ?? familiesOf(observations),
    confidence,
    direction,
    reliability: noise.reliability,
    standardErrors: noise.standardErrors,
    full,
  });
  return {
    x: shared.x,
    y,
    ...plain,
    noise,
    held: shared.held,
    spreadShare: shared.spreadShare,
    capabilitySpread: shared.capabilitySpread,
    axisReliability: shared.axisReliability,
    familiesKnown: shared.familiesKnown,
    undefinedBecause: whyUndefined(plain),
  };
}

/** What follows from who was scored, and from no score. */
function sharedFigures(
  observations: readonly Observation[],
  reference: Reference,
  axis: PoolAxis,
  whom: string,
) {
  const x = observations.map(({ axisValue }) => axisValue);
  const dates = datesOf(observations.map(({ poolModel }) => poolModel?.release_date ?? null));
  const held = reference.once(axis, `held against ${whom}, ${dates.newest}, ${dates.share}`, () =>
    referenceModels({
      whole: reference.whole(axis),
      everyone: () => reference.everyone(axis),
      matched: dates,
      reference: whom,
      axisIsTime: axis.kind === "release-date",
    }),
  );
  const own = deviation(x);
  const covered = spreadCovered(x, own, held.deviation);
  return {
    x,
    byX: ranking(x),
    /** null: some are known by the names alone that the results have. */
    families: observations.every(({ family }) => family !== null) ? familiesOf(observations) : null,
    held,
    spreadShare: covered === null ? null : Math.min(1, covered),
    capabilitySpread: spreadCovered(x, own, reference.spread(axis)),
    axisReliability: axisReliabilityOf(observations, reference, axis),
    familiesKnown:
      observations.every(({ familyFrom }) => familyFrom !== "unknown") &&
      reference.pool.families_are !== "unknown",
  };
}

function axisReliabilityOf(
  observations: readonly Observation[],
  reference: Reference,
  axis: PoolAxis,
): number | null {
  const x = observations.map(({ axisValue }) => axisValue);
  if (axis.kind === "given-scores") {
    const errors = reference.errors();
    const own = observations.map(({ poolModel }) => (poolModel && errors.get(poolModel.name)) ?? null);
    return reliabilityFromErrors(x, own);
  }
  return axis.fit === null ? null : reliabilityOverMatched(axis.fit.reliability, reference.spread(axis), x);
}

function noiseOf(
  observations: readonly Observation[],
  { metric, orientation }: BenchmarkResults,
): Figures["noise"] {
  const folded = orientation.kind === "optimum";
  return reliability({
    // A share of right answers is needed as it stands; a distance from an optimum is no share.
    scores: observations.map(({ result, oriented }) => (folded ? oriented : result.score)),
    standardErrors: observations.map(({ result }) => result.standardError),
    samples: observations.map(({ result }) => result.samples),
    proportion: metric?.proportion === true && !folded,
    unitScale: inPercent(metric) ? 100 : 1,
  });
}

/** sd(matched) / sd(whole), both with ddof 0. */
function spreadCovered({ length }: readonly number[], own: number, whole: number): number | null {
  return length < 2 || whole === 0 ? null : own / whole;
}

/** By name, in groups. A model of unknown family is its own, by the name that the results have. */
const familiesOf = (observations: readonly Observation[]) =>
  groupsOf(observations.map(({ family, result }) => familyKey(family, result.name)));

function whyUndefined({ jackknife, pairs: { x, y } }: PlainFigures): Undefined | null {
  const constant = ({ order, starts }: Ranking) => order.length >= 2 && starts.length === 2;
  if (constant(y)) return { rule: "constant-scores" };
  if (constant(x)) return { rule: "constant-axis" };
  const family = jackknife.undefinedWithout;
  return family === null || jackknife.families < 5
    ? null
    : { rule: "one-family", family: familyName(family) };
}
