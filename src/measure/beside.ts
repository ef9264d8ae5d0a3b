// How a benchmark ranks the pool's models beside each of the pool's own columns: capability benchmarks and known ones.
import type { Pool } from "../generated/pool.ts";
import { LEAST_SHARED_MODELS, orientedScores } from "../pool/known-on-axis.ts";
import type { Reference } from "../pool/reference.ts";
import { orientationOf, orientScore } from "../results/benchmark-results.ts";
import { type Ranking, ranking } from "../statistics/midranks.ts";
import { spearman } from "../statistics/spearman.ts";
import type { Observation } from "./observe.ts";

export interface PoolColumn {
  /** Of the capability benchmark, or of the known one. */
  id: string;
  name: string;
  domain: string;
  capability: boolean;
  /** Oriented, in the order of the pool's models. */
  scores: readonly (number | null)[];
  /** Equal for columns that have scores of the same models. */
  presence: string;
}

export interface Beside {
  column: PoolColumn;
  /** With a score on both. */
  models: number;
  correlation: number;
}

/** Every column, capability benchmarks first, and where the pool's models stand in it. */
export interface PoolColumns {
  columns: readonly PoolColumn[];
  places: ReadonlyMap<string, number>;
}

export function poolColumns(pool: Pool): PoolColumns {
  const capability = pool.capability_benchmarks.map(({ id, name, higher_is_better }, at) => ({
    id,
    name,
    domain: "capabilities",
    capability: true,
    scores: pool.models.map(({ scores }) => {
      const score = scores?.[at] ?? null;
      return score === null ? null : orientScore(score, orientationOf({ higher_is_better }));
    }),
  }));
  const known = pool.known_benchmarks.map((benchmark) => ({
    id: benchmark.id,
    name: benchmark.name,
    domain: benchmark.domain,
    capability: false,
    scores: orientedScores(benchmark),
  }));
  const presences = new Map<string, string>();
  return {
    columns: [...capability, ...known].map((column) => {
      const pattern = column.scores.map((score) => (score === null ? "0" : "1")).join("");
      if (!presences.has(pattern)) presences.set(pattern, `${presences.size}`);
      return { ...column, presence: presences.get(pattern)! };
    }),
    places: new Map(pool.models.map(({ name }, at) => [name, at])),
  };
}

/** In the order of the columns; those that share too few models, or have no correlation with it, are left out. */
export function besideColumns(
  observations: readonly Observation[],
  { columns, places }: PoolColumns,
  reference: Pick<Reference, "ranking">,
): Beside[] {
  const own: { at: number; score: number }[] = [];
  for (const { poolModel, oriented } of observations)
    if (poolModel) own.push({ at: places.get(poolModel.name)!, score: oriented });
  const shared = new Map<string, { at: Int32Array; mine: Ranking }>();
  return columns.flatMap((column) => {
    const { scores, presence } = column;
    let both = shared.get(presence);
    if (both === undefined) {
      const there = own.filter(({ at }) => scores[at] !== null);
      both = { at: Int32Array.from(there, ({ at }) => at), mine: ranking(there.map(({ score }) => score)) };
      shared.set(presence, both);
    }
    const models = both.at.length;
    if (models < LEAST_SHARED_MODELS) return [];
    const theirs = Array.from(both.at, (at) => scores[at] as number);
    const correlation = spearman(reference.ranking(theirs), both.mine);
    return correlation === null ? [] : [{ column, models, correlation }];
  });
}
