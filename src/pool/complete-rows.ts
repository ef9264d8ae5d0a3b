// A pool's capability benchmarks as columns, over the models that have them all.

import { InputError } from "../errors.ts";
import type { CapabilityBenchmark, Pool, PoolModel } from "../generated/pool.ts";

export interface CompleteRows {
  benchmarks: CapabilityBenchmark[];
  models: PoolModel[];
  /** One for each benchmark, in the order of `models`, oriented so that higher is better. */
  columns: number[][];
}

/**
 * The complete rows of the capability benchmarks that stay (all but those whose id is in `without`).
 * A cell that is null or outside its metric's range is missing: a leaderboard's −1 is never a score.
 * @throws InputError for a value that is not finite.
 */
export function completeRows(pool: Pool, without: ReadonlySet<string> = new Set()): CompleteRows {
  const kept = pool.capability_benchmarks.flatMap((benchmark, index) =>
    without.has(benchmark.id) ? [] : [{ benchmark, index }],
  );
  const complete = pool.models.flatMap((model) => {
    const row = kept.map(({ benchmark, index }) => orientedCell(pool, model, benchmark, index));
    return row.every((cell) => cell !== null) ? [{ model, row: row as number[] }] : [];
  });
  return {
    benchmarks: kept.map(({ benchmark }) => benchmark),
    models: complete.map(({ model }) => model),
    columns: kept.map((_, j) => complete.map(({ row }) => row[j] as number)),
  };
}

/** A model's score on a capability benchmark, higher is better; null where it is missing. */
export function orientedCell(
  pool: Pool,
  model: PoolModel,
  benchmark: CapabilityBenchmark,
  index: number,
): number | null {
  const cell = model.scores?.[index] ?? null;
  if (cell === null) return null;
  if (!Number.isFinite(cell)) {
    throw new InputError({
      message: `Pool ${pool.name}: the score of ${model.name} on ${benchmark.name} must be a finite number`,
      found: String(cell),
    });
  }
  return isWithinRange(benchmark, cell) ? orient(benchmark, cell) : null;
}

/** Whether a score lies in its metric's range, where the pool gives one. */
export function isWithinRange(benchmark: CapabilityBenchmark, score: number): boolean {
  return score >= (benchmark.minimum ?? -Infinity) && score <= (benchmark.maximum ?? Infinity);
}

/** Turned round where lower is better. */
export function orient(benchmark: CapabilityBenchmark, score: number): number {
  return benchmark.higher_is_better === false ? -score : score;
}
