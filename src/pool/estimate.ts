// A capabilities score estimated from some of the axis's benchmarks, and how well that works for a family not seen.

import { familyKey } from "../models/family.ts";
import { leastSquares } from "../statistics/least-squares.ts";
import type { CapabilitiesScore } from "./capabilities-score.ts";
import type { CompleteRows } from "./complete-rows.ts";

/** What an estimate needs of a pool. */
export interface EstimateTable {
  /** Loading · z, by benchmark and then by model. */
  parts: number[][];
  /** The whole score, by model. */
  scores: number[];
  /** Positions of each family's models. A model without a family stands alone. */
  families: number[][];
}

export interface Estimate {
  intercept: number;
  slope: number;
  /** 1 − SSE/SST, each family predicted by a line fitted without it; SST about the mean of all. */
  r2: number;
}

export function estimateTable(fit: CapabilitiesScore, rows: CompleteRows): EstimateTable {
  const families = new Map<string, number[]>();
  rows.models.forEach((model, i) => {
    const key = familyKey(model.family, String(i));
    families.set(key, [...(families.get(key) ?? []), i]);
  });
  return {
    parts: rows.columns.map((column, j) =>
      column.map(
        (value) =>
          ((fit.loadings[j] as number) * (value - (fit.means[j] as number))) / (fit.deviations[j] as number),
      ),
    ),
    scores: rows.models.map((model) => fit.values.get(model.name) as number),
    families: [...families.values()],
  };
}

/**
 * Least squares of the score on the partial sum over the benchmarks at these positions.
 * null where a line cannot be fitted, to all or without some family.
 */
export function estimateFrom(table: EstimateTable, positions: ReadonlySet<number>): Estimate | null {
  const { scores, families } = table;
  const x = scores.map((_, i) =>
    [...positions].reduce((sum, j) => sum + ((table.parts[j] as number[])[i] as number), 0),
  );
  if (new Set(x).size < 2) return null;
  const all = leastSquares(x, scores);
  const r2 = leaveOneFamilyOut(x, scores, families);
  return r2 === null ? null : { intercept: all.intercept, slope: all.slope, r2 };
}

/** Sums about the mean of all, from which each family's share is taken away: n steps for all families together. */
function leaveOneFamilyOut(
  x: readonly number[],
  y: readonly number[],
  families: readonly (readonly number[])[],
): number | null {
  const n = x.length;
  const meanX = x.reduce((sum, value) => sum + value, 0) / n;
  const meanY = y.reduce((sum, value) => sum + value, 0) / n;
  const dx = x.map((value) => value - meanX);
  const dy = y.map((value) => value - meanY);
  const everyone = [...dx.keys()];
  const total = momentsOf(everyone, dx, dy);
  let sse = 0;
  for (const family of families) {
    const own = momentsOf(family, dx, dy);
    const left = n - family.length;
    const sumX = total.x - own.x;
    const sumY = total.y - own.y;
    const sxx = total.xx - own.xx - (sumX * sumX) / left;
    const sxy = total.xy - own.xy - (sumX * sumY) / left;
    // What rounding leaves of a constant column is no spread.
    if (left < 2 || !(sxx > 1e-12 * total.xx)) return null;
    const slope = sxy / sxx;
    for (const i of family) {
      const prediction = sumY / left + slope * ((dx[i] as number) - sumX / left);
      sse += ((dy[i] as number) - prediction) ** 2;
    }
  }
  return total.yy === 0 ? null : 1 - sse / total.yy;
}

function momentsOf(positions: readonly number[], dx: readonly number[], dy: readonly number[]) {
  const sums = { x: 0, y: 0, xx: 0, xy: 0, yy: 0 };
  for (const i of positions) {
    const a = dx[i] as number;
    const b = dy[i] as number;
    sums.x += a;
    sums.y += b;
    sums.xx += a * a;
    sums.xy += a * b;
    sums.yy += b * b;
  }
  return sums;
}
