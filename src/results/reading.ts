// What a format's reader gives: one benchmark and metric as one file has it, before files are joined,
// a benchmark is chosen, and its orientation is settled.
import type { Fault } from "../errors.ts";
import type { Metric, Orientation, Place, ReadingNote } from "./benchmark-results.ts";

/** A metric of which the file may not say whether it is a share. */
export type ReadMetric = Omit<Metric, "proportion"> & { proportion?: boolean };

/** One model's score, or the reason why it has none. */
export interface ReadScore {
  model: string;
  /** Finite, or null where `reason` says why not. */
  score: number | null;
  reason?: string;
  standardError?: number;
  /** Items that it rests on; 0: nothing was asked, so that it is no score. */
  samples?: number;
  family?: string;
  capabilityScores?: Readonly<Record<string, number>>;
  /** The unit as written beside this very score (a percent sign). */
  unit?: "percent";
  runTime?: string;
  /** How it was measured (precision, scaffold), where one model may stand several times for that. */
  settings?: string;
  /** Taken from a summary: the same figure may stand in several files. */
  derived?: boolean;
  /** What else the file calls the model. */
  ids?: readonly string[];
  /** Items that were asked for and did not run, of how many. */
  notRun?: { count: number; of: number };
  /** How it was asked (shots, judge, temperature): told where models were asked differently. */
  conditions?: Readonly<Record<string, string>>;
  place: Place;
}

export interface Reading {
  benchmark: string;
  /** What the benchmark is part of (a suite, a leaderboard): told apart, and allowed in a selector. */
  collection?: string;
  /** Settings that make another benchmark of the same name (a subject, a number of shots). */
  variant?: string;
  metric?: ReadMetric;
  /** Which way is better, where the file says so. */
  orientation?: Orientation;
  /** Whether somebody else than the benchmark's author says so, so that a well-known metric's own direction is held against it. */
  hearsay?: boolean;
  /** Of a part in its whole, as its author declares. */
  weight?: number;
  version?: string;
  url?: string;
  /** File of its item results, by its path from this file's folder. */
  itemsFile?: string;
  overlapsWith?: readonly string[];
  scores: readonly ReadScore[];
  subtasks?: readonly Reading[];
  /** The group that this is a part of: asked for only by name. */
  partOf?: string;
  /** Other names under which a user may ask for it. */
  aliases?: readonly string[];
  /** Every benchmark of this file is meant, without being asked for (our own format). */
  meant?: boolean;
  /** The harness itself names this metric as the benchmark's main one. */
  main?: boolean;
  /** Told where this benchmark is chosen. */
  remarks?: readonly ReadingNote[];
  /** Why it cannot be read, where it is chosen; nobody else is stopped by it. */
  faults?: readonly Fault[];
  /** Of a table's column: why it is taken for a score. */
  role?: string;
  place: Place;
}
