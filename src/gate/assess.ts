// The gate: benchmark results, policy and pools in, the Assessment out. It is plain data, complete, and the same for the same input.
import { type Budget, OutOfTime } from "../budget.ts";
import { describeFault, type Fault, InputError } from "../errors.ts";
import type { Pool } from "../generated/pool.ts";
import type { Assessment, Note, Tool } from "../generated/report.ts";
import { refuseOtherMeans } from "../measure/items/noise.ts";
import { policyNotes, refuseOtherMetrics } from "../policy/pinned.ts";
import { reportPolicy } from "../policy/report-policy.ts";
import { reproduce } from "../policy/reproduce.ts";
import type { Settings } from "../policy/settings.ts";
import { openShelf, type PoolShelf } from "../pool/shelf.ts";
import type { BenchmarkResults, SetAside } from "../results/benchmark-results.ts";
import { holm } from "../statistics/holm.ts";
import { type AssessedBenchmark, assessBenchmark } from "./assess-benchmark.ts";
import { type BaseMatch, matchBase } from "./baseline.ts";
import { worseConclusion } from "./effects.ts";
import { poolFor, refuseUnknownModels } from "./pool-for.ts";
import { poolSummary } from "./pool-summary.ts";
import { removedBenchmarks } from "./removed.ts";
import { worstFirst } from "./worst-first.ts";

export interface AssessInput {
  benchmarks: readonly BenchmarkResults[];
  settings: Settings;
  shelf: PoolShelf;
  /** Pools that the policy names by a path, by that path. */
  ownPools?: ReadonlyMap<string, Pool>;
  /** The results of the base branch; null: there is no base to compare with. */
  baseline: readonly BenchmarkResults[] | null;
  /** Every results file is the same as on the default branch. */
  unchanged: boolean;
  /** What the caller noticed while gathering. */
  notes: readonly Note[];
  /** What the results files hold beside what was read. */
  setAside?: readonly SetAside[];
  tool: Tool;
  /** ISO date (UTC): whether an acceptance has expired is the one thing that depends on it. */
  today: string;
  /** Asked before each benchmark. */
  budget?: Budget;
  /** false: benchmarks are measured as wholes only. */
  parts?: boolean;
}

/** @throws InputError where the results, the policy and the pool do not fit together */
export function assess(input: AssessInput): Assessment {
  const { benchmarks, settings, unchanged, tool, today } = input;
  refuseOtherMetrics(benchmarks, settings);
  refuseUnknownModels(settings, input.shelf, input.ownPools);
  const bases = input.baseline ?? [];
  const shelf = openShelf(input.shelf, input.ownPools);
  input.budget?.at("looking for each benchmark on the base branch");
  const matches = benchmarks.map((head) => matchBase(head, bases, benchmarks));
  const assessed = everyFault(benchmarks, (benchmark, i) => {
    input.budget?.at(`judging ${benchmark.name}`);
    const chosen = poolFor(benchmark, settings, shelf, matches[i]?.base ?? null);
    refuseOtherMeans(benchmark);
    const result = assessBenchmark({
      benchmark,
      reference: chosen.reference,
      shelf,
      settings,
      base: matches[i] ?? null,
      today,
      chosenBy: chosen.by,
      parts: input.parts ?? true,
      ...(input.budget && { budget: input.budget }),
    });
    return { ...result, chosen };
  });
  input.budget?.at("what follows the last benchmark");
  adjustForMany(assessed);
  const order = worstFirst(
    assessed.map(({ assessment }) => assessment),
    settings.values.direction,
  );
  const summaries = poolsOf(order.map((each) => assessed.find(({ assessment }) => assessment === each)!));
  const removed = removedBenchmarks(benchmarks, bases, matches as readonly (BaseMatch | null)[], settings);
  const worst = [...order, ...removed].reduce(
    (so, { conclusion }) => worseConclusion(so, conclusion),
    "pass" as Assessment["conclusion"],
  );
  return {
    tool,
    verdict: order[0]?.verdict ?? "inconclusive",
    conclusion: unchanged ? "pass" : worst,
    unchanged,
    compared: input.baseline !== null,
    pool: summaries[0] ?? null,
    further_pools: summaries.slice(1),
    policy: reportPolicy(settings),
    policy_file: settings.policyFile,
    removed,
    benchmarks: order,
    ...(input.setAside !== undefined && input.setAside.length > 0 && { set_aside: [...input.setAside] }),
    notes: [...input.notes, ...policyNotes(benchmarks, removed, settings)],
    reproduce: reproduce(
      settings,
      reproduciblePool(
        order.every((each) => each.no_pool_fits !== null) ? [] : summaries.map(({ name }) => name),
        settings,
      ),
    ),
  };
}

/** Does it for each, and throws what is wrong with any of them at once: who mends a file wants to know all of it. */
function everyFault<Item, Result>(
  items: readonly Item[],
  make: (item: Item, index: number) => Result,
): Result[] {
  const faults = new Map<string, Fault>();
  const made = items.flatMap((item, index) => {
    try {
      return [make(item, index)];
    } catch (error) {
      if (!(error instanceof InputError) || error instanceof OutOfTime) throw error;
      // A setting that does not fit the pool is the same fault for each benchmark.
      for (const fault of error.faults) faults.set(describeFault(fault), fault);
      return [];
    }
  });
  if (faults.size > 0) throw new InputError([...faults.values()]);
  return made;
}

/** 0 passed (also with warnings), 1 the gate failed. */
export function exitCode({ conclusion }: Assessment): 0 | 1 {
  return conclusion === "fail" ? 1 : 0;
}

/** Holm's adjustment of H₀: ρ ≤ threshold over the benchmarks of one run. Without evidence a p-value is 1. */
function adjustForMany(assessed: readonly AssessedBenchmark[]): void {
  if (assessed.length < 2) return;
  const adjusted = holm(assessed.map(({ assessment }) => 1 - (assessment.evidence_above_threshold ?? 0)));
  assessed.forEach(({ assessment }, i) => {
    if (assessment.evidence_above_threshold !== null) assessment.p_value_holm = adjusted[i]!;
  });
}

type Chosen = AssessedBenchmark & { chosen: ReturnType<typeof poolFor> };

/** A summary of each pool used, that of the worst benchmark first. */
function poolsOf(worstFirst: readonly Chosen[]) {
  const byName = new Map<string, Chosen[]>();
  for (const each of worstFirst) {
    const { name } = each.chosen.reference.pool;
    byName.set(name, [...(byName.get(name) ?? []), each]);
  }
  return [...byName.values()].map((group) => {
    const [{ chosen, axis }] = group as [Chosen];
    return poolSummary(
      chosen.reference,
      axis,
      chosen.by,
      group.flatMap(({ alternatives }) => alternatives),
    );
  });
}

function reproduciblePool(names: readonly string[], { values, from }: Settings): string | null {
  if (values.pool !== "auto") return from.pool === "input" ? values.pool : null;
  return names.length === 1 ? names[0]! : null;
}
