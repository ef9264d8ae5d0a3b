// A benchmark never helps to make the axis that it is measured against: what leaves the axis, and on whose word.
import { distance } from "fastest-levenshtein";
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
  /** What the results file declares and this pool does not know: another pool may, or the name is misspelt. */
  unknown: readonly { name: string; near: string | null }[];
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

/** The capability benchmark that a misspelt name is likely to mean: a quarter of its letters differs, or two of five. */
function nearest(pool: Pool, name: string): string | null {
  const wanted = name.slice(0, 100).toLowerCase();
  const near = pool.capability_benchmarks
    .flatMap((benchmark) =>
      [benchmark.id, benchmark.name, ...(benchmark.aliases ?? [])].map((spelling) => ({
        name: benchmark.name,
        letters: distance(wanted, spelling.toLowerCase()),
        length: Math.max(wanted.length, spelling.length),
      })),
    )
    .sort((a, b) => a.letters / a.length - b.letters / b.length)[0];
  if (near === undefined) return null;
  return near.letters <= 0.25 * near.length || (near.letters <= 2 && near.length >= 5) ? near.name : null;
}
