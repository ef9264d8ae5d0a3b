import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nonNegativeLeastSquares } from "../../src/statistics/non-negative-least-squares.ts";

const numbers = (length: number) =>
  fc.array(fc.integer({ min: -50, max: 50 }), { minLength: length, maxLength: length });

describe("weights that are not negative", () => {
  it("recovers what a whole was made with", () => {
    const columns = [
      [1, 4, 2, 8, 5, 7],
      [3, 1, 4, 1, 5, 9],
      [2, 7, 1, 8, 2, 8],
    ];
    const y = columns[0]!.map((_, i) => 0.5 * columns[0]![i]! + 0.2 * columns[2]![i]!);
    const found = nonNegativeLeastSquares(columns, y)!;
    [0.5, 0, 0.2].forEach((weight, k) => {
      expect(found[k]).toBeCloseTo(weight, 12);
    });
  });

  // The Karush–Kuhn–Tucker conditions are what makes a solution the solution.
  it("cannot be bettered by any weight", () => {
    fc.assert(
      fc.property(fc.array(numbers(9), { minLength: 1, maxLength: 5 }), numbers(9), (columns, y) => {
        const weights = nonNegativeLeastSquares(columns, y);
        if (weights === null) return;
        const left = y.map((value, i) => columns.reduce((rest, c, k) => rest - c[i]! * weights[k]!, value));
        columns.forEach((column, k) => {
          const gain = column.reduce((sum, value, i) => sum + value * left[i]!, 0);
          const slack = 1e-8 * Math.hypot(...column) * (1 + Math.hypot(...y));
          expect(weights[k]).toBeGreaterThanOrEqual(0);
          expect(gain).toBeLessThanOrEqual(slack);
          if (weights[k]! > 1e-9) expect(Math.abs(gain)).toBeLessThanOrEqual(slack);
        });
      }),
    );
  });

  it("are none where they are not unique", () => {
    expect(
      nonNegativeLeastSquares(
        [
          [1, 2, 3],
          [2, 4, 6],
        ],
        [1, 2, 3],
      ),
    ).toBeNull();
    expect(
      nonNegativeLeastSquares(
        [
          [1, 2],
          [0, 0],
        ],
        [1, 2],
      ),
    ).toBeNull();
    expect(nonNegativeLeastSquares([[1], [2]], [1])).toBeNull();
  });
});
