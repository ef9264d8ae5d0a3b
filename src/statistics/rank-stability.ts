// Whether the ranking would come out the same if the benchmark were run again.

import { binaryScale } from "./binary-scale.ts";
import { clampCorrelation } from "./clamp-correlation.ts";
import { midranks } from "./midranks.ts";
import { normalCdf } from "./normal.ts";
import { requireFinite, requireSameLength } from "./require-numbers.ts";

/**
 * q, the expected Spearman correlation of the ranking with its own re-measurement:
 * q = Σ(rᵢ − r̄)(Eᵢ − Ē) / √(Σ(rᵢ − r̄)² · S₀), Eᵢ = ½ + Σⱼ Φ((yᵢ − yⱼ)/√(seᵢ² + seⱼ²)), j over all models, and S₀ the
 * sum of squares that the re-measured ranks have: n(n² − 1)/12, less Σ(t³ − t)/12 over groups of t models of equal score
 * without any error, which will tie again.
 *
 * A model against itself, and a tie, give ½. Reliability can be flattered by a few models far out; this cannot.
 * null for fewer than 3 models or constant scores. n²/2 steps.
 * @throws RangeError for a value that is not finite, a negative error, or different lengths.
 */
export function rankStability(scores: readonly number[], standardErrors: readonly number[]): number | null {
  requireSameLength(scores, standardErrors, "scores", "standardErrors");
  requireFinite(standardErrors, "standardErrors");
  if (standardErrors.some((error) => error < 0))
    throw new RangeError("standardErrors must be numbers from 0 up");
  const ranks = midranks(scores);
  const n = scores.length;
  if (n < 3 || ranks.every((rank) => rank === ranks[0])) return null;
  const scale = binaryScale(scores);
  const y = scores.map((score) => score / scale);
  const errors = standardErrors.map((error) => error / scale);
  const expected = new Float64Array(n).fill(1);
  for (let i = 1; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const rankDifference = (ranks[i] as number) - (ranks[j] as number);
      const above = rankDifference === 0 ? 0.5 : probabilityAbove(y, errors, i, j, rankDifference);
      expected[i] = (expected[i] as number) + above;
      expected[j] = (expected[j] as number) + 1 - above;
    }
  }
  const centre = (n + 1) / 2;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const rank = (ranks[i] as number) - centre;
    sum += rank * ((expected[i] as number) - centre);
    squares += rank * rank;
  }
  const divisor = Math.sqrt(squares * ((n * (n * n - 1)) / 12 - lastingTies(ranks, standardErrors)));
  return clampCorrelation(sum / divisor);
}

/** Σ(t³ − t)/12 over groups of t models of one rank and no error. */
function lastingTies(ranks: readonly number[], errors: readonly number[]): number {
  const sure = new Map<number, number>();
  ranks.forEach((rank, i) => {
    if (errors[i] === 0) sure.set(rank, (sure.get(rank) ?? 0) + 1);
  });
  return [...sure.values()].reduce((sum, t) => sum + (t ** 3 - t) / 12, 0);
}

function probabilityAbove(
  scores: readonly number[],
  errors: readonly number[],
  i: number,
  j: number,
  rankDifference: number,
): number {
  const difference = (scores[i] as number) - (scores[j] as number);
  const spread = Math.hypot(errors[i] as number, errors[j] as number);
  // Without errors the order is sure, also where a difference is too small beside the largest score to be held.
  if (spread === 0) return rankDifference > 0 ? 1 : 0;
  // Nine deviations apart Φ is 0 or 1 to the last digit; most pairs of a large pool are.
  if (Math.abs(difference) > 9 * spread) return difference > 0 ? 1 : 0;
  return normalCdf(difference / spread);
}
