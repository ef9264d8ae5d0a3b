// The first principal component of a set of columns: the weights of the capabilities score.

import { PCA } from "ml-pca";
import { mean, standardDeviation } from "simple-statistics";
import { binaryScale } from "./binary-scale.ts";
import { clampCorrelation } from "./clamp-correlation.ts";
import { midranks } from "./midranks.ts";
import { requireFinite, requireSameLength } from "./require-numbers.ts";
import { roundSignificant } from "./round-significant.ts";

export interface FirstComponent {
  /** Of each column. */
  means: number[];
  /** Population standard deviation (divided by n) of each column. */
  deviations: number[];
  /** First eigenvector, of length 1; its entry of largest magnitude is positive. */
  loadings: number[];
  /** Descending. */
  eigenvalues: number[];
  /** λ₁ / Σλ. */
  varianceExplained: number;
}

/**
 * First eigenvector of the columns' correlation matrix (Spearman unless told), with what is needed to score a row:
 * score = Σ loading · (value − mean) / deviation.
 *
 * The order of rows changes nothing; the order of columns only the order of the result.
 * @throws RangeError for fewer than 2 columns, columns of different lengths, fewer than 3 rows, a constant column,
 * or a value that is not finite.
 */
export function firstComponent(
  columns: readonly (readonly number[])[],
  matrix: "spearman" | "pearson" = "spearman",
): FirstComponent {
  if (columns.length < 2) throw new RangeError(`columns must be at least 2, got ${columns.length}`);
  const correlations = correlationMatrix(
    matrix === "spearman" ? columns.map((c, j) => midranks(c, `columns[${j}]`)) : columns,
  );
  // The matrix is handed over as a covariance matrix, so that ml-pca neither centres nor scales it again.
  const pca = new PCA(correlations, { isCovarianceMatrix: true });
  const eigenvalues = pca.getEigenvalues();
  const moments = columns.map(momentsOf);
  return {
    means: moments.map((m) => m.mean),
    deviations: moments.map((m) => m.deviation),
    loadings: withLargestPositive(pca.getLoadings().getRow(0)),
    eigenvalues,
    varianceExplained: (eigenvalues[0] as number) / eigenvalues.reduce((sum, value) => sum + value, 0),
  };
}

/** Each column is standardised once; a correlation is then the mean of products. Spearman's is that of the midranks. */
function correlationMatrix(columns: readonly (readonly number[])[]): number[][] {
  const standardised = columns.map((column, j) => {
    requireFinite(column, `columns[${j}]`);
    requireSameLength(column, columns[0] ?? [], `columns[${j}]`, "columns[0]");
    const first = roundSignificant(column[0] ?? 0);
    if (column.length < 3 || column.every((value) => roundSignificant(value) === first)) {
      throw new RangeError(`columns[${j}] must have at least 3 values that are not all the same`);
    }
    const { mean: centre, deviation } = momentsOf(column);
    return Float64Array.from(column, (value) => (value - centre) / deviation);
  });
  const matrix = columns.map(() => new Array<number>(columns.length).fill(1));
  for (let i = 0; i < columns.length; i++) {
    for (let j = 0; j < i; j++) {
      const a = standardised[i] as Float64Array;
      const b = standardised[j] as Float64Array;
      let sum = 0;
      for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number);
      const r = clampCorrelation(sum / a.length) as number;
      (matrix[i] as number[])[j] = r;
      (matrix[j] as number[])[i] = r;
    }
  }
  return matrix;
}

function momentsOf(column: readonly number[]): { mean: number; deviation: number } {
  const scale = binaryScale(column);
  const scaled = column.map((value) => value / scale);
  return { mean: mean(scaled) * scale, deviation: standardDeviation(scaled) * scale };
}

/** An eigenvector's sign is arbitrary; this fixes it. Entries equal to 12 digits count as one, the first of them decides. */
function withLargestPositive(vector: readonly number[]): number[] {
  const largest = Math.max(...vector.map(Math.abs));
  const leader = vector.find((value) => Math.abs(value) >= largest * (1 - 1e-12)) ?? 0;
  return vector.map((value) => (leader < 0 ? -value : value) + 0);
}
