// Where no pool knows a benchmark's models: the nearest name of each, over all pools.
import type { NearestOfAll } from "../generated/report.ts";
import { nearestOf } from "../models/nearest.ts";
import type { PoolShelf } from "../pool/shelf.ts";
import type { BenchmarkResults } from "../results/benchmark-results.ts";

/** As many as anybody reads. */
const MOST_SUGGESTED = 50;

export function nearestOverall({ models }: BenchmarkResults, shelf: PoolShelf): NearestOfAll[] {
  const pools = shelf.names.map((name) => shelf.get(name));
  return models.slice(0, MOST_SUGGESTED).flatMap(({ name }) => {
    const near = nearestOf(pools, name);
    return near === null ? [] : [{ name, pool: near.pool, pool_model: near.model }];
  });
}
