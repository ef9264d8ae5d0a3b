// Readings of all files, sorted by what they measure: one candidate for each benchmark and metric, and which are parts of which.
import { quote } from "../errors.ts";
import type { ReadingNote } from "./benchmark-results.ts";
import type { Reading } from "./reading.ts";

/** A reading and the format that it came in. */
export interface FormatReadingOf {
  reading: Reading;
  format: string;
}

/** One benchmark and metric, from however many files. */
export interface Candidate {
  /** Names as the files have them; the first reading's. */
  benchmark: string;
  collection?: string;
  variant?: string;
  metric?: string;
  /** The group that it is a part of, where every file that has it says so. */
  partOf?: string;
  aliases: ReadonlySet<string>;
  meant: boolean;
  main: boolean;
  /** Never empty. */
  from: FormatReadingOf[];
}

/**
 * Candidates in the order of the files. A run that failed has no metric: it goes to every metric of its benchmark.
 * Subtasks of our own format become candidates of their own, as parts.
 */
export function candidatesOf(all: readonly FormatReadingOf[]): Candidate[] {
  const flat = all.flatMap(({ reading, format }) =>
    withSubtasks(reading).map((r) => ({ reading: r, format })),
  );
  const byKey = new Map<string, Candidate>();
  const failed: FormatReadingOf[] = [];
  for (const one of flat) {
    if (isFailedRun(one.reading)) failed.push(one);
    else add(byKey, one);
  }
  const byBenchmark = groupBy(byKey.values(), benchmarkKey);
  for (const one of failed) {
    const hosts = byBenchmark.get(benchmarkKey(one.reading));
    if (hosts === undefined) add(byKey, one);
    else for (const host of hosts) host.from.push(one);
  }
  return [...byKey.values()];
}

/** Whether nothing in it has a score and no metric is known. */
export function isFailedRun(reading: Reading): boolean {
  return (
    reading.metric === undefined && reading.scores.length > 0 && reading.scores.every((s) => s.score === null)
  );
}

/** What tells benchmarks apart, whatever their metric. */
export function benchmarkKey(of: { benchmark: string; collection?: string; variant?: string }): string {
  return JSON.stringify([of.collection ?? "", of.benchmark, of.variant ?? ""]);
}

function add(byKey: Map<string, Candidate>, one: FormatReadingOf): void {
  const { reading } = one;
  const key = `${benchmarkKey(reading)} ${reading.metric?.name ?? ""}`;
  const known = byKey.get(key);
  if (known !== undefined) {
    known.from.push(one);
    // What one file calls a part is another file's benchmark, and stays one.
    if (reading.partOf === undefined || reading.meant) delete known.partOf;
    known.aliases = new Set([...known.aliases, ...(reading.aliases ?? [])]);
    known.meant ||= reading.meant === true;
    known.main ||= reading.main === true;
    return;
  }
  byKey.set(key, {
    benchmark: reading.benchmark,
    ...(reading.collection !== undefined && { collection: reading.collection }),
    ...(reading.variant !== undefined && { variant: reading.variant }),
    ...(reading.metric !== undefined && { metric: reading.metric.name }),
    ...(reading.partOf !== undefined && { partOf: reading.partOf }),
    aliases: new Set(reading.aliases ?? []),
    meant: reading.meant === true,
    main: reading.main === true,
    from: [one],
  });
}

function withSubtasks(reading: Reading): Reading[] {
  const parts = (reading.subtasks ?? []).map((part) => ({
    ...part,
    collection: reading.benchmark,
    partOf: reading.benchmark,
    meant: false,
  }));
  return [reading, ...parts];
}

/** Candidates by the group that they are a part of. */
type ByGroup = ReadonlyMap<string | undefined, readonly Candidate[]>;

/** What a group stands for is not judged by itself: that must be seen. */
export function partsNote({ benchmark, from }: Candidate, byGroup: ByGroup): ReadingNote[] {
  const parts = (byGroup.get(benchmark) ?? []).map((c) => c.benchmark);
  const names = [...new Set(parts)].filter((name) => name !== benchmark);
  if (names.length === 0) return [];
  const shown = names.slice(0, 20).map(quote).join(", ");
  const more = names.length > 20 ? ` and ${names.length - 20} more` : "";
  const text = `${quote(benchmark)} stands for its parts, which are not judged by themselves: ${shown}${more}`;
  return [{ code: "parts-not-judged", text, place: from[0]!.reading.place }];
}

/** The subtasks of a group that have its metric; a part that is a group itself is read as its own parts. */
export function partsOf(whole: Candidate, byGroup: ByGroup, above: readonly Candidate[] = []): Candidate[] {
  const own = (byGroup.get(whole.benchmark) ?? []).filter(
    (c) =>
      c !== whole && !above.includes(c) && (c.metric === whole.metric || c.from[0]!.reading.meant === false),
  );
  return own.flatMap((part) => {
    const inner = partsOf(part, byGroup, [...above, whole]);
    return inner.length > 0 ? inner : [part];
  });
}

/** Values by what a function says of them, in order. */
export function groupBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
