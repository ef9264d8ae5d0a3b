// An assessment in a line for each benchmark.
import { escapeControls } from "../errors.ts";
import type { Assessment, BenchmarkAssessment } from "../generated/report.ts";
import { valueWithInterval } from "../report/numbers.ts";

const EFFECT = { fail: "fails", warn: "warns", pass: "passes" } as const;

export function shortReport({ benchmarks }: Assessment): string {
  return benchmarks.map(line).join("\n");
}

function line(benchmark: BenchmarkAssessment): string {
  const { name, verdict, certainty, conclusion, correlation, decided_on, models } = benchmark;
  const told = decided_on.value === null ? correlation : decided_on;
  const how = certainty === null ? verdict : `${verdict} (${certainty})`;
  const value =
    told.value === null
      ? "no correlation"
      : `correlation ${valueWithInterval(told.value, told.interval, decided_on.threshold)}`;
  return `  ${escapeControls(name)}: ${how}, ${EFFECT[conclusion]}. ${value} over ${models.matched.length} models, limit ${decided_on.threshold}`;
}
