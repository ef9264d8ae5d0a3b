// Every known benchmark of a pool, put through the gate with its built-in defaults, against that pool alone.
import { assess } from "../../src/gate/assess.ts";
import type { KnownBenchmark, Pool } from "../../src/generated/pool.ts";
import type { BenchmarkAssessment } from "../../src/generated/report.ts";
import { resolveSettings } from "../../src/policy/settings.ts";
import type { BenchmarkResults, ModelResult, Orientation } from "../../src/results/benchmark-results.ts";

export interface AtlasRow {
  benchmark: KnownBenchmark;
  assessment: BenchmarkAssessment;
}

/** In the order of the pool file. */
export function measurePool(pool: Pool): AtlasRow[] {
  // The names are the pool's own: none of them may be another release.
  const itself = Object.fromEntries(pool.models.map(({ name }) => [name, name]));
  const byName = new Map(
    assess({
      benchmarks: pool.known_benchmarks.map((benchmark) => resultsOf(benchmark, pool)),
      settings: resolveSettings({ pool: pool.name }, null, itself),
      // No other pool on the shelf: the atlas sets pools side by side itself.
      shelf: { names: [pool.name], get: () => pool },
      baseline: null,
      unchanged: false,
      notes: [],
      tool: { name: "atlas", version: "1" },
      today: "1970-01-01",
    }).benchmarks.map((assessment) => [assessment.name, assessment]),
  );
  return pool.known_benchmarks.map((benchmark) => ({ benchmark, assessment: byName.get(benchmark.id)! }));
}

function resultsOf(benchmark: KnownBenchmark, pool: Pool): BenchmarkResults {
  const place = { file: `pools/${pool.name}/pool.json` };
  const models = benchmark.scores.flatMap((score, at): ModelResult[] => {
    if (score === null) return [];
    const samples = benchmark.proportion && benchmark.samples ? { samples: benchmark.samples } : {};
    return [{ name: pool.models[at]!.name, score, ...samples, place }];
  });
  const { optimum, higher_is_better } = benchmark;
  const orientation: Orientation =
    optimum !== undefined
      ? { kind: "optimum", optimum }
      : { kind: higher_is_better === false ? "lower" : "higher" };
  return {
    name: benchmark.id,
    metric: {
      name: benchmark.metric ?? "score",
      proportion: benchmark.proportion ?? false,
      minimum: 0,
      maximum: 1,
    },
    orientation,
    orientationFrom: "results",
    models: models.sort((a, b) => (a.name < b.name ? -1 : 1)),
    unusable: [],
    place,
    files: 1,
    format: "own",
    overlapsWith: [],
  };
}
