// One benchmark over all its files: every model once, named where it stands twice, the metric and orientation settled.
import { type Fault, InputError, quote } from "../errors.ts";
import { refuseAbsurd } from "./absurd.ts";
import type {
  BenchmarkResults,
  ModelResult,
  Orientation,
  Place,
  ReadingNote,
  UnusableModel,
} from "./benchmark-results.ts";
import { type Candidate, groupBy } from "./candidates.ts";
import { scaleNotes } from "./mixed-scales.ts";
import { pinnedFor, type Settled, settleOrientation } from "./orientation.ts";
import type { Reading, ReadScore } from "./reading.ts";
import { givesScale, settleMetric } from "./scale.ts";

const OWN_FORMAT = "safetywashing-gate";

export interface JoinOptions {
  duplicateRuns: "error" | "latest";
  orientations?: Readonly<Record<string, Orientation>>;
}

export interface Joined {
  benchmark: BenchmarkResults;
  notes: ReadingNote[];
}

/**
 * @param name what the benchmark is called in reports
 * @param parts its subtasks, if any
 * @throws InputError with every model that stands twice, mixed scales, absurd numbers, or an orientation that nobody gives
 */
export function joinCandidate(
  name: string,
  candidate: Candidate,
  parts: readonly Candidate[],
  options: JoinOptions,
): Joined {
  const readings = candidate.from.map((one) => one.reading);
  const first = candidate.from[0]!;
  const notes: ReadingNote[] = [];
  const { models, unusable } = oncePerModel(name, readings, options, notes);
  const usable = models.filter((s) => s.score !== null);
  const scored = readings.filter((r) => r.scores.some((s) => s.score !== null));
  const telling = scored.length > 0 ? scored : readings;
  const metric = settleMetric(
    name,
    telling.map((r) => r.metric),
    usable,
    first.reading.meant === true,
    first.format,
  );
  const scale = givesScale(telling.map((r) => r.metric).find((m) => m !== undefined));
  notes.push(...scaleNotes(name, metric, usable, scale, first.reading.place));
  const settled = orientationOf(name, candidate, usable.length > 0, options);
  refuseAbsurd(name, usable, metric, settled.orientation, first.reading.place);
  noteVersions(name, readings, notes);
  notes.push(...remarksOf(readings));
  const subtasks = parts.flatMap((part) => joinPart(part, settled.orientation, options));
  const version = readings.find((r) => r.version !== undefined)?.version;
  const url = readings.find((r) => r.url !== undefined)?.url;
  return {
    benchmark: {
      name,
      ...(metric && { metric }),
      ...settled,
      models: usable.map(modelOf).sort(byName),
      unusable: unusable.sort(byName),
      place: first.reading.place,
      files: new Set(readings.map((r) => r.place.file)).size,
      format: first.format,
      overlapsWith: [...new Set(readings.flatMap((r) => r.overlapsWith ?? []))],
      ...(subtasks.length > 0 && { subtasks }),
      ...(version !== undefined && { version }),
      ...(url !== undefined && { url }),
    },
    notes,
  };
}

function orientationOf(name: string, candidate: Candidate, measured: boolean, options: JoinOptions): Settled {
  const readings = candidate.from.map((one) => one.reading);
  const said = readings.flatMap((r) =>
    r.orientation ? [{ orientation: r.orientation, place: r.place }] : [],
  );
  const pinned =
    pinnedFor(name, options.orientations) ?? pinnedFor(candidate.benchmark, options.orientations);
  const own = candidate.meant || candidate.from[0]!.format === OWN_FORMAT;
  // Without a single score there is nothing to orient, and so nothing to ask.
  if (!measured && !own && said.length === 0 && pinned === undefined) {
    return { orientation: { kind: "higher" }, orientationFrom: "results" };
  }
  return settleOrientation(name, candidate.metric, said, pinned, readings[0]!.place, own);
}

/** A subtask: oriented as it says itself, else as the whole. One that cannot be joined is told by the whole's own faults. */
function joinPart(part: Candidate, whole: Orientation, options: JoinOptions): BenchmarkResults[] {
  const said = part.from.some((one) => one.reading.orientation !== undefined);
  const orientations = said ? {} : { [part.benchmark]: whole };
  return [joinCandidate(part.benchmark, part, [], { ...options, orientations }).benchmark];
}

/** What the readings remark, the same sentence once. */
function remarksOf(readings: readonly Reading[]): ReadingNote[] {
  const once = new Map<string, ReadingNote>();
  for (const note of readings.flatMap((r) => r.remarks ?? []))
    once.set(note.text, once.get(note.text) ?? note);
  return [...once.values()];
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

function modelOf(score: ReadScore): ModelResult {
  const { model, score: value, reason: _, unit: __, settings: ___, derived: ____, ...rest } = score;
  return { name: model, score: value!, ...rest };
}

function unusableOf(score: ReadScore): UnusableModel {
  return { name: score.model, reason: score.reason ?? "no score", place: score.place };
}

interface Models {
  models: ReadScore[];
  unusable: UnusableModel[];
}

function oncePerModel(
  name: string,
  readings: readonly Reading[],
  options: JoinOptions,
  notes: ReadingNote[],
): Models {
  const faults: Fault[] = [];
  const result: Models = { models: [], unusable: [] };
  const byModel = groupBy(
    readings.flatMap((r) => r.scores),
    (s) => s.model,
  );
  for (const [model, runs] of byModel) {
    const scored = runs.filter((s) => s.score !== null);
    if (scored.length === 0) result.unusable.push(unusableOf(runs[0]!));
    else if (scored.length === 1 || sameFigure(scored)) result.models.push(scored[0]!);
    else severalRuns(name, model, scored, options, { result, faults, notes });
  }
  if (faults.length > 0) throw new InputError(faults);
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
  options: JoinOptions,
  to: { result: Models; faults: Fault[]; notes: ReadingNote[] },
): void {
  const settings = new Set(runs.map((s) => s.settings));
  const [first, second] = [runs[0]!, runs[1]!];
  const places = `${say(first.place, second.place)} and ${say(second.place, first.place)}`;
  if (settings.size === runs.length) {
    const ways = differences([...settings]).join("; ");
    const reason = `measured ${runs.length} times in different ways (${ways}), in ${places}`;
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
  const timed = runs.every((s) => s.runTime !== undefined);
  to.faults.push({
    message: `${quote(model)} stands twice on ${quote(name)}, in ${places}`,
    file: second.place.file,
    ...(second.place.line !== undefined && { line: second.place.line }),
    found: `scores ${first.score} and ${second.score}`,
    expected: "each model once",
    remedy: timed
      ? "Take one away, or let the later run count (duplicate-runs: latest in the policy)"
      : "Take one of them away",
  });
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

/** A place as text; lines where both are in one file. */
function say(place: Place, other: Place): string {
  if (place.file !== other.file) return place.file;
  if (place.line !== undefined && place.line !== other.line) return `${place.file} line ${place.line}`;
  return place.pointer === undefined ? place.file : `${place.file}#${place.pointer}`;
}

function noteVersions(name: string, readings: readonly Reading[], notes: ReadingNote[]): void {
  const versions = [...new Set(readings.map((r) => r.version).filter((v) => v !== undefined))];
  if (versions.length < 2) return;
  notes.push({
    code: "versions-differ",
    text: `the files give different versions of ${quote(name)}: ${versions.slice(0, 5).map(quote).join(", ")}`,
    place: readings[0]!.place,
  });
}
