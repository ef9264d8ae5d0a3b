// Weights that are not negative: how a whole was put together from its parts.

import { Matrix, QrDecomposition, SingularValueDecomposition } from "ml-matrix";
import { requireFinite, requireSameLength } from "./require-numbers.ts";

/** Columns nearer to collinear than this have no weights of their own. */
const LARGEST_CONDITION = 1e10;

/**
 * Lawson and Hanson's active set (1974, chapter 23): w ≥ 0 that minimises ‖y − Σ wₖ·columnₖ‖, without an intercept.
 *
 * null where the weights are not unique: fewer rows than columns, a column of zeros, or columns (each scaled to length 1)
 * whose condition number exceeds 1e10.
 * @throws RangeError for no column, a value that is not finite, or columns of different lengths.
 * @example nonNegativeLeastSquares([[1, 0, 1], [0, 1, 1]], [2, -1, 1]); // [1.5, 0]
 */
export function nonNegativeLeastSquares(
  columns: readonly (readonly number[])[],
  y: readonly number[],
): number[] | null {
  if (columns.length === 0) throw new RangeError("columns must be at least 1, got 0");
  requireFinite(y, "y");
  columns.forEach((column, k) => {
    requireSameLength(column, y, `columns[${k}]`, "y");
    requireFinite(column, `columns[${k}]`);
  });
  const lengths = columns.map((column) => Math.hypot(...column));
  if (y.length < columns.length || lengths.includes(0)) return null;
  const units = columns.map((column, k) => column.map((value) => value / (lengths[k] as number)));
  // ‖y − A·w‖² is ‖Qᵀy − R·w‖² and what no w changes: of thousands of rows as many are left as there are columns.
  const { orthogonalMatrix, upperTriangularMatrix } = new QrDecomposition(new Matrix(units).transpose());
  if (!(new SingularValueDecomposition(upperTriangularMatrix).condition <= LARGEST_CONDITION)) return null;
  const target = orthogonalMatrix.transpose().mmul(Matrix.columnVector([...y]));
  const tolerance = 1e-13 * Math.hypot(...y);
  return activeSet(upperTriangularMatrix, target, tolerance).map(
    (weight, k) => weight / (lengths[k] as number),
  );
}

function activeSet(matrix: Matrix, target: Matrix, tolerance: number): number[] {
  const units = matrix.transpose().to2DArray();
  const y = target.to1DArray();
  const free = new Set<number>();
  let weights = units.map(() => 0);
  const solve = (): number[] => {
    const chosen = [...free];
    const solution = new QrDecomposition(matrix.subMatrixColumn(chosen)).solve(target).to1DArray();
    const full = units.map(() => 0);
    chosen.forEach((k, i) => {
      full[k] = solution[i] as number;
    });
    return full;
  };
  // Each round frees one column; three rounds a column are ample, and rounding can never make it run on for ever.
  for (let round = 0; round < 3 * units.length; round++) {
    const left = y.map((value, i) =>
      units.reduce((rest, unit, k) => rest - (unit[i] as number) * (weights[k] as number), value),
    );
    const gains = units.map((unit, k) =>
      free.has(k) ? 0 : unit.reduce((sum, value, i) => sum + value * (left[i] as number), 0),
    );
    const best = gains.indexOf(Math.max(...gains));
    if ((gains[best] as number) <= tolerance) break;
    free.add(best);
    let next = solve();
    // Where a freed weight turns negative, go only as far as the first that reaches 0, and fix that one there.
    while ([...free].some((k) => (next[k] as number) <= 0)) {
      const steps = [...free].filter((k) => (next[k] as number) <= 0);
      const step = Math.min(
        ...steps.map((k) => (weights[k] as number) / ((weights[k] as number) - (next[k] as number))),
      );
      weights = weights.map(
        (weight, k) => weight + (Number.isFinite(step) ? step : 0) * ((next[k] as number) - weight),
      );
      for (const k of [...free]) {
        if ((weights[k] as number) > 1e-15) continue;
        free.delete(k);
        weights[k] = 0;
      }
      if (free.size === 0) break;
      next = solve();
    }
    if (free.size > 0) weights = next;
  }
  return weights;
}
