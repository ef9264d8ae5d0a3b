// Models that were placed although they were asked in a way of their own, since the pool has one score a model.
import type { ModelSettings } from "../generated/report.ts";
import { spearman } from "../statistics/spearman.ts";
import type { Observation } from "./observe.ts";

/** Those placed without leaving a setting away. */
export const asNamed = (observations: readonly Observation[]): Observation[] =>
  observations.filter(({ setting }) => setting === null);

/** How many models were placed by leaving their setting away, and the plain correlation of the others. */
export function settingsLeftAway({ observations }: { observations: readonly Observation[] }): ModelSettings {
  const others = asNamed(observations);
  const placed_without = observations.length - others.length;
  if (placed_without === 0 || others.length < 3) return { placed_without, value_without: null };
  const value_without = spearman(
    others.map(({ axisValue }) => axisValue),
    others.map(({ oriented }) => oriented),
  );
  return { placed_without, value_without };
}
