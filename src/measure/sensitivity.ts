// What moves the value: leaving out any one model, family, or capability benchmark.

import type { LeaveOneOut, Sensitivity } from "../generated/report.ts";
import { familyName } from "../models/family.ts";
import { type PoolAxis, poolAxis } from "../pool/axis.ts";
import type { Reference } from "../pool/reference.ts";
import { leaveOneOut } from "../statistics/leave-one-out.ts";
import { spearman } from "../statistics/spearman.ts";
import type { Figures } from "./measure.ts";
import type { Observation } from "./observe.ts";

/** A fit needs this many capability benchmarks. */
export const LEAST_CAPABILITY_BENCHMARKS = 3;

export const NO_SENSITIVITY: Sensitivity = {
  without_model: null,
  without_family: null,
  without_capability_benchmark: null,
};

/** Lists of values are given up to this many entries. */
const MOST_VALUES = 200;

export function sensitivityOf(
  figures: Figures,
  observations: readonly Observation[],
  reference: Reference,
  axis: PoolAxis,
): Sensitivity {
  const value = figures.jackknife.value;
  if (value === null) return NO_SENSITIVITY;
  const models = leaveOneOut(figures.x, figures.y).map((without, i) => ({
    name: observations[i]!.result.name,
    value: without,
  }));
  const families = figures.jackknife.withoutFamily.map(({ family, value: without }) => ({
    name: familyName(family),
    value: without,
  }));
  return {
    without_model: range(models, value),
    without_family: range(families, value),
    without_capability_benchmark: range(withoutCapabilityBenchmark(observations, reference, axis), value),
  };
}

type Without = { name: string; value: number | null };

/** The axis is made anew from the rest each time. Models placed by their own capability scores keep their place out of it. */
function withoutCapabilityBenchmark(
  observations: readonly Observation[],
  reference: Reference,
  axis: PoolAxis,
): Without[] {
  if (axis.fit === null || axis.benchmarks.length <= LEAST_CAPABILITY_BENCHMARKS) return [];
  const left = axis.leftOut.map(({ id }) => id);
  return axis.benchmarks.map(({ id, name }) => {
    const { values } = reference.axis("capabilities-score", new Set([...left, id]));
    const placed = observations.flatMap(({ poolModel, oriented }) => {
      const x = poolModel === null ? undefined : values.get(poolModel.name);
      return x === undefined ? [] : [{ x, y: oriented }];
    });
    return {
      name,
      value: spearman(
        placed.map(({ x }) => x),
        placed.map(({ y }) => y),
      ),
    };
  });
}

function range(without: readonly Without[], value: number): LeaveOneOut | null {
  const defined = without.filter((entry): entry is { name: string; value: number } => entry.value !== null);
  if (defined.length === 0) return null;
  const first = (by: (entry: { value: number }) => number) =>
    defined.reduce((best, entry) => (by(entry) > by(best) ? entry : best));
  const [low, high] = [first((entry) => -entry.value), first((entry) => entry.value)];
  return {
    low: low.value,
    high: high.value,
    low_without: low.name,
    high_without: high.name,
    most: first((entry) => Math.abs(entry.value - value)),
    ...(without.length <= MOST_VALUES && { values: [...without].sort((a, b) => (a.name < b.name ? -1 : 1)) }),
  };
}
