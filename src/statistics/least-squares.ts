// A straight line through points.

import { mean } from "simple-statistics";
import { binaryScale } from "./binary-scale.ts";
import { requireFinite, requireSameLength } from "./require-numbers.ts";

export interface LeastSquares {
  slope: number;
  intercept: number;
  /** √(SSE / (n − 2)); 0 with two points. */
  residualDeviation: number;
  /** 1 − SSE/SST; 0 where y is constant, since there is nothing to explain. */
  r2: number;
}

/**
 * Least squares of y on x. Sums are taken about the means, so a large offset (dates in days) costs no digits.
 * @throws RangeError for fewer than 2 points, a constant x, a value that is not finite, or different lengths.
 * @example leastSquares([0, 1, 2], [1, 3, 5]); // slope 2, intercept 1
 */
export function leastSquares(x: readonly number[], y: readonly number[]): LeastSquares {
  requireSameLength(x, y, "x", "y");
  if (x.length < 2) throw new RangeError(`x must have at least 2 values, got ${x.length}`);
  const { scale: scaleX, centre: meanX, differences: dx } = aboutTheMean(x, "x");
  const { scale: scaleY, centre: meanY, differences: dy } = aboutTheMean(y, "y");
  const sxx = sumOfProducts(dx, dx);
  const syy = sumOfProducts(dy, dy);
  if (sxx === 0) throw new RangeError("x must not be constant");
  const slope = sumOfProducts(dx, dy) / sxx;
  const residuals = dx.map((value, i) => (dy[i] as number) - slope * value);
  const sse = sumOfProducts(residuals, residuals);
  return {
    slope: (slope / scaleX) * scaleY,
    intercept: (meanY - slope * meanX) * scaleY,
    residualDeviation: x.length > 2 ? Math.sqrt(sse / (x.length - 2)) * scaleY : 0,
    r2: syy === 0 ? 0 : 1 - sse / syy,
  };
}

/**
 * The slope of leastSquares, of many y on one x.
 * @throws RangeError for the same
 */
export function slopeOn(x: readonly number[]): (y: readonly number[]) => number {
  if (x.length < 2) throw new RangeError(`x must have at least 2 values, got ${x.length}`);
  const { scale, differences: dx } = aboutTheMean(x, "x");
  const sxx = sumOfProducts(dx, dx);
  if (sxx === 0) throw new RangeError("x must not be constant");
  return (y) => {
    requireSameLength(x, y, "x", "y");
    const { scale: scaleY, differences: dy } = aboutTheMean(y, "y");
    return (sumOfProducts(dx, dy) / sxx / scale) * scaleY;
  };
}

/** Scaled by a power of two, which costs no digits, so that squares of any magnitude stay finite. */
function aboutTheMean(values: readonly number[], name: string) {
  requireFinite(values, name);
  const scale = binaryScale(values);
  const scaled = values.map((value) => value / scale);
  const centre = mean(scaled);
  return { scale, centre, differences: scaled.map((value) => value - centre) };
}

function sumOfProducts(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
