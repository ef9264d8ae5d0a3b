// Which of a pool's capability benchmarks a person means.
import { didYouMean } from "../did-you-mean.ts";
import type { Fault } from "../errors.ts";
import type { CapabilityBenchmark, Pool } from "../generated/pool.ts";
import { loose } from "../lexicon/loose.ts";

/** The benchmarks that the pool's capabilities scores are made of, also where the scores are given, if it says so. */
export const benchmarksOfScores = ({ capability_benchmarks, given_scores }: Pool): CapabilityBenchmark[] =>
  capability_benchmarks.length > 0 ? capability_benchmarks : (given_scores?.made_of ?? []);

/** Who looks for many names in one pool makes this once. */
export type FindCapabilityBenchmark = (nameOrAlias: string) => CapabilityBenchmark | undefined;

export function capabilityFinder(benchmarks: readonly CapabilityBenchmark[]): FindCapabilityBenchmark {
  const byId = new Map<string, CapabilityBenchmark>();
  const byLooseName = new Map<string, CapabilityBenchmark>();
  for (const benchmark of benchmarks) {
    const { id, name, aliases = [] } = benchmark;
    if (!byId.has(id)) byId.set(id, benchmark);
    for (const spelling of [id, name, ...aliases].map(loose))
      if (!byLooseName.has(spelling)) byLooseName.set(spelling, benchmark);
  }
  return (nameOrAlias) => byId.get(nameOrAlias) ?? byLooseName.get(loose(nameOrAlias));
}

/**
 * The capability benchmark of that id, name or alias; case, spaces, hyphens, underscores and unseen characters do not matter.
 * An exact id wins over an alike name.
 */
export const findCapabilityBenchmark = (pool: Pool, nameOrAlias: string): CapabilityBenchmark | undefined =>
  capabilityFinder(pool.capability_benchmarks)(nameOrAlias);

/** What helps who named one that there is not: those there are, as a user may type them, and the nearest. */
export function capabilityBenchmarksThereAre(
  pool: Pool,
  name: string,
  further: readonly string[] = [],
): Pick<Fault, "expected" | "remedy"> {
  const names = [...further, ...pool.capability_benchmarks.map((benchmark) => benchmark.name)];
  const others = pool.capability_benchmarks.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
  const near = didYouMean(name, names) ?? didYouMean(name, others);
  return {
    expected: names.length === 0 ? "none: its scores are given" : `one of ${names.join(", ")}`,
    ...(near !== null && { remedy: near }),
  };
}
