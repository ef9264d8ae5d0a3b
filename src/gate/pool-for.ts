// Which pool a benchmark is judged against, and the other pools that have a word to say.
import type { Pool } from "../generated/pool.ts";
import type { PoolSummary } from "../generated/report.ts";
import { choosePool } from "../pool/choose.ts";
import type { PoolShelf } from "../pool/shelf.ts";
import type { BenchmarkResults } from "../results/benchmark-results.ts";
import type { Settings } from "./settings.ts";

export interface ChosenPool {
  pool: Pool;
  by: PoolSummary["chosen_by"];
}

/**
 * The policy's pool for this benchmark, else the run's pool, else (auto) the one with the most matched models;
 * where the base branch already has the benchmark, the pool that was chosen there is kept. Never looks at a correlation.
 */
export function poolFor(
  benchmark: BenchmarkResults,
  settings: Settings,
  shelf: PoolShelf,
  ownPools: ReadonlyMap<string, Pool>,
  base: BenchmarkResults | null,
): ChosenPool {
  const name = settings.benchmarks[benchmark.name]?.pool ?? settings.values.pool;
  const own = ownPools.get(name);
  if (own) return { pool: own, by: "path" };
  if (name !== "auto") return { pool: shelf.get(name), by: "name" };
  const candidates = shelf.names.map((each) => shelf.get(each));
  const minima = { models: settings.values["min-models"], families: settings.values["min-families"] };
  const kept = base === null ? undefined : choosePool(candidates, base, minima, settings.models);
  if (kept && kept.matched >= minima.models && kept.families >= minima.families) return { pool: kept.pool, by: "baseline" };
  return { pool: choosePool(candidates, benchmark, minima, settings.models).pool, by: "auto" };
}
