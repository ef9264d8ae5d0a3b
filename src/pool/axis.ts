// The axis that a benchmark is measured against: one number for each model of the pool.

import { InputError, quote } from "../errors.ts";
import type { CapabilityBenchmark, Pool } from "../generated/pool.ts";
import { log10 } from "../statistics/elementary.ts";
import { type CapabilitiesScore, scoresOf } from "./capabilities-score.ts";
import { orientedCell } from "./complete-rows.ts";
import { capabilityBenchmarksThereAre, findCapabilityBenchmark } from "./find-capability-benchmark.ts";

export { findCapabilityBenchmark } from "./find-capability-benchmark.ts";

export interface PoolAxis {
  kind: "capabilities-score" | "given-scores" | "capability-benchmark" | "training-compute" | "release-date";
  /** As people write it. */
  name: string;
  /** Those that make the axis. */
  benchmarks: CapabilityBenchmark[];
  /** Those that were to leave it. */
  leftOut: CapabilityBenchmark[];
  /** By pool model name; a model without a value is absent. */
  values: ReadonlyMap<string, number>;
  /** Loadings and the rest, where the axis is a capabilities score made from the pool. */
  fit: CapabilitiesScore | null;
}

const DAY = 86_400_000;

/**
 * The axis of that name, made anew each time: a run asks an opened reference.
 * @param axisName `capabilities-score`, a capability benchmark's id, name or alias, `training-compute` (log₁₀ FLOP) or
 * `release-date` (days since 1970-01-01 UTC).
 * @param without ids of capability benchmarks that leave the axis. It has a meaning for the capabilities score alone;
 * on an axis of given scores nothing can leave.
 * @throws InputError for an unknown axis (with the list), one of which the pool knows nothing, one that is itself to be
 * left out, or a capabilities score that cannot be made.
 */
export function poolAxis(
  pool: Pool,
  axisName: string,
  without: ReadonlySet<string> = new Set(),
  score: ReturnType<typeof scoresOf> = scoresOf(pool),
): PoolAxis {
  switch (axisName) {
    case "capabilities-score":
      return pool.given_scores
        ? givenScores(pool, pool.given_scores.name)
        : ownScores(pool, score({ without }), without);
    case "training-compute":
      return modelProperty(pool, axisName, "training compute (log₁₀ FLOP)", (model) =>
        model.training_flop === undefined ? undefined : log10(model.training_flop),
      );
    case "release-date":
      return modelProperty(pool, axisName, "release date (days)", (model) =>
        model.release_date === undefined ? undefined : Date.parse(`${model.release_date}T00:00:00Z`) / DAY,
      );
    default:
      return oneBenchmark(pool, axisName, without);
  }
}

function ownScores(pool: Pool, fit: CapabilitiesScore, without: ReadonlySet<string>): PoolAxis {
  return {
    kind: "capabilities-score",
    name: "capabilities score",
    benchmarks: fit.benchmarks,
    leftOut: pool.capability_benchmarks.filter((benchmark) => without.has(benchmark.id)),
    values: fit.values,
    fit,
  };
}

function givenScores(pool: Pool, name: string): PoolAxis {
  const axis = modelProperty(pool, "capabilities-score", name, (model) => model.capabilities_score);
  return { ...axis, kind: "given-scores" };
}

function oneBenchmark(pool: Pool, axisName: string, without: ReadonlySet<string>): PoolAxis {
  const benchmark = findCapabilityBenchmark(pool, axisName);
  if (!benchmark) {
    throw new InputError({
      message: `Pool ${pool.name} has no such axis`,
      found: quote(axisName),
      ...capabilityBenchmarksThereAre(
        pool,
        axisName,
        OTHER_AXES.filter((axis) => has(pool, axis)),
      ),
    });
  }
  if (without.has(benchmark.id)) {
    throw new InputError({
      message: `A benchmark cannot be measured against an axis that is the benchmark itself, or that it overlaps with`,
      found: `axis ${quote(axisName)}`,
      remedy: "Choose the axis capabilities-score, or another capability benchmark.",
    });
  }
  const index = pool.capability_benchmarks.indexOf(benchmark);
  const values = pool.models.flatMap((model) => {
    const cell = orientedCell(pool, model, benchmark, index);
    return cell === null ? [] : [[model.name, cell] as const];
  });
  return {
    kind: "capability-benchmark",
    name: benchmark.name,
    benchmarks: [benchmark],
    leftOut: [],
    values: new Map(values),
    fit: null,
  };
}

function modelProperty(
  pool: Pool,
  kind: "capabilities-score" | "training-compute" | "release-date",
  name: string,
  read: (model: Pool["models"][number]) => number | undefined,
): PoolAxis {
  const values = pool.models.flatMap((model) => {
    const value = read(model);
    if (value === undefined) return [];
    if (!Number.isFinite(value)) {
      throw new InputError({ message: `Pool ${pool.name}: ${model.name} has no usable ${name}` });
    }
    return [[model.name, value] as const];
  });
  if (values.length === 0) {
    throw new InputError({
      message: `Pool ${pool.name} knows the ${name} of no model`,
      expected: `an axis it has: ${axisNames(pool)
        .filter((axis) => axis !== kind)
        .join(", ")}`,
    });
  }
  return { kind, name, benchmarks: [], leftOut: [], values: new Map(values), fit: null };
}

/** Whether the pool can give the axis that the setting names. */
export const hasAxis = (pool: Pool, axis: string): boolean =>
  OTHER_AXES.some((other) => other === axis && has(pool, other)) ||
  findCapabilityBenchmark(pool, axis) !== undefined;

/** Every axis that the pool can give, as the setting `axis` names it. */
export function axisNames(pool: Pool): string[] {
  return [
    ...OTHER_AXES.filter((axis) => has(pool, axis)),
    ...pool.capability_benchmarks.map((benchmark) => benchmark.name),
  ];
}

const OTHER_AXES = ["capabilities-score", "training-compute", "release-date"] as const;

function has({ models }: Pool, axis: (typeof OTHER_AXES)[number]): boolean {
  if (axis === "training-compute") return models.some((model) => model.training_flop !== undefined);
  if (axis === "release-date") return models.some((model) => model.release_date !== undefined);
  return true;
}
