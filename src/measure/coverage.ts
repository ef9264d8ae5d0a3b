// How much of the pool the matched models cover, and which models would widen it.
import type { Pool } from "../generated/pool.ts";
import type { Coverage } from "../generated/report.ts";
import type { PoolAxis } from "../pool/axis.ts";
import { unrestrictedCorrelation } from "../statistics/unrestricted-correlation.ts";
import type { Figures } from "./measure.ts";
import type { Observation } from "./observe.ts";

/** Below this share of the pool's spread a note gives Thorndike's Case 2 value. */
const RESTRICTED_BELOW = 0.8;
const MOST_UNSCORED = 50;

export interface Covered {
  pool: Pool;
  axis: PoolAxis;
  observations: readonly Observation[];
  /** Towards the minima. */
  counted: { models: number; families: number };
  figures: Figures;
}

export function coverageOf(covered: Covered): Coverage {
  const { pool, axis, observations, counted, figures } = covered;
  const u = figures.capabilitySpread;
  const value = figures.jackknife.value;
  const matched = new Set(observations.flatMap(({ poolModel }) => poolModel?.name ?? []));
  const unscored = pool.models.filter(({ name }) => axis.values.has(name) && !matched.has(name));
  const families = new Set(observations.map(({ family }) => family));
  const missing = new Set(
    unscored.flatMap(({ family }) => (family === null || families.has(family) ? [] : family)),
  );
  return {
    models: counted.models,
    families: counted.families,
    families_known: figures.familiesKnown,
    capability_spread: u,
    unrestricted:
      u !== null && u > 0 && u < RESTRICTED_BELOW && value !== null
        ? unrestrictedCorrelation(value, u)
        : null,
    missing_families: [...missing].sort(),
    suggested_models: suggested(unscored, covered),
    unscored_models: unscored
      .map(({ name }) => name)
      .sort()
      .slice(0, MOST_UNSCORED),
  };
}

/** At each end of the axis the model that widens the spread most, and the one that does so from a new family. */
function suggested(unscored: Pool["models"], { axis, observations }: Covered): string[] {
  const families = new Set(observations.map(({ family }) => family));
  const strongestFirst = [...unscored].sort(
    (a, b) => axis.values.get(b.name)! - axis.values.get(a.name)! || (a.name < b.name ? -1 : 1),
  );
  const ends = [strongestFirst, [...strongestFirst].reverse()].flatMap((order) => {
    const [first, ...others] = order;
    const fromNewFamily = others.find(
      ({ family }) => family !== null && family !== first?.family && !families.has(family),
    );
    return [first, fromNewFamily ?? others[0]].flatMap((model) => model?.name ?? []);
  });
  return strongestFirst.map(({ name }) => name).filter((name) => ends.includes(name));
}
