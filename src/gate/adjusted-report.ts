// Capability-adjusted scores of a benchmark's models.
import { InputError, quote } from "../errors.ts";
import type { Adjusted } from "../generated/report.ts";
import { measureAdjusted } from "../measure/adjusted.ts";
import { familyKey } from "../models/family.ts";
import type { Settings } from "../policy/settings.ts";
import type { OpenShelf } from "../pool/shelf.ts";
import type { BenchmarkResults } from "../results/benchmark-results.ts";
import { judge } from "./judge.ts";
import { poolFor } from "./pool-for.ts";

export interface NamedAdjusted {
  name: string;
  pool: string;
  confidence: number;
  /** How scores were turned so that higher is better. */
  turned: "lower" | "optimum" | null;
  adjusted: Adjusted;
}

/** @throws InputError where there are too few models or families for a line */
export function adjustedReport(
  benchmark: BenchmarkResults,
  settings: Settings,
  shelf: OpenShelf,
): NamedAdjusted {
  const { reference } = poolFor(benchmark, settings, shelf, null);
  const { observations } = judge({ benchmark, reference, settings, for: "comparison" });
  const models = observations.map(({ result, axisValue, oriented, family }) => ({
    name: result.name,
    x: axisValue,
    y: oriented,
    family: familyKey(family, result.name),
  }));
  const adjusted = measureAdjusted(models, settings.values.confidence);
  if (adjusted === null) {
    throw new InputError({
      ...benchmark.place,
      message: `the models of ${quote(benchmark.name)} give no line to adjust by`,
      found: `${models.length} models of ${new Set(models.map(({ family }) => family)).size} families in the pool ${reference.pool.name}`,
      expected: "8 models of 5 families, of different capability and score",
    });
  }
  const { kind } = benchmark.orientation;
  return {
    name: benchmark.name,
    pool: reference.pool.name,
    confidence: settings.values.confidence,
    turned: kind === "higher" ? null : kind,
    adjusted,
  };
}
