// A benchmark never helps to make the axis that it is measured against: what leaves the axis, and on whose word.
import { InputError, quote } from "../errors.ts";
import type { Pool } from "../generated/pool.ts";
import type { Axis } from "../generated/report.ts";
import { findCapabilityBenchmark } from "../pool/axis.ts";
import type { BenchmarkResults } from "../results/benchmark-results.ts";
import type { Settings } from "./settings.ts";

export interface Overlaps {
  /** Ids of the capability benchmarks that leave the axis. */
  without: ReadonlySet<string>;
  because: Axis["left_out_because"];
  /** Ids that only the results file declares: reported, never decides. */
  declared: ReadonlySet<string>;
}

/**
 * @param strict whether an overlap of the policy that this pool does not know is an error (in another pool it is none)
 * @throws InputError for such an overlap, with the pool's capability benchmarks
 */
export function overlapsOf(
  benchmark: BenchmarkResults,
  pool: Pool,
  settings: Settings,
  strict: boolean,
): Overlaps {
  const itself = findCapabilityBenchmark(pool, benchmark.name)?.id;
  const named = [
    settings.benchmarks[benchmark.name]?.["overlaps-with"] ?? settings.values["overlaps-with"],
  ].flat();
  const policy = new Set<string>();
  for (const name of named) {
    const found = findCapabilityBenchmark(pool, name);
    if (found) policy.add(found.id);
    else if (strict) {
      throw new InputError({
        message: `overlaps-with names ${quote(name)}, which is no capability benchmark of the pool ${pool.name}`,
        expected:
          pool.capability_benchmarks.map((each) => each.name).join(", ") || "none: its scores are given",
      });
    }
  }
  const without = new Set(itself === undefined ? policy : [...policy, itself]);
  const declared = benchmark.overlapsWith.flatMap((name) => findCapabilityBenchmark(pool, name)?.id ?? []);
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
  };
}
