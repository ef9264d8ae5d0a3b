// The other pools' word: value and verdict in every bundled pool that meets both minima. A verdict that hangs on the pool must be seen to.
import { InputError } from "../errors.ts";
import type { Pool } from "../generated/pool.ts";
import type { AlternativePool } from "../generated/report.ts";
import { findCapabilityBenchmark } from "../pool/axis.ts";
import { candidatePools } from "../pool/choose.ts";
import type { PoolShelf } from "../pool/shelf.ts";
import { disagrees } from "./certainty.ts";
import { type JudgeInput, type Judgement, judge } from "./judge.ts";

export function otherPools(input: JudgeInput, head: Judgement, shelf: PoolShelf): AlternativePool[] {
  const { values } = input.settings;
  const names = input.benchmark.models.map(({ name }) => name);
  return candidatePools(shelf, names, { models: values["min-models"] }, input.settings.models).flatMap(
    (pool) => {
      if (pool.name === input.pool.name || !hasAxis(pool, values.axis)) return [];
      const other = tryJudge({ ...input, pool, for: "comparison" });
      if (
        other === null ||
        other.counted.models < values["min-models"] ||
        other.counted.families < values["min-families"]
      )
        return [];
      const { verdict } = other.decision;
      return [
        {
          name: pool.name,
          benchmark: input.benchmark.name,
          models_matched: other.counted.models,
          families_matched: other.counted.families,
          correlation: other.figures.jackknife.value,
          verdict,
          disagrees: disagrees(head.decision.verdict, verdict),
        },
      ];
    },
  );
}

function hasAxis(pool: Pool, axis: string): boolean {
  if (axis === "training-compute")
    return pool.models.some(({ training_flop }) => training_flop !== undefined);
  if (axis === "release-date") return pool.models.some(({ release_date }) => release_date !== undefined);
  return axis === "capabilities-score" || findCapabilityBenchmark(pool, axis) !== undefined;
}

/** Names that are two models of one pool, or none of another's business, must not stop the run here. */
function tryJudge(input: JudgeInput): Judgement | null {
  try {
    return judge(input);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}
