// How much of the pool the matched models cover, and which models would widen it.
import type { Coverage } from "../generated/report.ts";
import { unrestrictedCorrelation } from "../statistics/unrestricted-correlation.ts";
import type { Judgement } from "./judge.ts";

/** Below this share of the pool's spread a note gives Thorndike's Case 2 value. */
const RESTRICTED_BELOW = 0.8;
const SUGGESTED = 4;
const MOST_UNSCORED = 50;

export function coverageOf(judgement: Judgement): Coverage {
  const { pool, axis, observations, counted, figures } = judgement;
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
    suggested_models: suggested(unscored, judgement),
    unscored_models: unscored
      .map(({ name }) => name)
      .sort()
      .slice(0, MOST_UNSCORED),
  };
}

/** Those furthest from the middle of the matched ones, from families not among them first, the two ends by turns. */
function suggested(unscored: Judgement["pool"]["models"], { axis, observations }: Judgement): string[] {
  const families = new Set(observations.map(({ family }) => family));
  const isNew = (family: string | null) => family !== null && !families.has(family);
  const byValue = [...unscored].sort(
    (a, b) => axis.values.get(b.name)! - axis.values.get(a.name)! || (a.name < b.name ? -1 : 1),
  );
  const rank = new Map(byValue.map(({ name }, i) => [name, Math.min(i, byValue.length - 1 - i)]));
  return byValue
    .sort(
      (a, b) => Number(isNew(b.family)) - Number(isNew(a.family)) || rank.get(a.name)! - rank.get(b.name)!,
    )
    .slice(0, SUGGESTED)
    .map(({ name }) => name);
}
