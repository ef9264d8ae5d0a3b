// A benchmark never helps to make the axis that it is measured against: what leaves the axis, and on whose word.
import { likelyMeant } from "../did-you-mean.ts";
import { InputError, quote } from "../errors.ts";
import type { Pool } from "../generated/pool.ts";
import type { Axis } from "../generated/report.ts";
import {
  benchmarksOfScores,
  capabilityBenchmarksThereAre,
  capabilityFinder,
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
 * @param find the pool's, where it is at hand
 * @param strict whether an overlap of the policy that this pool does not know is an error (in another pool it is none)
 * @throws InputError for such an overlap, with the pool's capability benchmarks
 */
export function overlapsOf(
  benchmark: BenchmarkResults,
  given: Pool,
  settings: Settings,
  strict: boolean,
  find = capabilityFinder(benchmarksOfScores(given)),
): Overlaps {
  const itself = find(benchmark.name)?.id;
  const named = [
    policyOf(benchmark.name, settings)?.["overlaps-with"] ?? settings.values["overlaps-with"],
  ].flat();
  const policy = new Set<string>();
  for (const name of named) {
    const found = find(name);
    if (found) policy.add(found.id);
    else if (strict) {
      throw new InputError({
        message: `overlaps-with names ${quote(name)}, which is no capability benchmark of the pool ${given.name}`,
        ...capabilityBenchmarksThereAre(madeOf(given), name),
      });
    }
  }
  const without = new Set(itself === undefined ? policy : [...policy, itself]);
  // A part that is a capability benchmark says so without being asked.
  const contained = [...benchmark.overlapsWith, ...(benchmark.subtasks ?? []).map(({ name }) => name)];
  const declared = contained.flatMap((name) => find(name)?.id ?? []);
  const strangers = [...new Set(benchmark.overlapsWith)].filter((name) => !find(name));
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
    unknown: strangers.sort().map((name) => ({ name, near: nearest(madeOf(given), name) })),
  };
}

const madeOf = (pool: Pool): Pool => ({ ...pool, capability_benchmarks: benchmarksOfScores(pool) });

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
