// The capabilities correlation of a pool's known benchmark on an axis of that pool.
import type { KnownBenchmark, Pool } from "../generated/pool.ts";
import { familyKey } from "../models/family.ts";
import { orientationOf, orientScore } from "../results/benchmark-results.ts";
import { familyJackknife } from "../statistics/family-jackknife.ts";
import type { PoolAxis } from "./axis.ts";

/** The level of the intervals that stand in a pool's index: the default. */
export const READY_LEVEL = 0.95;

/** With fewer shared models a correlation of two benchmarks says nothing. */
export const LEAST_SHARED_MODELS = 8;

export interface KnownValue {
  correlation: number;
  /** null: there is none. */
  interval: { low: number; high: number } | null;
  models: number;
}

/** The oriented score of each pool model on a known benchmark. */
export function orientedScores(benchmark: KnownBenchmark): (number | null)[] {
  const orientation = orientationOf(benchmark);
  return benchmark.scores.map((score) => (score === null ? null : orientScore(score, orientation)));
}

/** null where too few models have both, or there is no correlation. */
export function knownOnAxis(
  benchmark: KnownBenchmark,
  pool: Pool,
  axis: PoolAxis,
  level: number,
): KnownValue | null {
  const x: number[] = [];
  const y: number[] = [];
  const families: string[] = [];
  orientedScores(benchmark).forEach((score, i) => {
    const model = pool.models[i]!;
    const place = axis.values.get(model.name);
    if (score === null || place === undefined) return;
    x.push(place);
    y.push(score);
    families.push(familyKey(model.family, model.name));
  });
  if (x.length < LEAST_SHARED_MODELS) return null;
  const { value, interval } = familyJackknife({ x, y, families, confidence: level });
  return value === null ? null : { correlation: value, interval, models: x.length };
}
