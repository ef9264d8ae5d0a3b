// The first principal component of a set of columns: the weights of the capabilities score.

import { PCA } from "ml-pca";
import { clampCorrelation } from "./clamp-correlation.ts";
import { requireSameLength } from "./require-numbers.ts";
import { type StandardisedColumn, standardiseColumn } from "./standardised-column.ts";

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
  return firstComponentOf(columns.map((column, j) => standardiseColumn(column, matrix, `columns[${j}]`)));
}

/**
 * The same of columns made ready before: where many sets of the same columns are analysed.
 * @throws RangeError for fewer than 2 columns, or columns of different lengths.
 */
export function firstComponentOf(columns: readonly StandardisedColumn[]): FirstComponent {
  if (columns.length < 2) throw new RangeError(`columns must be at least 2, got ${columns.length}`);
  // The matrix is handed over as a covariance matrix, so that ml-pca neither centres nor scales it again.
  const pca = new PCA(correlationMatrix(columns), { isCovarianceMatrix: true });
  const eigenvalues = pca.getEigenvalues();
  return {
    means: columns.map((column) => column.mean),
    deviations: columns.map((column) => column.deviation),
    loadings: withLargestPositive(pca.getLoadings().getRow(0)),
    eigenvalues,
    varianceExplained: (eigenvalues[0] as number) / eigenvalues.reduce((sum, value) => sum + value, 0),
  };
}

/** Of standardised columns a correlation is the mean of products; Spearman's is that of the midranks. */
function correlationMatrix(columns: readonly StandardisedColumn[]): number[][] {
  const matrix = columns.map(() => new Array<number>(columns.length).fill(1));
  for (let i = 0; i < columns.length; i++) {
    const a = (columns[i] as StandardisedColumn).standardised;
    for (let j = 0; j < i; j++) {
      const b = (columns[j] as StandardisedColumn).standardised;
      requireSameLength(a, b, `columns[${i}]`, `columns[${j}]`);
      let sum = 0;
      for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number);
      const r = clampCorrelation(sum / a.length) as number;
      (matrix[i] as number[])[j] = r;
      (matrix[j] as number[])[i] = r;
    }
  }
  return matrix;
}

/** An eigenvector's sign is arbitrary; this fixes it. Entries equal to 12 digits count as one, the first of them decides. */
function withLargestPositive(vector: readonly number[]): number[] {
  const largest = Math.max(...vector.map(Math.abs));
  const leader = vector.find((value) => Math.abs(value) >= largest * (1 - 1e-12)) ?? 0;
  return vector.map((value) => (leader < 0 ? -value : value) + 0);
}
