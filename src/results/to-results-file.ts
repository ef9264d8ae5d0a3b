// Benchmark results in our own format: what `convert` writes. Lossless for what the gate uses.
import type {
  Benchmark2,
  MetricDescription,
  ModelScore,
  ResultsFile,
  Subtask,
} from "../generated/results.ts";
import type { BenchmarkResults, Metric, ModelResult, Orientation } from "./benchmark-results.ts";

/** One benchmark as itself, several under `benchmarks`. Models are ordered by name, unusable ones have the score null. */
export function toResultsFile(benchmarks: readonly BenchmarkResults[]): ResultsFile {
  const all = benchmarks.map(benchmarkOf);
  return (all.length === 1 ? all[0]! : { benchmarks: all }) as ResultsFile;
}

function benchmarkOf(benchmark: BenchmarkResults): Benchmark2 {
  const subtasks = (benchmark.subtasks ?? []).map((part): [string, Subtask] => [
    part.name,
    {
      ...metricOf(part.metric),
      ...orientationOf(part.orientation),
      ...(part.weight !== undefined && { weight: part.weight }),
      scores: scoresOf(part),
    },
  ]);
  return {
    benchmark: benchmark.name,
    ...(benchmark.version !== undefined && { version: benchmark.version }),
    ...(benchmark.url !== undefined && { url: benchmark.url }),
    ...(benchmark.itemsFile !== undefined && { items: benchmark.itemsFile }),
    ...metricOf(benchmark.metric),
    ...orientationOf(benchmark.orientation),
    ...(benchmark.overlapsWith.length > 0 && { overlaps_with: [...benchmark.overlapsWith] }),
    scores: scoresOf(benchmark),
    ...(subtasks.length > 0 && { subtasks: Object.fromEntries(subtasks) }),
  };
}

function metricOf(metric: Metric | undefined): { metric?: MetricDescription } {
  return metric === undefined ? {} : { metric: { ...metric } };
}

function orientationOf(orientation: Orientation): { higher_is_better?: boolean; optimum?: number } {
  return orientation.kind === "optimum"
    ? { optimum: orientation.optimum }
    : { higher_is_better: orientation.kind === "higher" };
}

function scoresOf(benchmark: BenchmarkResults): Record<string, number | null | ModelScore> {
  const measured = benchmark.models.map((m): [string, number | ModelScore] => [m.name, scoreOf(m)]);
  const missing = benchmark.unusable.map((m): [string, null] => [m.name, null]);
  return Object.fromEntries([...measured, ...missing].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

function scoreOf(model: ModelResult): number | ModelScore {
  const full: ModelScore = {
    score: model.score,
    ...(model.standardError !== undefined && { standard_error: model.standardError }),
    ...(model.samples !== undefined && { samples: model.samples }),
    ...(model.family !== undefined && { family: model.family }),
    ...(model.ids !== undefined && { ids: [...model.ids] }),
    ...(model.capabilityScores && { capability_scores: { ...model.capabilityScores } }),
  };
  return Object.keys(full).length === 1 ? model.score : full;
}
