// How the whole is put together from its parts, and on whose word.

import { standardDeviation } from "simple-statistics";
import { nonNegativeLeastSquares } from "../../statistics/non-negative-least-squares.ts";
import { weightedMean } from "./weighted-mean.ts";

/** Largest distance between the whole and what its weights make of its parts, in the whole's standard deviations. */
const LARGEST_ERROR = 0.001;
/** How far from 1 the recovered weights may sum. */
const LARGEST_EXCESS = 0.01;

export interface PartScores {
  name: string;
  /** Turned so that higher is better, one a model. */
  scores: readonly number[];
  /** The author's weight. */
  weight?: number | undefined;
  /** Items that every model answered; undefined where unknown, or not the same for all. */
  count?: number | undefined;
}

export interface PartWeights {
  source: "declared" | "samples" | "recovered" | "equal";
  /** Of each part, summing to 1; a constant part left out of an equal whole of unlike scales has 0. */
  values: number[];
  /** What each part is divided by before it is weighted: 1, or its standard deviation where scales are unlike. */
  scales: number[];
  /** Worst |whole − Σ w·part| in standard deviations (ddof 0) of the whole; null without a whole, or for an equal one. */
  error: number | null;
  /** Of the weights before they were divided by it. */
  sum: number;
}

/**
 * In this order: what the author declares; the counts of items, then the whole itself solved for its weights, each only
 * where it gives the whole back; else equal weights, of parts as they stand where they share a scale.
 * @param whole oriented scores of the whole; null where there are none.
 * @param oneScale whether all parts have one metric and unit.
 */
export function weightsOf(
  parts: readonly PartScores[],
  whole: readonly number[] | null,
  oneScale: boolean,
): PartWeights {
  const plain = parts.map(() => 1);
  const given = (source: PartWeights["source"], weights: readonly number[]): PartWeights | null => {
    const sum = weights.reduce((total, weight) => total + weight, 0);
    if (!(sum > 0)) return null;
    const values = weights.map((weight) => weight / sum);
    return { source, values, scales: plain, error: errorOf(parts, values, whole), sum };
  };
  if (parts.every(({ weight }) => weight !== undefined)) {
    const declared = given(
      "declared",
      parts.map(({ weight }) => weight!),
    );
    if (declared !== null) return declared;
  }
  if (whole !== null && parts.every(({ count }) => count !== undefined)) {
    const byCount = given(
      "samples",
      parts.map(({ count }) => count!),
    );
    if (byCount?.error != null && byCount.error <= LARGEST_ERROR) return byCount;
  }
  return (whole && recovered(parts, whole)) ?? equal(parts, oneScale);
}

function recovered(parts: readonly PartScores[], whole: readonly number[]): PartWeights | null {
  const weights = nonNegativeLeastSquares(
    parts.map(({ scores }) => scores),
    whole,
  );
  if (weights === null) return null;
  const error = errorOf(parts, weights, whole, 1);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (error === null || !(error <= LARGEST_ERROR) || !(Math.abs(sum - 1) <= LARGEST_EXCESS)) return null;
  return {
    source: "recovered",
    values: weights.map((weight) => weight / sum),
    scales: parts.map(() => 1),
    error,
    sum,
  };
}

function equal(parts: readonly PartScores[], oneScale: boolean): PartWeights {
  const deviations = parts.map(({ scores }) => (oneScale ? 1 : deviation(scores)));
  const varying = deviations.filter((value) => value > 0).length;
  return {
    source: "equal",
    values: deviations.map((value) => (value > 0 ? 1 / varying : 0)),
    scales: deviations.map((value) => (value > 0 ? value : 1)),
    error: null,
    sum: 1,
  };
}

function errorOf(
  parts: readonly PartScores[],
  weights: readonly number[],
  whole: readonly number[] | null,
  sum?: number,
): number | null {
  if (whole === null || whole.length === 0) return null;
  const spread = deviation(whole);
  if (spread === 0) return null;
  const columns = parts.map(({ scores }) => scores);
  const made = weightedMean(columns, weights, sum)!;
  return Math.max(...whole.map((value, i) => Math.abs(value - made[i]!))) / spread;
}

function deviation(values: readonly number[]): number {
  return values.length === 0 || values.every((value) => value === values[0])
    ? 0
    : standardDeviation([...values]);
}
