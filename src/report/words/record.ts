// What a record of a verdict says of itself, where it stands among records of models' scores.
import type { BenchmarkAssessment } from "../../generated/report.ts";

export const METRIC = {
  id: "safetywashing.capabilities_correlation",
  name: "capabilities correlation",
  description:
    "Rank correlation (Spearman) of a benchmark's scores with the general capability of the models scored. It describes the benchmark, not a model; lower means that a better score comes less from capability, not that the benchmark is better.",
};

export const MODELS_NOTE =
  "A set of models, not one: those over which the correlation was computed stand with each result.";

/** The name of the data set: never the benchmark's own, under which its scores are kept. */
export function capabilitiesCorrelation({ name }: BenchmarkAssessment): string {
  return `${name}: ${METRIC.name}`;
}
