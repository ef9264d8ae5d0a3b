// Every model of a benchmark once, over all its files: a model that stands twice is refused, or settled where it can be.
import { type Fault, InputError, quote } from "../errors.ts";
import type { Place, ReadingNote, UnusableModel } from "./benchmark-results.ts";
import { groupBy } from "./candidates.ts";
import type { ReadOptions } from "./options.ts";
import type { Reading, ReadScore } from "./reading.ts";

export type DuplicateOptions = Required<Pick<ReadOptions, "duplicateRuns">>;

export interface Models {
  models: ReadScore[];
  unusable: UnusableModel[];
}

/** @throws InputError with every model that stands twice; readings that share several models are one fault */
export function oncePerModel(
  name: string,
  readings: readonly Reading[],
  options: DuplicateOptions,
  notes: ReadingNote[],
): Models {
  const doubles: Double[] = [];
  const result: Models = { models: [], unusable: [] };
  const scores = readings.flatMap((r) => r.scores);
  // Mostly no model stands twice, and nothing need be grouped.
  if (new Set(scores.map(({ model }) => model)).size === scores.length) {
    for (const score of scores)
      if (score.score === null) result.unusable.push(unusableOf(score));
      else result.models.push(score);
    return result;
  }
  for (const [model, runs] of groupBy(scores, (s) => s.model)) {
    const scored = runs.filter((s) => s.score !== null);
    if (scored.length === 0) result.unusable.push(unusableOf(runs[0]!));
    else if (scored.length === 1 || sameFigure(scored)) result.models.push(scored[0]!);
    else severalRuns(name, model, scored, options, { result, doubles, notes });
  }
  if (doubles.length > 0) throw new InputError(faultsOf(name, doubles, readings));
  return result;
}

/** Summaries of one harness that hold the same figure in several files. */
function sameFigure(runs: readonly ReadScore[]): boolean {
  return runs.every((run) => run.derived && run.score === runs[0]!.score);
}

function severalRuns(
  name: string,
  model: string,
  runs: readonly ReadScore[],
  options: DuplicateOptions,
  to: { result: Models; doubles: Double[]; notes: ReadingNote[] },
): void {
  const settings = new Set(runs.map((s) => s.settings));
  const [first, second] = [runs[0]!, runs[1]!];
  if (settings.size === runs.length) {
    const ways = differences([...settings]).join("; ");
    const reason = `measured ${runs.length} times in different ways (${ways}), in ${both(first.place, second.place)}`;
    to.result.unusable.push({ name: model, reason, place: first.place });
    return;
  }
  const latest = options.duplicateRuns === "latest" ? latestOf(runs) : undefined;
  if (latest !== undefined) {
    to.result.models.push(latest);
    to.notes.push({
      code: "duplicate-run",
      text: `${quote(model)} stands ${runs.length} times on ${quote(name)}; the run of ${latest.runTime}, in ${latest.place.file}, counts`,
      place: latest.place,
    });
    return;
  }
  to.doubles.push({ model, first, second, timed: runs.every((s) => s.runTime !== undefined) });
}

/** A model that stands twice, and nothing says which counts. */
interface Double {
  model: string;
  first: ReadScore;
  second: ReadScore;
  timed: boolean;
}

/** One fault for two readings that share several models (the same benchmark given twice), else one a model. */
function faultsOf(name: string, doubles: readonly Double[], readings: readonly Reading[]): Fault[] {
  if (readings.length === 1) return doubles.map((double) => ofModel(name, double));
  const readingOf = new Map(readings.flatMap((r, i) => r.scores.map((score) => [score, i] as const)));
  const pairs = groupBy(doubles, ({ first, second }) => `${readingOf.get(first)} ${readingOf.get(second)}`);
  return [...pairs.values()].flatMap((pair) => {
    const [a, b] = [readingOf.get(pair[0]!.first)!, readingOf.get(pair[0]!.second)!];
    if (a === b || pair.length === 1) return pair.map((double) => ofModel(name, double));
    return [ofReadings(name, pair, readings[a]!, readings[b]!)];
  });
}

function ofReadings(name: string, pair: readonly Double[], a: Reading, b: Reading): Fault {
  const names = pair.map(({ model }) => model).sort();
  const more = names.length - MOST_NAMES;
  return {
    message: `${quote(name)} is given twice, in ${both(a.place, b.place)}`,
    ...b.place,
    found: `${names.length} models in both: ${names.slice(0, MOST_NAMES).map(quote).join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
    expected: "each model once",
    remedy: remedyOf(pair),
  };
}

const MOST_NAMES = 3;

function ofModel(name: string, double: Double): Fault {
  const { model, first, second } = double;
  return {
    message: `${quote(model)} stands twice on ${quote(name)}, in ${both(first.place, second.place)}`,
    ...second.place,
    found: `scores ${first.score} and ${second.score}`,
    expected: "each model once",
    remedy: remedyOf([double]),
  };
}

function remedyOf(doubles: readonly Double[]): string {
  return doubles.every(({ timed }) => timed)
    ? "Take one away, or let the later run count (duplicate-runs: latest in the policy)"
    : "Take one of them away";
}

/** What settings do not share, each on its own. */
function differences(settings: readonly (string | undefined)[]): string[] {
  const parts = settings.map((s) => new Set(s?.split(", ") ?? []));
  return parts.map((own) => {
    const different = [...own].filter((part) => !parts.every((other) => other.has(part)));
    return different.length > 0 ? different.slice(0, 5).join(", ") : "nothing further given";
  });
}

/** The later run, where every run has a time and one is the latest. */
function latestOf(runs: readonly ReadScore[]): ReadScore | undefined {
  const timed = runs.flatMap((run) => {
    const time = run.runTime === undefined ? Number.NaN : Date.parse(run.runTime);
    return Number.isNaN(time) ? [] : [{ run, time }];
  });
  if (timed.length < runs.length) return undefined;
  timed.sort((a, b) => b.time - a.time);
  return timed[0]!.time > timed[1]!.time ? timed[0]!.run : undefined;
}

/** Two places as text: lines where both are in one file, one place where nothing tells them apart. */
function both(a: Place, b: Place): string {
  const [first, second] = [say(a, b), say(b, a)];
  return first === second
    ? `${first}${a.line === undefined ? "" : ` line ${a.line}`}`
    : `${first} and ${second}`;
}

function say(place: Place, other: Place): string {
  if (place.file !== other.file) return place.file;
  if (place.line !== undefined && place.line !== other.line) return `${place.file} line ${place.line}`;
  return place.pointer === undefined ? place.file : `${place.file}#${place.pointer}`;
}

function unusableOf(score: ReadScore): UnusableModel {
  return { name: score.model, reason: score.reason ?? "no score", place: score.place };
}
