// Percent and fractions in one benchmark where no unit is given: a mixture is refused, and what can hardly be one but
// looks a little like it is read and told.
import { InputError, quote } from "../errors.ts";
import { isShare } from "../lexicon/metrics.ts";
import type { Metric, Place, ReadingNote } from "./benchmark-results.ts";
import type { ReadMetric, ReadScore } from "./reading.ts";

/** Formats that are tables: their headings may give the unit. */
const TABLES = new Set(["csv", "markdown", "helm-latex", "json-records"]);
const OWN = "safetywashing-gate";
const LEAST_MODELS_TO_ASK = 3;

/** @throws InputError naming the rows, with a remedy that the format knows */
export function refuseMixedScales(
  benchmark: string,
  metric: ReadMetric | undefined,
  usable: readonly ReadScore[],
  format: string,
): void {
  const sides = twoScales(usable) ?? mostlyFractions(benchmark, metric, usable);
  if (sides === undefined || pointsRather(benchmark, metric, sides)) return;
  throw mixed(benchmark, sides.small, sides.large, "above 1", "up to 1", unitRemedy(format));
}

interface Sides {
  small: ReadScore[];
  large: ReadScore[];
}

/** Scores up to 1 and scores far above it, of which the first could be among the second as percent. */
function twoScales(usable: readonly ReadScore[]): Sides | undefined {
  const sides = besideOne(usable);
  if (sides === undefined) return undefined;
  const { small, large } = sides;
  const highestSmall = extreme(small, Math.max);
  const lowestLarge = extreme(large, Math.min);
  if (lowestLarge < 5 * highestSmall || 100 * highestSmall < 0.5 * lowestLarge) return undefined;
  return { small, large };
}

/**
 * Of a rate at least two scores up to 1, and not more above it (0.4, 0.5, 0.6, 2): read as percent for the few, all would
 * be next to nothing.
 */
function mostlyFractions(
  benchmark: string,
  metric: ReadMetric | undefined,
  usable: readonly ReadScore[],
): Sides | undefined {
  if (!saysRate(benchmark, metric)) return undefined;
  const sides = besideOne(usable);
  return sides && sides.small.length >= 2 && sides.large.length <= sides.small.length ? sides : undefined;
}

const isAboveOne = ({ score }: ReadScore): boolean => Math.abs(score!) > 1;

/** Scores up to 1 and above it, all of which could be percent. */
function besideOne(usable: readonly ReadScore[]): Sides | undefined {
  if (!usable.some(isAboveOne)) return undefined;
  const values = usable.filter((s) => s.score !== 0);
  const small = values.filter((s) => !isAboveOne(s));
  const large = values.filter(isAboveOne);
  if (small.length === 0 || large.length === 0) return undefined;
  return values.every((s) => s.score! >= 0 && s.score! <= 100) ? { small, large } : undefined;
}

/**
 * A scale of points, rather: taken for fractions, all the small scores would stand far above every other (0.18 as 18 %
 * beside scores up to 4.8), and no name says that the metric is a rate.
 */
function pointsRather(benchmark: string, metric: ReadMetric | undefined, { small, large }: Sides): boolean {
  if (isRate(benchmark, metric)) return false;
  return 100 * extreme(small, Math.min) > 2 * extreme(large, Math.max);
}

function isRate(benchmark: string, metric: { name: string } | undefined): boolean {
  return isShare(metric?.name) || isShare(benchmark) || RATE.test(`${benchmark} ${metric?.name ?? ""}`);
}

/** By a word of its own, not within another (generation, moderate). */
function saysRate(benchmark: string, metric: { name: string } | undefined): boolean {
  const text = `${benchmark} ${metric?.name ?? ""}`;
  return isShare(metric?.name) || isShare(benchmark) || RATE_WORD.test(text) || /[a-z]Rate\b/.test(text);
}

const RATE_WORD =
  /(?:^|[^a-z])(?:rates?|acc|accuracy|percent(?:age)?|share|fraction|proportion|ratio|asr)(?:[^a-z]|$)|pass@|%/i;

const RATE = /rate|acc|percent|share|fraction|proportion|ratio|probab|\basr\b|pass@|%/i;

export function extreme(scores: readonly ReadScore[], pick: (a: number, b: number) => number): number {
  return scores.reduce((so, s) => pick(so, s.score!), scores[0]!.score!);
}

/** What a reader should know of the scale as it was read: points that look a little mixed, percent that look like fractions. */
export function scaleNotes(
  benchmark: string,
  metric: Metric | undefined,
  usable: readonly ReadScore[],
  given: boolean,
  place: Place,
): ReadingNote[] {
  const sides = given ? undefined : twoScales(usable);
  if (sides !== undefined) {
    // By name, so that the order of rows changes no word.
    const small = [...sides.small].sort((a, b) => (a.model < b.model ? -1 : 1));
    const text = `${counted(small.length)} of ${quote(benchmark)} up to 1 (${rowsOf(small)}) ${small.length === 1 ? "stands" : "stand"} beside ${sides.large.length} above 1; all are taken for points of one scale. If the first are fractions and the others percent, mend them`;
    return [{ code: "scale-doubtful", level: "warning", text, place: small[0]!.place }];
  }
  const few = given || !saysRate(benchmark, metric) ? undefined : besideOne(usable);
  if (few !== undefined) {
    const small = [...few.small].sort((a, b) => (a.model < b.model ? -1 : 1));
    const text = `${counted(small.length)} of ${quote(benchmark)} up to 1 (${rowsOf(small)}) ${small.length === 1 ? "stands" : "stand"} beside ${few.large.length} above 1; all are taken for percent. If the first are fractions, mend them; else let the unit say percent`;
    return [{ code: "scale-doubtful", level: "warning", text, place: small[0]!.place }];
  }
  const percent = metric?.unit !== undefined && PERCENT.has(metric.unit.toLowerCase());
  const bare = usable.filter((s) => s.unit === undefined);
  if (!percent || bare.length < LEAST_MODELS_TO_ASK) return [];
  if (!usable.every((s) => s.score! >= 0 && s.score! <= 1) || usable.every((s) => s.score === 0)) return [];
  const text = `the unit of ${quote(benchmark)} is percent, and all of its ${usable.length} scores are at most 1: they are read as less than one percent. If they are fractions, let the unit be "proportion", since the noise is judged by it`;
  return [{ code: "unit-doubtful", level: "warning", text, place }];
}

/** Words for percent. */
export const PERCENT: ReadonlySet<string> = new Set(["percent", "percentage", "%", "pct"]);

function counted(count: number): string {
  return `${count} score${count === 1 ? "" : "s"}`;
}

function unitRemedy(format: string): string {
  const all = "Write all in percent or all as fractions";
  if (format === OWN)
    return `${all}; where they are right as they stand, give the unit ("metric": {"name": …, "unit": "percent"}, or "points")`;
  if (TABLES.has(format))
    return `${all}; where they are right as they stand, let the heading give the unit: NAME (%) or NAME (points)`;
  return `${all}; where they are right as they stand, write them in our own format, whose "metric" has a "unit"`;
}

/** The fault of a benchmark in two scales: the fewer rows are named, the others counted. */
export function mixed(
  benchmark: string,
  few: readonly ReadScore[],
  many: readonly ReadScore[],
  manyAre: string,
  fewAre: string,
  remedy: string,
): InputError {
  const [odd, oddAre, rest, restAre] =
    few.length <= many.length ? [few, fewAre, many, manyAre] : [many, manyAre, few, fewAre];
  const first = odd[0]!;
  return new InputError({
    message: `${quote(benchmark)} mixes percent and fractions`,
    file: first.place.file,
    ...(first.place.line !== undefined && { line: first.place.line }),
    found: `${counted(odd.length)} ${oddAre}: ${rowsOf(odd)}`,
    expected:
      rest.length === 1 ? `all as the other one, ${restAre}` : `all as the other ${rest.length}, ${restAre}`,
    remedy,
  });
}

/** At most five rows by name, score and line. */
export function rowsOf(rows: readonly ReadScore[]): string {
  const told = rows
    .slice(0, 5)
    .map((s) => `${quote(s.model)} ${s.score}${s.place.line === undefined ? "" : ` (line ${s.place.line})`}`);
  return `${told.join(", ")}${rows.length > 5 ? ` and ${rows.length - 5} more` : ""}`;
}
