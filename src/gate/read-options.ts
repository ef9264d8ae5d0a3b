// What the policy says to the readers of results files, and what the readers noticed, as notes of the report.
import type { Note } from "../generated/report.ts";
import type { Orientation, ReadingNote } from "../results/benchmark-results.ts";
import type { ReadOptions } from "../results/read.ts";
import type { Settings } from "./settings.ts";

/** The reading options that the settings come to; what the policy pins per benchmark among them. */
export function readOptions({ values, benchmarks, limits }: Settings): ReadOptions {
  const orientations: Record<string, Orientation> = {};
  const metrics: Record<string, string> = {};
  for (const [name, { higher_is_better, optimum, metric }] of Object.entries(benchmarks)) {
    if (optimum !== undefined) orientations[name] = { kind: "optimum", optimum };
    else if (higher_is_better !== undefined)
      orientations[name] = { kind: higher_is_better ? "higher" : "lower" };
    if (metric !== undefined) metrics[name] = metric;
  }
  return {
    ...(values.benchmark.length > 0 && { benchmark: values.benchmark }),
    ...(values.metric !== null && { metric: values.metric }),
    duplicateRuns: values["duplicate-runs"],
    orientations,
    metrics,
    fileSizeLimit: limits["file-size"],
    fileCountLimit: limits.files,
  };
}

/** Reading notes as notes of the report, on the file and line where they arose. */
export function readingNotes(notes: readonly ReadingNote[]): Note[] {
  return notes.map(({ code, text, place }) => ({
    code,
    level: "notice",
    text,
    ...(place !== undefined && { file: place.file }),
    ...(place?.line !== undefined && { line: place.line }),
  }));
}
