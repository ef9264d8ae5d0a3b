// How sure given scores are, as standard errors.
import type { Pool } from "../generated/pool.ts";
import { normalQuantile } from "../statistics/normal.ts";

/** By pool model name: the standard error that the pool tells, else half its interval's width in normal quantiles. */
export function givenErrors({ models, given_scores }: Pool): ReadonlyMap<string, number> {
  const level = given_scores?.interval_level;
  const width = level === undefined ? null : 2 * normalQuantile((1 + level) / 2);
  return new Map(
    models.flatMap(({ name, standard_error, capabilities_interval: interval }) => {
      if (standard_error !== undefined) return [[name, standard_error] as const];
      if (width === null || interval === undefined) return [];
      return [[name, (interval[1]! - interval[0]!) / width] as const];
    }),
  );
}
