// How much of the scores' variance is more than sampling noise.

import { mean, sampleVariance } from "simple-statistics";
import { agrestiCoullVariance } from "./agresti-coull.ts";
import { binaryScale } from "./binary-scale.ts";
import { requireFinite, requireSameLength } from "./require-numbers.ts";

/** Reliability needs at least this many models with an error … */
export const MINIMUM_MODELS_WITH_ERROR = 8;
/** … and at least this share of all models. */
export const MINIMUM_SHARE_WITH_ERROR = 0.8;

export interface Reliability {
  /** R in [0, 1]; null where unknown. */
  reliability: number | null;
  /** Where the errors came from; unknown where there is no R. */
  source: "items" | "items, clustered" | "standard-errors" | "sample-counts" | "mixed" | "unknown";
  /** Of items, where the errors rest on clusters of them. */
  clusters?: number;
  /** How many models have a standard error or a usable count. */
  models: number;
  /** The one used, per model, in the score's unit. */
  standardErrors: (number | null)[];
}

/**
 * R = 1 − mean(se²) / var(scores), var with n − 1, floored at 0, over the models that have an error.
 *
 * A model's error is its standard error, else that of its count where the metric is a proportion (Agresti–Coull);
 * a standard error of 0 beside such a count is what harnesses write at 0 % and 100 %, so the count is used. Unknown
 * with fewer than 8 such models, less than 80 % of all, or constant scores. It sees sampling noise only.
 * @param unitScale 1 where scores are fractions, 100 where they are percent.
 * @throws RangeError for a score that is not finite, an error that is negative or not finite, or different lengths.
 */
export function reliability({
  scores,
  standardErrors,
  samples,
  proportion,
  unitScale,
}: {
  scores: readonly number[];
  standardErrors: readonly (number | undefined)[];
  samples: readonly (number | undefined)[];
  proportion: boolean;
  unitScale: number;
}): Reliability {
  requireFinite(scores, "scores");
  requireSameLength(scores, standardErrors, "scores", "standardErrors");
  requireSameLength(scores, samples, "scores", "samples");
  const errors = scores.map((score, i) => {
    const given = standardErrors[i];
    if (given !== undefined && !(given >= 0 && Number.isFinite(given))) {
      throw new RangeError(`standardErrors[${i}] must be a number from 0 up, got ${given}`);
    }
    const fromCount = proportion ? errorFromCount(score / unitScale, samples[i]) : undefined;
    if (given !== undefined && (given > 0 || fromCount === undefined)) {
      return { source: "standard-errors" as const, value: given };
    }
    return fromCount === undefined
      ? null
      : { source: "sample-counts" as const, value: fromCount * unitScale };
  });
  const used = scores.flatMap((score, i) => {
    const error = errors[i];
    return error ? [{ score, error: error.value }] : [];
  });
  const found = new Set(errors.flatMap((error) => (error ? [error.source] : [])));
  const enough =
    used.length >= MINIMUM_MODELS_WITH_ERROR && used.length >= MINIMUM_SHARE_WITH_ERROR * scores.length;
  const value = enough ? shareOfSignal(used) : null;
  const [only = "unknown"] = found;
  return {
    reliability: value,
    source: value === null ? "unknown" : found.size > 1 ? "mixed" : only,
    models: used.length,
    standardErrors: errors.map((error) => error?.value ?? null),
  };
}

/** undefined where the score is no proportion or there is no usable count. */
function errorFromCount(share: number, count: number | undefined): number | undefined {
  if (count === undefined || !(count > 0) || !Number.isFinite(count) || share < 0 || share > 1)
    return undefined;
  return Math.sqrt(agrestiCoullVariance(share, count));
}

/** Scores and errors each scaled by a power of two, so that no square overflows or vanishes whatever their sizes. */
function shareOfSignal(models: readonly { score: number; error: number }[]): number | null {
  const scale = binaryScale(models.map(({ score }) => score));
  const variance = sampleVariance(models.map(({ score }) => score / scale));
  if (variance === 0) return null;
  const errorScale = binaryScale(models.map(({ error }) => error));
  const noise = mean(models.map(({ error }) => (error / errorScale) ** 2));
  return noise === 0 ? 1 : Math.max(0, 1 - (noise / variance) * (errorScale / scale) ** 2);
}
