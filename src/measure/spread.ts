// How much the benchmark moves at all: a correlation does not say.
import type { Spread } from "../generated/report.ts";
import type { PoolAxis } from "../pool/axis.ts";
import type { Reference } from "../pool/reference.ts";
import type { Roster } from "../pool/rosters.ts";
import type { BenchmarkResults } from "../results/benchmark-results.ts";
import { deviation } from "../statistics/deviation.ts";
import { slopeOn } from "../statistics/least-squares.ts";
import { type Ranking, ranking } from "../statistics/midranks.ts";
import { roundSignificant } from "../statistics/round-significant.ts";
import type { Observation } from "./observe.ts";

export function spreadOf(
  observations: readonly Observation[],
  axis: PoolAxis,
  { metric, orientation }: BenchmarkResults,
  reference: Reference,
  oriented: Ranking,
  roster: Roster,
): Spread {
  const scores = observations.map(({ result }) => roundSignificant(result.score));
  // Folded about an optimum, scores tie that are not the same.
  const { starts } = orientation.kind === "optimum" ? ranking(scores) : oriented;
  const whole = reference.once(axis, "deviation of all values", () => deviation([...axis.values.values()]));
  const slope = roster.once(`slope on ${reference.keyOf(axis)}`, () => slopeOver(observations));
  return {
    slope: slope === null ? null : slope(observations.map(({ result }) => result.score)) * whole,
    ...spreadOfScores(scores, metric, starts),
  };
}

/** @param starts of the runs of equal scores */
export function spreadOfScores(
  scores: readonly number[],
  metric: BenchmarkResults["metric"],
  starts: Int32Array = ranking(scores).starts,
): Omit<Spread, "slope"> {
  const n = scores.length;
  const share = (test: (score: number) => boolean) => (n === 0 ? null : scores.filter(test).length / n);
  const { minimum, maximum, chance } = metric ?? {};
  const floor = chance ?? minimum;
  return {
    sd: n < 2 ? null : deviation(scores, 1),
    floor_share: floor === undefined ? null : share((score) => score <= floor),
    ceiling_share: maximum === undefined ? null : share((score) => score >= maximum),
    tied_share: n === 0 ? 0 : tied(starts) / n,
  };
}

/** Points of the benchmark, as the results give it, per unit of the axis; null where there is no slope. */
function slopeOver(observations: readonly Observation[]): ((scores: readonly number[]) => number) | null {
  const x = observations.map(({ axisValue }) => axisValue);
  return x.length < 3 || x.every((value) => value === x[0]) ? null : slopeOn(x);
}

/** How many of the values are no value of their own. */
function tied(starts: Int32Array): number {
  let count = 0;
  for (let run = 0; run + 1 < starts.length; run++) {
    const size = (starts[run + 1] as number) - (starts[run] as number);
    if (size > 1) count += size;
  }
  return count;
}
