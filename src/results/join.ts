// One benchmark over all its files: every model once, named where it stands twice, the metric and orientation settled.
import { InputError, MOST_FAULTS, quote } from "../errors.ts";
import { refuseAbsurd } from "./absurd.ts";
import type { BenchmarkResults, ModelResult, Orientation, Place, ReadingNote } from "./benchmark-results.ts";
import type { Candidate } from "./candidates.ts";
import { conditionNotes } from "./conditions.ts";
import { scaleNotes } from "./mixed-scales.ts";
import { type DuplicateOptions, oncePerModel } from "./once-per-model.ts";
import { OpenQuestion } from "./open-question.ts";
import type { ReadOptions } from "./options.ts";
import { pinnedFor, type Settled, settleByOption, settleOrientation } from "./orientation.ts";
import type { Reading, ReadScore } from "./reading.ts";
import { givesScale, settleMetric } from "./scale.ts";
import { label } from "./select.ts";
import { sentinelNotes } from "./sentinels.ts";

const OWN_FORMAT = "safetywashing-gate";

export type JoinOptions = DuplicateOptions &
  Pick<ReadOptions, "incomplete" | "orientations" | "direction" | "assume">;

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
  const faults = readings.flatMap((reading) => reading.faults ?? []);
  if (faults.length > 0) throw new InputError(faults.slice(0, MOST_FAULTS));
  const first = candidate.from[0]!;
  const notes: ReadingNote[] = [];
  const { models, unusable } = oncePerModel(
    name,
    readings.map((reading) => measuredOnly(reading, options)),
    options,
    notes,
  );
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
  const signed = usable.some(({ unit }) => unit === "percent");
  const scale = signed || givesScale(telling.map((r) => r.metric).find((m) => m !== undefined));
  notes.push(...scaleNotes(name, metric, usable, scale, first.reading.place));
  notes.push(...sentinelNotes(name, usable));
  const settled = orientationOf(name, candidate, usable.length > 0, options);
  refuseAbsurd(name, usable, metric, settled.orientation, first.reading.place);
  noteVersions(name, readings, notes);
  notes.push(...conditionNotes(name, usable, first.reading.place));
  notes.push(...remarksOf(readings));
  const subtasks = parts.flatMap((part) => joinPart(part, settled.orientation, options));
  refuseSomeWeights(name, subtasks, first.reading.place);
  const weight = readings.find((r) => r.weight !== undefined)?.weight;
  const version = readings.find((r) => r.version !== undefined)?.version;
  const itemsFile = readings.find((r) => r.itemsFile !== undefined)?.itemsFile;
  const url = readings.find((r) => r.url !== undefined)?.url;
  return {
    benchmark: {
      name,
      ...(metric && { metric }),
      ...settled,
      ...(readings[0]!.role !== undefined && { role: readings[0]!.role }),
      models: usable.map(modelOf).sort(byName),
      unusable: unusable.sort(byName),
      place: first.reading.place,
      files: new Set(readings.map((r) => r.place.file)).size,
      format: first.format,
      overlapsWith: [...new Set(readings.flatMap((r) => r.overlapsWith ?? []))],
      ...(subtasks.length > 0 && { subtasks }),
      ...(weight !== undefined && { weight }),
      ...(version !== undefined && { version }),
      ...(url !== undefined && { url }),
      ...(itemsFile !== undefined && { itemsFile }),
    },
    notes,
  };
}

const MOST_INCOMPLETE = 0.1;

/** What was not measured is no score: nothing was asked, or too little of it ran. */
function measuredOnly(reading: Reading, { incomplete = MOST_INCOMPLETE }: JoinOptions): Reading {
  const unmeasured = ({ score, samples, notRun }: ReadScore): string | undefined => {
    if (score === null) return undefined;
    if (notRun !== undefined && notRun.count > incomplete * notRun.of)
      return `${notRun.count} of ${notRun.of} items did not run (at most ${100 * incomplete} % may be missing)`;
    return samples === 0 ? "nothing was asked: the file counts 0 items" : undefined;
  };
  if (!reading.scores.some((score) => unmeasured(score) !== undefined)) return reading;
  const scores = reading.scores.map((score) => {
    const reason = unmeasured(score);
    return reason === undefined ? score : { ...score, score: null, reason };
  });
  return { ...reading, scores };
}

function orientationOf(name: string, candidate: Candidate, measured: boolean, options: JoinOptions): Settled {
  const readings = candidate.from.map((one) => one.reading);
  const said = readings.flatMap((r) =>
    r.orientation ? [{ orientation: r.orientation, place: r.place, hearsay: r.hearsay === true }] : [],
  );
  // The names that are printed: with the metric, with the table, alone.
  const { metric: _, ...unmeasured } = candidate;
  const names = [name, label(candidate), label(unmeasured), candidate.benchmark];
  const pinned = names.map((one) => pinnedFor(one, options.orientations)).find((one) => one !== undefined);
  const own = candidate.meant || candidate.from[0]!.format === OWN_FORMAT;
  const byOption = options.direction && settleByOption(name, options.direction, said, pinned);
  if (byOption !== undefined) return byOption;
  // Without a single score there is nothing to orient, and so nothing to ask.
  if (!measured && !own && said.length === 0 && pinned === undefined) {
    return { orientation: { kind: "higher" }, orientationFrom: "results" };
  }
  try {
    return settleOrientation(name, candidate.metric, said, pinned, readings[0]!.place, own);
  } catch (error) {
    if (options.assume === undefined || !(error instanceof OpenQuestion)) throw error;
    return { orientation: options.assume, orientationFrom: "option" };
  }
}

/** @throws InputError where some parts have a weight and some have none: what the others weigh would be a guess */
function refuseSomeWeights(name: string, parts: readonly BenchmarkResults[], place: Place): void {
  const without = parts.filter(({ weight }) => weight === undefined);
  if (without.length === 0 || without.length === parts.length) return;
  throw new InputError({
    ...place,
    message: `some parts of ${quote(name)} have a weight and some have none`,
    found: `no weight of ${without
      .slice(0, 3)
      .map((part) => quote(part.name))
      .join(", ")}`,
    expected: "a weight for every part, or for none",
  });
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
  const { model, standardError, samples, family, capabilityScores, runTime, ids, place } = score;
  // Of most rows of a table nothing else is told.
  if ((standardError ?? samples ?? family ?? capabilityScores ?? runTime ?? ids) === undefined)
    return { name: model, score: score.score!, place };
  return {
    name: model,
    score: score.score!,
    ...(standardError !== undefined && { standardError }),
    ...(samples !== undefined && { samples }),
    ...(family !== undefined && { family }),
    ...(capabilityScores !== undefined && { capabilityScores }),
    ...(runTime !== undefined && { runTime }),
    ...(ids !== undefined && { ids }),
    place,
  };
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
