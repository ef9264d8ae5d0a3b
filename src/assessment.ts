// What the gate found, as the gate makes it and renderers take it: plain data. The JSON report (schemas/report.schema.json)
// says the same with what several benchmarks share said once; report/files/folded.ts turns one into the other.
import type {
  BenchmarkReport,
  ContextReport,
  KnownCorrelation,
  MatchedModel,
  ModelsReport,
  Report,
} from "./generated/report.ts";

export interface Models extends Omit<ModelsReport, "matched"> {
  /** By name. */
  matched: MatchedModel[];
}

export interface Context extends Omit<ContextReport, "known" | "itself"> {
  /** The pool's known benchmarks on the same axis but this one, by domain and name. */
  known: KnownCorrelation[];
}

export interface BenchmarkAssessment extends Omit<BenchmarkReport, "models" | "context"> {
  models: Models;
  context: Context;
}

export interface Assessment extends Omit<Report, "schema_version" | "models" | "known" | "benchmarks"> {
  /** Worst first. */
  benchmarks: BenchmarkAssessment[];
}
