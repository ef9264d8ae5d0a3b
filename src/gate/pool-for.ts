// Which pool a benchmark is judged against, and the other pools that have a word to say.
import type { Pool } from "../generated/pool.ts";
import type { PoolSummary } from "../generated/report.ts";
import { candidatePools, choosePool } from "../pool/choose.ts";
import type { PoolShelf } from "../pool/shelf.ts";
import type { BenchmarkResults } from "../results/benchmark-results.ts";
import type { Settings } from "./settings.ts";

export interface ChosenPool {
  pool: Pool;
  by: PoolSummary["chosen_by"];
}

/**
 * The policy's pool for this benchmark, else the run's pool, else (auto) the one with the most matched models;
 * where the base branch already has the benchmark, the pool that was chosen there is kept (else dropping models could choose another). Never looks at a correlation.
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
  const minima = { models: settings.values["min-models"], families: settings.values["min-families"] };
  const choose = (results: BenchmarkResults) => {
    const names = results.models.map((model) => model.name);
    const candidates = candidatePools(shelf, names, minima);
    const among = candidates.length > 0 ? candidates : shelf.names.map((each) => shelf.get(each));
    return choosePool(among, results, minima, settings.models);
  };
  const kept = base === null ? null : choose(base);
  if (kept !== null && kept.matched >= minima.models && kept.families >= minima.families) {
    return { pool: kept.pool, by: "baseline" };
  }
  return { pool: choose(benchmark).pool, by: "auto" };
}
