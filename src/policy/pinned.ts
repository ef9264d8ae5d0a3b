// What the policy pins per benchmark, which a results file cannot change, and whether the policy fits what is there.
import { distance } from "fastest-levenshtein";
import { sameName, underName } from "../by-name.ts";
import { likelyMeant } from "../did-you-mean.ts";
import { InputError, quote } from "../errors.ts";
import type { BenchmarkPolicy } from "../generated/policy.ts";
import type { Note, RemovedBenchmark } from "../generated/report.ts";
import type { BenchmarkResults } from "../results/benchmark-results.ts";
import type { Settings } from "./settings.ts";

/**
 * What the policy says of a benchmark, however its name is spelt in the results.
 * @throws InputError where the policy speaks of two names that are one, and neither is spelt so
 */
export function policyOf(benchmark: string, settings: Settings): BenchmarkPolicy | undefined {
  for (const _ in settings.benchmarks) return underAnyName(plainNames(benchmark), settings);
  return undefined;
}

/** A second benchmark of a name is called after its suite, setting or metric too, and stays one of that name. */
function plainNames(benchmark: string): string[] {
  const parts = benchmark.split("/", MOST_PARTS);
  const within = parts.flatMap((_, from) =>
    parts.slice(from).map((__, more) => parts.slice(from, from + more + 1).join("/")),
  );
  return [benchmark, ...within, ...within.map((name) => name.replace(/:[^:]*$/, ""))];
}

const MOST_PARTS = 6;

function underAnyName([name, ...others]: readonly string[], settings: Settings): BenchmarkPolicy | undefined {
  if (name === undefined) return undefined;
  const found = underOneName(name, settings);
  return found ?? underAnyName(others, settings);
}

function underOneName(benchmark: string, settings: Settings): BenchmarkPolicy | undefined {
  return underName(
    settings.benchmarks,
    benchmark,
    (names) =>
      new InputError({
        ...settings.policyAt(["benchmarks", names[1]!]),
        message: `${quote(benchmark)} may be ${names.map(quote).join(" or ")} of the policy`,
        expected: "one name for one benchmark",
        remedy: "Spell it in the results as the policy does",
      }),
  );
}

export function isPinned(benchmark: string, settings: Settings): boolean {
  const pinned = policyOf(benchmark, settings);
  return pinned?.higher_is_better !== undefined || pinned?.optimum !== undefined;
}

/** @throws InputError where the results have another metric than the policy pins */
export function refuseOtherMetrics(results: readonly BenchmarkResults[], settings: Settings): void {
  const faults = results.flatMap(({ name, metric, place }) => {
    const pinned = policyOf(name, settings)?.metric;
    if (pinned === undefined || pinned === metric?.name) return [];
    return [
      {
        ...place,
        message: `${quote(name)} has another metric than the policy pins`,
        found: metric === undefined ? "no metric" : quote(metric.name),
        expected: `${quote(pinned)} (${settings.policyFile ?? "the policy"})`,
        remedy: "Name the metric as the policy does, or have a maintainer change the policy.",
      },
    ];
  });
  if (faults.length > 0) throw new InputError(faults);
}

/** A policy that speaks of what is not there may have misspelt it: its word would then be lost. */
export function policyNotes(
  results: readonly BenchmarkResults[],
  removed: readonly RemovedBenchmark[],
  settings: Settings,
): Note[] {
  return [...benchmarkNotes(results, removed, settings), ...mappingNote(results, settings)];
}

function benchmarkNotes(
  results: readonly BenchmarkResults[],
  removed: readonly RemovedBenchmark[],
  settings: Settings,
): Note[] {
  const here = new Set([...results, ...removed].map(({ name }) => name));
  const accepted = settings.accept.map(({ benchmark }) => benchmark).filter((name) => !here.has(name));
  const pinned = Object.keys(settings.benchmarks).filter(
    (name) => ![...here].some((other) => sameName(other, name)),
  );
  return [...new Set([...pinned, ...accepted])].sort().map((name) => {
    const near = [...here]
      .filter((other) => distance(other.toLowerCase(), name.toLowerCase()) <= 3)
      .sort()[0];
    return { code: "policy-without-benchmark", level: "warning", benchmark: name, near: near ?? null };
  });
}

/** Nearest names take long to find. */
const MOST_LOOKED_UP = 10;

/** One note for all mappings by hand whose name is no model's. Where only some benchmarks are read, the others' models are not known. */
function mappingNote(results: readonly BenchmarkResults[], { models, values }: Settings): Note[] {
  const mapped = Object.keys(models);
  if (values.benchmark.length > 0 || results.length === 0 || mapped.length === 0) return [];
  const here = new Set(results.flatMap((each) => [...each.models, ...each.unusable].map(({ name }) => name)));
  const unused = mapped.filter((name) => !here.has(name)).sort();
  if (unused.length === 0) return [];
  const mappings = unused.map((name, i) => ({
    name,
    near: i < MOST_LOOKED_UP ? likelyMeant(name, [...here]) : [],
  }));
  return [{ code: "policy-without-model", level: "warning", models: mappings }];
}
