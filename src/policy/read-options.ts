// What the policy says to the readers of results files, and what the readers noticed, as notes of the report.
import { byName } from "../by-name.ts";
import type { BenchmarkPolicy } from "../generated/policy.ts";
import type { Note } from "../generated/report.ts";
import { type Orientation, orientationOf, type ReadingNote } from "../results/benchmark-results.ts";
import type { ReadOptions } from "../results/read.ts";
import type { Settings } from "./settings.ts";

/** The reading options that the settings come to; what the policy pins per benchmark among them. */
export function readOptions({ values, benchmarks, limits }: Settings): ReadOptions {
  const orientations = Object.entries(benchmarks).flatMap(([name, pinned]) => {
    const orientation = pinnedOrientation(pinned);
    return orientation === null ? [] : [[name, orientation] as const];
  });
  const metrics = Object.entries(benchmarks).flatMap(([name, { metric }]) =>
    metric === undefined ? [] : [[name, metric] as const],
  );
  return {
    ...(values.benchmark.length > 0 && { benchmark: values.benchmark }),
    ...(values.metric !== null && { metric: values.metric }),
    duplicateRuns: values["duplicate-runs"],
    orientations: byName(orientations),
    metrics: byName(metrics),
    fileSizeLimit: limits["file-size"],
    fileCountLimit: limits.files,
    incomplete: limits.incomplete,
  };
}

function pinnedOrientation(pinned: BenchmarkPolicy): Orientation | null {
  return pinned.optimum === undefined && pinned.higher_is_better === undefined ? null : orientationOf(pinned);
}

/** What a reader of the report should know of the policy file itself. */
export function policyFileNotes({ policyEmpty, policyFile: file }: Settings): Note[] {
  if (!policyEmpty || file === null) return [];
  const text = `The policy file ${file} holds no settings, so each has its default.`;
  return [{ code: "policy-empty", level: "warning", text, file }];
}

/** Reading notes as notes of the report, on the file and line where they arose. */
export function readingNotes(notes: readonly ReadingNote[]): Note[] {
  return notes.map(({ code, text, level = "notice" as const, place }) => ({
    code,
    level,
    text,
    ...(place !== undefined && { file: place.file }),
    ...(place?.line !== undefined && { line: place.line }),
  }));
}
