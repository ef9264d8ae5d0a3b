// Benchmarks that should be here and are not: gone since the base branch, or asked for by the policy.

import { sameName } from "../by-name.ts";
import type { RemovedBenchmark } from "../generated/report.ts";
import type { Settings } from "../policy/settings.ts";
import type { BenchmarkResults } from "../results/benchmark-results.ts";
import type { BaseMatch } from "./baseline.ts";

/** @param matches the base's benchmark of each head benchmark. One that was renamed is not removed, unless the policy speaks of its old name. */
export function removedBenchmarks(
  heads: readonly BenchmarkResults[],
  bases: readonly BenchmarkResults[],
  matches: readonly (BaseMatch | null)[],
  settings: Settings,
): RemovedBenchmark[] {
  const conclusion = settings.values["on-removed"];
  const here = (name: string) => heads.some((head) => sameName(head.name, name));
  const carriedOn = new Set(matches.flatMap((match) => match?.base.name ?? []));
  const inPolicy = (name: string) =>
    [...Object.keys(settings.benchmarks), ...settings.require].some((other) => sameName(other, name));
  const gone = bases
    .filter(({ name }) => !here(name) && (!carriedOn.has(name) || inPolicy(name)))
    .map(({ name }) => name);
  const required = settings.require.filter((name) => !here(name) && !gone.includes(name));
  return [
    ...gone.map((name) => ({ name, conclusion, reason: "removed" as const })),
    ...required.map((name) => ({ name, conclusion, reason: "required" as const })),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
}
