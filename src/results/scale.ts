// Percent or fraction: told from the unit that the file gives, else from the scores. Both in one benchmark are refused.
import { InputError, quote } from "../errors.ts";
import { isShare, knownRange } from "../lexicon/metrics.ts";
import type { Metric } from "./benchmark-results.ts";
import { extreme, mixed, PERCENT, refuseMixedScales, rowsOf } from "./mixed-scales.ts";
import type { ReadMetric, ReadScore } from "./reading.ts";

/**
 * The metric with its unit and whether it is a share of right answers.
 * @param metrics what each file says of the metric
 * @param own whether an author wrote the range for these very scores (our own format)
 * @param format the format's name, for remedies that it knows
 * @throws InputError where some scores are in percent and some are fractions, naming the rows
 */
export function settleMetric(
  benchmark: string,
  metrics: readonly (ReadMetric | undefined)[],
  scores: readonly ReadScore[],
  own = false,
  format = "",
): Metric | undefined {
  const metric = metrics.find((m) => m !== undefined);
  const usable = scores.filter((s) => s.score !== null);
  refuseMixedUnits(benchmark, metrics, usable);
  const marked = usable.some((s) => s.unit === "percent");
  const signed = usable.length > 0 && usable.every((s) => s.unit === "percent");
  if (!givesScale(metric) && !signed) refuseMixedScales(benchmark, metric, usable, format);
  refuseOutside(benchmark, metric, usable, own, marked);
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

/** Whether the file itself says on which scale its scores are. */
export function givesScale(metric: ReadMetric | undefined): boolean {
  return metric?.unit !== undefined || metric?.maximum !== undefined;
}

/** Whether scores are in percent, so that 100 is all of them. */
export function inPercent(metric: Metric | undefined): boolean {
  return metric?.maximum === 100 || (metric?.unit !== undefined && PERCENT.has(metric.unit.toLowerCase()));
}

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
  const bare = marked.length === 0 ? [] : usable.filter((s) => s.unit === undefined);
  // A row without the sign beside rows with it may be a forgotten sign or a fraction: nobody can tell.
  if (marked.length > 0 && bare.length > 0 && percent === undefined) {
    throw mixed(
      benchmark,
      bare,
      marked,
      "with a percent sign",
      "without one",
      "Write the percent sign in every row or in none",
    );
  }
}

/** Scores beyond the metric's range: as the file gives it, else as its unit and its name do. */
function refuseOutside(
  benchmark: string,
  metric: ReadMetric | undefined,
  usable: readonly ReadScore[],
  own: boolean,
  marked: boolean,
): void {
  const { minimum, maximum, why } = rangeOf(benchmark, metric, usable, marked);
  const outside = usable.filter((s) => s.score! < minimum - 1e-9 || s.score! > maximum + 1e-9);
  // A harness's range may be wrong as a whole; one that fits some scores is not.
  if (outside.length === 0 || (!own && outside.length === usable.length)) return;
  const first = outside[0]!;
  throw new InputError({
    message: `${quote(benchmark)} has scores outside its metric's range`,
    file: first.place.file,
    ...(first.place.line !== undefined && { line: first.place.line }),
    ...(first.place.line === undefined &&
      first.place.pointer !== undefined && { pointer: first.place.pointer }),
    found: rowsOf(outside),
    expected: `${Number.isFinite(minimum) ? (Number.isFinite(maximum) ? `${minimum} to ${maximum}` : `at least ${minimum}`) : `at most ${maximum}`}${why}`,
    remedy:
      "Where a model was not measured, leave its score empty (null); else mend the scores or the metric's range: percent and fractions do not go together",
  });
}

function rangeOf(
  benchmark: string,
  metric: ReadMetric | undefined,
  usable: readonly ReadScore[],
  marked: boolean,
) {
  const unit = metric?.unit?.toLowerCase() ?? (marked ? "percent" : "");
  const fraction = FRACTION.has(unit);
  const percent = PERCENT.has(unit);
  const points = unit !== "" && !fraction && !percent;
  const known = points || metric?.maximum !== undefined ? undefined : knownRange(benchmark, metric?.name);
  // Without a unit, a share is in percent where most scores are above 1.
  const large = usable.filter((s) => Math.abs(s.score!) > 1).length * 2 > usable.length;
  const scale = known?.share && (percent || (!fraction && large)) ? 100 : 1;
  // A fraction of something, and a share of right answers in percent, is never below 0; a change in percent may be.
  const least = fraction || (percent && metric?.proportion === true) ? 0 : Number.NEGATIVE_INFINITY;
  const minimum = metric?.minimum ?? (known ? known.minimum * scale : least);
  const maximum =
    metric?.maximum ??
    (fraction
      ? 1
      : percent
        ? 100
        : known?.maximum === undefined
          ? Number.POSITIVE_INFINITY
          : known.maximum * scale);
  const name = metric?.name ?? benchmark;
  const given = metric?.minimum !== undefined || metric?.maximum !== undefined;
  const why = given
    ? ""
    : known
      ? `, as ${quote(name)}${percent || scale === 100 ? " in percent" : ""} goes`
      : percent
        ? ", in percent"
        : fraction
          ? ", as a fraction"
          : "";
  return { minimum, maximum, why };
}
