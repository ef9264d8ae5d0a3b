// Which of a pool's capability benchmarks a person means.

import type { CapabilityBenchmark, Pool } from "../generated/pool.ts";

/**
 * The capability benchmark of that id, name or alias; case, spaces, hyphens and underscores do not matter.
 * An exact id wins over an alike name.
 */
export function findCapabilityBenchmark(pool: Pool, nameOrAlias: string): CapabilityBenchmark | undefined {
  const exact = pool.capability_benchmarks.find((benchmark) => benchmark.id === nameOrAlias);
  if (exact) return exact;
  const wanted = plain(nameOrAlias);
  return pool.capability_benchmarks.find((benchmark) =>
    [benchmark.id, benchmark.name, ...(benchmark.aliases ?? [])].some((name) => plain(name) === wanted),
  );
}

function plain(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]+/g, "");
}
