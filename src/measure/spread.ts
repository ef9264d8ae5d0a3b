// How much the benchmark moves at all: a correlation does not say.
import type { Spread } from "../generated/report.ts";
import type { PoolAxis } from "../pool/axis.ts";
import type { BenchmarkResults } from "../results/benchmark-results.ts";
import { deviation } from "../statistics/deviation.ts";
import { leastSquares } from "../statistics/least-squares.ts";
import { roundSignificant } from "../statistics/round-significant.ts";
import type { Observation } from "./observe.ts";

export function spreadOf(
  observations: readonly Observation[],
  axis: PoolAxis,
  { metric }: BenchmarkResults,
): Spread {
  const scores = observations.map(({ result }) => roundSignificant(result.score));
  const n = scores.length;
  const share = (test: (score: number) => boolean) => (n === 0 ? null : scores.filter(test).length / n);
  const { minimum, maximum, chance } = metric ?? {};
  const floor = chance ?? minimum;
  const counts = new Map<number, number>();
  for (const score of scores) counts.set(score, (counts.get(score) ?? 0) + 1);
  return {
    slope: slope(observations, axis),
    sd: n < 2 ? null : deviation(scores, 1),
    floor_share: floor === undefined ? null : share((score) => score <= floor),
    ceiling_share: maximum === undefined ? null : share((score) => score >= maximum),
    tied_share: share((score) => counts.get(score)! > 1) ?? 0,
  };
}

/** Points of the benchmark, as the results give it, per standard deviation of the pool's axis. */
function slope(observations: readonly Observation[], axis: PoolAxis): number | null {
  const x = observations.map(({ axisValue }) => axisValue);
  if (x.length < 3 || x.every((value) => value === x[0])) return null;
  const fit = leastSquares(
    x,
    observations.map(({ result }) => result.score),
  );
  return fit.slope * deviation([...axis.values.values()]);
}
