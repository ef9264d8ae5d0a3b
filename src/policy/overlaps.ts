// A benchmark never helps to make the axis that it is measured against: what leaves the axis, and on whose word.
import { likelyMeant } from "../did-you-mean.ts";
import { InputError, quote } from "../errors.ts";
import type { Pool } from "../generated/pool.ts";
import type { Axis } from "../generated/report.ts";
import {
  benchmarksOfScores,
  capabilityBenchmarksThereAre,
  findCapabilityBenchmark,
} from "../pool/find-capability-benchmark.ts";
import type { BenchmarkResults } from "../results/benchmark-results.ts";
import { policyOf } from "./pinned.ts";
import type { Settings } from "./settings.ts";

export interface Overlaps {
  /** Ids of the capability benchmarks that leave the axis. */
  without: ReadonlySet<string>;
  because: Axis["left_out_because"];
  /** Ids that only the results file declares, or has among its parts: reported, never decides. */
  declared: ReadonlySet<string>;
  /** What the results file declares and this pool does not know: another pool may, or the name is misspelt. */
  unknown: readonly { name: string; near: string | null }[];
}

/**
 * @param strict whether an overlap of the policy that this pool does not know is an error (in another pool it is none)
 * @throws InputError for such an overlap, with the pool's capability benchmarks
 */
export function overlapsOf(
  benchmark: BenchmarkResults,
  given: Pool,
  settings: Settings,
  strict: boolean,
): Overlaps {
  const pool = { ...given, capability_benchmarks: benchmarksOfScores(given) };
  const itself = findCapabilityBenchmark(pool, benchmark.name)?.id;
  const named = [
    policyOf(benchmark.name, settings)?.["overlaps-with"] ?? settings.values["overlaps-with"],
  ].flat();
  const policy = new Set<string>();
  for (const name of named) {
    const found = findCapabilityBenchmark(pool, name);
    if (found) policy.add(found.id);
    else if (strict) {
      throw new InputError({
        message: `overlaps-with names ${quote(name)}, which is no capability benchmark of the pool ${pool.name}`,
        ...capabilityBenchmarksThereAre(pool, name),
      });
    }
  }
  const without = new Set(itself === undefined ? policy : [...policy, itself]);
  // A part that is a capability benchmark says so without being asked.
  const contained = [...benchmark.overlapsWith, ...(benchmark.subtasks ?? []).map(({ name }) => name)];
  const declared = contained.flatMap((name) => findCapabilityBenchmark(pool, name)?.id ?? []);
  const strangers = [...new Set(benchmark.overlapsWith)].filter(
    (name) => !findCapabilityBenchmark(pool, name),
  );
  return {
    without,
    because:
      itself === undefined
        ? policy.size > 0
          ? "policy-overlap"
          : null
        : policy.size > 0
          ? "both"
          : "same-benchmark",
    declared: new Set(declared.filter((id) => !without.has(id)).sort()),
    unknown: strangers.sort().map((name) => ({ name, near: nearest(pool, name) })),
  };
}

/** The capability benchmark that a misspelt name is likely to mean. */
function nearest(pool: Pool, name: string): string | null {
  const meant = new Map(
    pool.capability_benchmarks.flatMap((benchmark) =>
      [benchmark.id, benchmark.name, ...(benchmark.aliases ?? [])].map((spelling) => [
        spelling,
        benchmark.name,
      ]),
    ),
  );
  const [near] = likelyMeant(name.slice(0, 100), [...meant.keys()]);
  return near === undefined ? null : meant.get(near)!;
}
