// What moves the value: leaving out any one model, family, or capability benchmark.

import type { LeaveOneOut, Sensitivity } from "../generated/report.ts";
import { familyName } from "../models/family.ts";
import type { PoolAxis } from "../pool/axis.ts";
import { placeOf } from "../pool/match-results.ts";
import type { Reference } from "../pool/reference.ts";
import type { Roster } from "../pool/rosters.ts";
import { type Ranking, ranking } from "../statistics/midranks.ts";
import { roundSignificant } from "../statistics/round-significant.ts";
import { spearman } from "../statistics/spearman.ts";
import type { Figures } from "./measure.ts";
import type { Observation } from "./observe.ts";

/** A fit needs this many capability benchmarks. */
export const LEAST_CAPABILITY_BENCHMARKS = 3;

const NO_SENSITIVITY: Sensitivity = {
  without_model: null,
  without_family: null,
  without_capability_benchmark: null,
};

/** Lists of values are given up to this many entries. */
const MOST_VALUES = 200;

/** What a value is with one thing left out. */
export interface Removal {
  what: "model" | "family" | "capability benchmark";
  without: string;
  /** null: nothing left to correlate. */
  value: number | null;
}

/** Every one, in the order of the observations, the families and the capability benchmarks. */
export function removalsOf(
  { pairs, jackknife }: Pick<Figures, "pairs" | "jackknife">,
  observations: readonly Observation[],
  reference: Reference,
  axis: PoolAxis,
  roster: Roster,
): Removal[] {
  if (jackknife.value === null) return [];
  return [
    ...pairs.withoutEach().map((value, i) => ({
      what: "model" as const,
      without: observations[i]!.result.name,
      value,
    })),
    ...jackknife.withoutFamily.map(({ family, value }) => ({
      what: "family" as const,
      without: familyName(family),
      value,
    })),
    ...withoutCapabilityBenchmark(observations, reference, axis, pairs.y, roster),
  ];
}

/** @param value with nothing left out */
export function sensitivityOf(removals: readonly Removal[], value: number | null): Sensitivity {
  if (value === null) return NO_SENSITIVITY;
  const of = (what: Removal["what"]) =>
    range(
      removals.flatMap((each) => (each.what === what ? [{ name: each.without, value: each.value }] : [])),
      value,
    );
  return {
    without_model: of("model"),
    without_family: of("family"),
    without_capability_benchmark: of("capability benchmark"),
  };
}

/** The axis is made anew from the rest each time. Models placed by their own capability scores keep their place out of it. */
function withoutCapabilityBenchmark(
  observations: readonly Observation[],
  reference: Reference,
  axis: PoolAxis,
  scores: Ranking,
  roster: Roster,
): Removal[] {
  if (axis.fit === null || axis.benchmarks.length <= LEAST_CAPABILITY_BENCHMARKS) return [];
  const others = roster.once(`ranks without each of ${reference.keyOf(axis)}`, () => {
    const left = axis.leftOut.map(({ id }) => id);
    return axis.benchmarks.map(({ id, name }) => ({
      name,
      places: placesOn(observations, reference, "capabilities-score", [...left, id]),
    }));
  });
  return others.map(({ name, places }) => ({
    what: "capability benchmark",
    without: name,
    value: correlationOn(places, observations, scores),
  }));
}

/**
 * The plain correlation of the same observations on another axis of the pool.
 * @param without ids of the capability benchmarks that leave it
 */
export function onAxis(
  observations: readonly Observation[],
  reference: Reference,
  name: string,
  without: readonly string[],
  scores: Ranking,
  roster: Roster,
): number | null {
  const places = roster.once(`other ranks, ${name} without ${without.join("\0")}`, () =>
    placesOn(observations, reference, name, without),
  );
  return correlationOn(places, observations, scores);
}

/** Of those that another axis places. */
interface OtherPlaces {
  byX: Ranking;
  /** Whether these are all, else which. */
  all: boolean;
  has: readonly boolean[];
}

function placesOn(
  observations: readonly Observation[],
  reference: Reference,
  name: string,
  without: readonly string[],
): OtherPlaces {
  const { values } = reference.axis(name, new Set(without));
  const x = observations.map(({ releases }) => placeOf(releases, values));
  const placed = x.filter((place) => place !== undefined);
  return {
    byX: ranking(placed),
    all: placed.length === x.length,
    has: x.map((place) => place !== undefined),
  };
}

function correlationOn(
  { byX, all, has }: OtherPlaces,
  observations: readonly Observation[],
  scores: Ranking,
): number | null {
  const among = all ? scores : observations.flatMap(({ oriented }, i) => (has[i] ? oriented : []));
  return spearman(byX, among);
}

type Without = { name: string; value: number | null };

function range(without: readonly Without[], value: number): LeaveOneOut | null {
  let low: Defined | null = null;
  let high: Defined | null = null;
  let most: Defined | null = null;
  let furthest = 0;
  for (const entry of without) {
    if (!isDefined(entry)) continue;
    // Rounded, so that of two equally far the first is named, whatever the last digit says.
    const far = roundSignificant(Math.abs(entry.value - value));
    if (low === null || entry.value < low.value) low = entry;
    if (high === null || entry.value > high.value) high = entry;
    if (most !== null && far <= furthest) continue;
    most = entry;
    furthest = far;
  }
  if (low === null || high === null || most === null) return null;
  return {
    low: low.value,
    high: high.value,
    low_without: low.name,
    high_without: high.name,
    most,
    ...(without.length <= MOST_VALUES && { values: byName(without) }),
  };
}

type Defined = Without & { value: number };

const isDefined = (entry: Without): entry is Defined => entry.value !== null;

/** Most of them come so. */
function byName(entries: readonly Without[]): Without[] {
  const sorted = entries.every((entry, i) => i === 0 || entries[i - 1]!.name <= entry.name);
  return sorted ? [...entries] : entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
