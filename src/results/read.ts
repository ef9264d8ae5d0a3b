// From files to benchmark results: each file recognised by its content and read, the benchmark chosen, the models
// joined over files. Every fault of every file is told at once.
import { type Budget, UNLIMITED } from "../budget.ts";
import { atMost, type Fault, InputError, quote } from "../errors.ts";
import { loose } from "../lexicon/loose.ts";
import { knownOrientation } from "../lexicon/metrics.ts";
import type { ReadingNote, SetAside } from "./benchmark-results.ts";
import {
  benchmarkKey,
  type Candidate,
  candidatesOf,
  type FormatReadingOf,
  groupBy,
  partsNote,
  partsOf,
} from "./candidates.ts";
import { withLines } from "./entry-lines.ts";
import { FORMATS } from "./formats/index.ts";
import type { InputFile } from "./input-file.ts";
import { type Joined, joinCandidate } from "./join.ts";
import { tooDeep } from "./json-text.ts";
import { together } from "./open-question.ts";
import type { ReadOptions, ReadResults } from "./options.ts";
import { asideNotes, ignoredNote, nothingLeft } from "./passed-over.ts";
import { recognise, whyNot } from "./recognise.ts";
import { refuseNames } from "./refuse-names.ts";
import { label, select, unasked } from "./select.ts";
import { Source } from "./source.ts";

export type { ReadOptions, ReadResults } from "./options.ts";

export const FILE_SIZE_LIMIT = 100 * 1024 * 1024;
export const FILE_COUNT_LIMIT = 5000;

/**
 * Benchmarks are ordered as they stand in the files, models by name. Scores are as the file has them, not oriented.
 * @throws InputError for anything that cannot be read without guessing
 */
export async function readResults(
  files: readonly InputFile[],
  options: ReadOptions = {},
): Promise<ReadResults> {
  const sources = admit(files, options);
  try {
    return await readSources(sources, files, options);
  } catch (error) {
    throw await withLines(error, sources);
  }
}

async function readSources(
  sources: readonly Source[],
  files: readonly InputFile[],
  options: ReadOptions,
): Promise<ReadResults> {
  const read = await readAll(sources, options.budget ?? UNLIMITED);
  if (read.faults.length > 0) throw new InputError(atMost(read.faults));
  const candidates = candidatesOf(withoutSummaries(read));
  if (candidates.length === 0) throw new InputError(nothingLeft(files, read.ignored));
  const chosen = select(candidates, options);
  if (options.tellUnasked && options.benchmark) read.setAside.push(...unasked(candidates, chosen));
  const { joined, unread } = joinAll(chosen, candidates, options);
  return {
    benchmarks: joined.map((j) => j.benchmark),
    ...(unread.length > 0 && { unread }),
    notes: once([
      ...read.notes,
      ...ignoredNote(read.ignored),
      ...asideNotes(read.setAside),
      ...joined.flatMap((j) => j.notes),
      ...unnamedMetricNotes(chosen, options),
    ]),
    setAside: [...read.setAside, ...read.ignored.map((file) => ({ file, why: "it holds no results" }))],
  };
}

/** The same sentence once, however many benchmarks it concerns. */
function once(notes: readonly ReadingNote[]): ReadingNote[] {
  return [...new Map(notes.map((note) => [note.text, note])).values()];
}

/** A metric was asked for, and scores that name none were taken for it: that may be a slip. */
function unnamedMetricNotes(chosen: readonly Candidate[], { metric, metrics }: ReadOptions): ReadingNote[] {
  return chosen.flatMap(({ benchmark, metric: own, from }): ReadingNote[] => {
    const wanted = metrics?.[benchmark] ?? metric;
    if (wanted === undefined || own !== undefined || loose(wanted) === loose(benchmark)) return [];
    const text = `no metric is called ${quote(wanted)}: the scores of ${quote(benchmark)} name none, and are taken for it`;
    return [{ code: "metric-unnamed", level: "warning", text, place: from[0]!.reading.place }];
  });
}

/** Each path once, within the limits: checked before anything is read. */
function admit(files: readonly InputFile[], options: ReadOptions): Source[] {
  const countLimit = options.fileCountLimit ?? FILE_COUNT_LIMIT;
  const sizeLimit = options.fileSizeLimit ?? FILE_SIZE_LIMIT;
  if (files.length === 0) {
    throw new InputError({ message: "there are no results files", expected: "at least one file" });
  }
  const once = [...new Map(files.map((file) => [file.path, file])).values()];
  if (once.length > countLimit) {
    throw new InputError({
      message: `there are ${once.length} files`,
      expected: `at most ${countLimit}`,
      remedy: "Name fewer, or raise the limit in the policy (limits: files)",
    });
  }
  const large = once.filter((file) => file.size > sizeLimit);
  if (large.length > 0) {
    throw new InputError(
      atMost(
        large.map((file) => ({
          message: `the file has ${file.size} bytes`,
          file: file.path,
          expected: `at most ${sizeLimit}`,
          remedy: "Leave out what is not results, or raise the limit in the policy (limits: file-size)",
        })),
      ),
    );
  }
  const asked = [
    ...(options.benchmark ?? []),
    ...Object.keys({ ...options.orientations, ...options.metrics }),
  ];
  return once.map((file) => new Source(file, asked));
}

interface AllRead {
  readings: (FormatReadingOf & { named: boolean })[];
  notes: ReadingNote[];
  ignored: string[];
  setAside: SetAside[];
  faults: Fault[];
}

async function readAll(sources: readonly Source[], budget: Budget): Promise<AllRead> {
  const all: AllRead = { readings: [], notes: [], ignored: [], setAside: [], faults: [] };
  const byFolder = groupBy(sources, (source) => source.folder);
  for (const source of sources) {
    budget.at(`reading ${source.path}`);
    try {
      const siblings = byFolder.get(source.folder)!.filter((other) => other !== source);
      await readOne(source, siblings, all);
    } catch (error) {
      all.faults.push(...faultsOf(error, source));
    }
    source.release();
  }
  budget.at("joining what was read");
  return all;
}

/** A parser that runs out of stack has met what no harness writes. */
function faultsOf(error: unknown, source: Source): readonly Fault[] {
  if (error instanceof InputError) return error.faults;
  if (error instanceof RangeError) return [tooDeep(source.path)];
  throw error;
}

async function readOne(source: Source, siblings: readonly Source[], all: AllRead): Promise<void> {
  const format = await recognise(source, FORMATS);
  if (format === undefined) {
    const { fault, certain, paper } = await whyNot(source, FORMATS);
    if (source.file.named || certain) all.faults.push(fault);
    else if (source.file.changed && !paper) all.faults.push({ ...fault, remedy: OUT_OF_THE_WAY });
    else all.ignored.push(source.path);
    return;
  }
  const { readings, notes = [], setAside = [] } = await format.read(source, siblings);
  all.setAside.push(...setAside);
  for (const reading of readings) {
    refuseNames(reading);
    all.readings.push({ reading, format: format.name, named: source.file.named });
  }
  all.notes.push(...notes);
}

const OUT_OF_THE_WAY =
  "The results pattern means this file, which is new or changed: mend it, move it elsewhere, or take it away from the pattern (a line that begins with !)";

/** Summaries of runs that are there themselves are passed over, unless the user named them. */
function withoutSummaries(read: AllRead): FormatReadingOf[] {
  const present = new Set(read.readings.map((one) => one.format));
  const superseded = new Set(FORMATS.flatMap((f) => (present.has(f.name) ? (f.supersedes ?? []) : [])));
  const passed = read.readings.filter((one) => superseded.has(one.format) && !one.named);
  if (passed.length === 0) return read.readings;
  const files = [...new Set(passed.map((one) => one.reading.place.file))];
  read.notes.push({
    code: "summaries-ignored",
    text: `${files.length} summary files are ignored, since the runs themselves are there: ${files.slice(0, 20).join(", ")}`,
  });
  const dropped = new Set(passed);
  return read.readings.filter((one) => !dropped.has(one));
}

function joinAll(
  chosen: readonly Candidate[],
  candidates: readonly Candidate[],
  options: ReadOptions,
): { joined: Joined[]; unread: { name: string; fault: Fault }[] } {
  const joined: Joined[] = [];
  const errors: InputError[] = [];
  const unread: { name: string; fault: Fault }[] = [];
  const names = namesOf(chosen, candidates);
  const byGroup = groupBy(candidates, (c) => c.partOf);
  const { direction, ...others } = { ...options, duplicateRuns: options.duplicateRuns ?? "error" };
  for (const candidate of chosen) {
    options.budget?.at(`joining ${candidate.benchmark}`);
    try {
      const parts = partsOf(candidate, byGroup);
      // Said of several benchmarks at once, an option settles what is open; it turns none round whose metric everybody knows.
      const settled =
        chosen.length > 1 && knownOrientation(candidate.benchmark, candidate.metric) !== undefined;
      const how = { ...others, ...(direction && !settled && { direction }) };
      joined.push(joinCandidate(names.get(candidate)!, candidate, parts, how));
      joined.at(-1)!.notes.push(...partsNote(candidate, byGroup));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      errors.push(error);
      unread.push({ name: names.get(candidate)!, fault: error.faults[0]! });
    }
  }
  if (errors.length > 0 && !options.lenient) {
    throw together(errors, atMost(errors.flatMap((error) => error.faults)));
  }
  return { joined, unread };
}

/**
 * What each is called: its benchmark's name, with as much more as tells it apart from the others that were chosen, and with its
 * condition where the files have others: a report on one of two agents must not read like one on the benchmark.
 */
function namesOf(chosen: readonly Candidate[], all: readonly Candidate[]): ReadonlyMap<Candidate, string> {
  const names = new Map<Candidate, string>();
  const variants = new Map(
    [...groupBy(all, (c) => c.benchmark)].map(([name, own]) => [
      name,
      new Set(own.map((c) => c.variant)).size,
    ]),
  );
  for (const alike of groupBy(chosen, (c) => c.benchmark).values()) {
    const oneBenchmark = groupBy(alike, benchmarkKey).size === 1;
    for (const c of alike) {
      const { benchmark, variant, metric } = c;
      const conditioned = variant !== undefined && variants.get(benchmark)! > 1 ? { variant } : {};
      if (alike.length === 1) names.set(c, label({ benchmark, ...conditioned }));
      else names.set(c, oneBenchmark && metric !== undefined ? `${benchmark}/${metric}` : label(c));
    }
  }
  return names;
}
