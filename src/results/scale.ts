// Percent or fraction: told from the unit that the file gives, else from the scores. Both in one benchmark are refused.
import { InputError, quote } from "../errors.ts";
import type { Metric } from "./benchmark-results.ts";
import { isShare } from "./metrics.ts";
import type { ReadMetric, ReadScore } from "./reading.ts";

/**
 * The metric with its unit and whether it is a share of right answers.
 * @param metrics what each file says of the metric
 * @param own whether an author wrote the range for these very scores (our own format)
 * @throws InputError where some scores are in percent and some are fractions, naming the rows
 */
export function settleMetric(
  benchmark: string,
  metrics: readonly (ReadMetric | undefined)[],
  scores: readonly ReadScore[],
  own = false,
): Metric | undefined {
  const metric = metrics.find((m) => m !== undefined);
  const usable = scores.filter((s) => s.score !== null);
  refuseMixedUnits(benchmark, metrics, usable);
  if (metric?.unit === undefined && metric?.maximum === undefined) refuseMixedScales(benchmark, usable);
  else refuseOutside(benchmark, metric, usable, own);
  const marked = usable.some((s) => s.unit === "percent");
  if (metric === undefined && !marked) return undefined;
  const proportion = isProportion(metric, marked);
  const unit = metric?.unit ?? (marked ? "percent" : proportion ? scaleOf(usable) : undefined);
  return {
    ...metric,
    name: metric?.name ?? "score",
    ...(unit !== undefined && { unit }),
    proportion,
  };
}

const PERCENT = new Set(["percent", "percentage", "%", "pct"]);
const FRACTION = new Set(["proportion", "fraction", "share", "ratio", "probability"]);

function isProportion(metric: ReadMetric | undefined, marked: boolean): boolean {
  if (metric?.proportion !== undefined) return metric.proportion;
  const unit = metric?.unit?.toLowerCase();
  if (unit !== undefined && (PERCENT.has(unit) || unit === "proportion")) return true;
  return marked || isShare(metric?.name);
}

/** percent where a share goes beyond 1, proportion where none does; undefined where it fits neither. */
function scaleOf(usable: readonly ReadScore[]): string | undefined {
  if (usable.length === 0) return undefined;
  const highest = extreme(usable, Math.max);
  const lowest = extreme(usable, Math.min);
  if (lowest < 0 || highest > 100) return undefined;
  return highest > 1 ? "percent" : "proportion";
}

function extreme(scores: readonly ReadScore[], pick: (a: number, b: number) => number): number {
  return scores.reduce((so, s) => pick(so, s.score!), scores[0]!.score!);
}

function refuseMixedUnits(
  benchmark: string,
  metrics: readonly (ReadMetric | undefined)[],
  usable: readonly ReadScore[],
) {
  const units = new Set(metrics.map((m) => m?.unit?.toLowerCase()).filter((u) => u !== undefined));
  const percent = [...units].find((u) => PERCENT.has(u));
  const fraction = [...units].find((u) => FRACTION.has(u));
  if (percent !== undefined && fraction !== undefined) {
    throw new InputError({
      message: `${quote(benchmark)} is in percent in one file and a fraction in another`,
      file: usable[0]?.place.file ?? "",
      found: `units ${quote(percent)} and ${quote(fraction)}`,
      expected: "one unit",
      remedy: "Give all files in one unit",
    });
  }
  const marked = usable.filter((s) => s.unit === "percent");
  const bare = usable.filter((s) => s.unit === undefined);
  // A row without the sign beside rows with it may be a forgotten sign or a fraction: nobody can tell.
  if (marked.length > 0 && bare.length > 0 && percent === undefined) {
    throw mixed(benchmark, bare, marked, "with a percent sign", "without one");
  }
}

/** Scores beyond the range that the file gives. A harness's range may be wrong as a whole; one that fits some scores is not. */
function refuseOutside(
  benchmark: string,
  metric: ReadMetric,
  usable: readonly ReadScore[],
  own: boolean,
): void {
  const fraction = FRACTION.has(metric.unit?.toLowerCase() ?? "");
  const minimum = metric.minimum ?? Number.NEGATIVE_INFINITY;
  const maximum = metric.maximum ?? (fraction ? 1 : Number.POSITIVE_INFINITY);
  const outside = usable.filter((s) => s.score! < minimum - 1e-9 || s.score! > maximum + 1e-9);
  if (outside.length === 0 || (!own && outside.length === usable.length)) return;
  const first = outside[0]!;
  throw new InputError({
    message: `${quote(benchmark)} has scores outside its metric's range`,
    file: first.place.file,
    ...(first.place.line !== undefined && { line: first.place.line }),
    found: named(outside),
    expected: `${minimum === Number.NEGATIVE_INFINITY ? "at most" : `${minimum} to`} ${maximum}`,
    remedy: "Mend the scores or the metric's range; percent and fractions do not go together",
  });
}

/** At most five rows by name, score and line. */
function named(rows: readonly ReadScore[]): string {
  const told = rows
    .slice(0, 5)
    .map((s) => `${quote(s.model)} ${s.score}${s.place.line === undefined ? "" : ` (line ${s.place.line})`}`);
  return `${told.join(", ")}${rows.length > 5 ? ` and ${rows.length - 5} more` : ""}`;
}

/** Without a unit: scores up to 1 and scores far above it, of which the first would be among the second as percent. */
function refuseMixedScales(benchmark: string, usable: readonly ReadScore[]): void {
  const values = usable.filter((s) => s.score !== 0);
  const small = values.filter((s) => Math.abs(s.score!) <= 1);
  const large = values.filter((s) => Math.abs(s.score!) > 1);
  if (small.length === 0 || large.length === 0) return;
  const allShares = values.every((s) => s.score! >= 0 && s.score! <= 100);
  if (!allShares) return;
  const highestSmall = extreme(small, Math.max);
  const lowestLarge = extreme(large, Math.min);
  if (lowestLarge < 5 * highestSmall || 100 * highestSmall < 0.5 * lowestLarge) return;
  throw mixed(benchmark, small, large, "above 1", "up to 1");
}

function mixed(
  benchmark: string,
  few: readonly ReadScore[],
  many: readonly ReadScore[],
  manyAre: string,
  fewAre: string,
): InputError {
  const [odd, oddAre, rest, restAre] =
    few.length <= many.length ? [few, fewAre, many, manyAre] : [many, manyAre, few, fewAre];
  const first = odd[0]!;
  return new InputError({
    message: `${quote(benchmark)} mixes percent and fractions`,
    file: first.place.file,
    ...(first.place.line !== undefined && { line: first.place.line }),
    found: `${odd.length} score${odd.length === 1 ? "" : "s"} ${oddAre}: ${named(odd)}`,
    expected: `all as the other ${rest.length}, ${restAre}`,
    remedy:
      'Write all in percent or all as fractions; where they are right as they stand, say so ("metric": {"name": …, "unit": "percent"})',
  });
}
