// What every reader gives: the results of one benchmark for many models, whatever the format they came in.
import type { ReadingNote as ReportNote } from "../generated/report.ts";

import type { ItemResults } from "./items/item-table.ts";
import type { Place } from "./place.ts";

export type { Place };

/** What "better" means. */
export type Orientation =
  | { kind: "higher" }
  | { kind: "lower" }
  /** The best value lies in the middle: the oriented score is −|score − optimum|. */
  | { kind: "optimum"; optimum: number };

export interface Metric {
  name: string;
  /** proportion, percent, points, … */
  unit?: string;
  minimum?: number;
  maximum?: number;
  chance?: number;
  /** Whether a score is a share of right answers, so that a sample count tells its sampling error. */
  proportion: boolean;
}

/** One model's result, as the file has it. `score` is finite. */
export interface ModelResult {
  name: string;
  score: number;
  /** In the score's unit. */
  standardError?: number;
  samples?: number;
  family?: string;
  capabilityScores?: Readonly<Record<string, number>>;
  place: Place;
  /** When the run was made, ISO 8601, where the format has it. */
  runTime?: string;
  /** What else the file calls the model (a hub's id beside a display name), where the name alone is not known. */
  ids?: readonly string[];
}

/** A model that the file names but that has no usable score. */
export interface UnusableModel {
  name: string;
  reason: string;
  place: Place;
}

/** The results of one benchmark (and one metric), joined over files. Models are ordered by name. */
export interface BenchmarkResults {
  name: string;
  metric?: Metric;
  orientation: Orientation;
  /** Of a table's column: why it is taken for a score. */
  role?: string;
  /** Who said which way is better. */
  orientationFrom: "policy" | "results" | "metric-table" | "option";
  models: readonly ModelResult[];
  unusable: readonly UnusableModel[];
  /** Where the benchmark begins, and how many files it was joined from. */
  place: Place;
  files: number;
  /** Name of the format, from its reader. */
  format: string;
  /** Capability benchmarks that the file says it contains: reported, never decides. */
  overlapsWith: readonly string[];
  subtasks?: readonly BenchmarkResults[];
  /** Of a subtask in its whole, as its author declares. */
  weight?: number;
  version?: string;
  url?: string;
  /** File of its item results, by its path from the results file's folder. */
  itemsFile?: string;
  /** What that file holds, once it is read. */
  items?: ItemResults;
}

/** What a file holds beside what was read of it: a table, a column, or the file itself. */
export interface SetAside {
  file: string;
  /** What the table is called: its heading, caption or place. */
  table?: string;
  /** The column's heading as written. */
  column?: string;
  why: string;
}

/** Something a user should know that is no fault. */
export interface ReadingNote {
  code: ReportNote["code"];
  text: string;
  /** Default: a notice. */
  level?: "warning";
  place?: Place;
}

/** Higher is better unless something else is said. */
export function orientationOf(said: {
  optimum?: number | null | undefined;
  higher_is_better?: boolean | null | undefined;
}): Orientation {
  if (typeof said.optimum === "number") return { kind: "optimum", optimum: said.optimum };
  return { kind: said.higher_is_better === false ? "lower" : "higher" };
}

/** oriented so that higher is better. */
export function orientScore(score: number, orientation: Orientation): number {
  switch (orientation.kind) {
    case "higher":
      return score;
    case "lower":
      return -score;
    case "optimum":
      return -Math.abs(score - orientation.optimum);
  }
}
