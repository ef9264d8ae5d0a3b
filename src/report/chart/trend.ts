// The least-squares line of the scatter, for the eye: the verdict uses ranks, not this line.

export interface Trend {
  slope: number;
  intercept: number;
}

/** null: fewer than two different x. */
export function trend(points: readonly { x: number; y: number }[]): Trend | null {
  const count = points.length;
  if (count < 2) return null;
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / count;
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / count;
  let sxx = 0;
  let sxy = 0;
  for (const { x, y } of points) {
    sxx += (x - meanX) ** 2;
    sxy += (x - meanX) * (y - meanY);
  }
  if (sxx === 0) return null;
  const slope = sxy / sxx;
  return { slope, intercept: meanY - slope * meanX };
}
