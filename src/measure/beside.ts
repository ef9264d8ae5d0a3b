// How a benchmark ranks the pool's models beside each of the pool's own columns: capability benchmarks and known ones.
import type { Pool } from "../generated/pool.ts";
import { LEAST_SHARED_MODELS, orientedScores } from "../pool/known-on-axis.ts";
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
}

export interface Beside {
  column: PoolColumn;
  /** With a score on both. */
  models: number;
  correlation: number;
}

/** Columns that have scores of the same models. */
interface Group {
  columns: readonly PoolColumn[];
  /** Whether the model at that place of the pool has a score. */
  has: readonly boolean[];
  /** The columns' rankings among these places of the pool; made once for the same places. */
  among(places: Int32Array): readonly Ranking[];
}

export interface PoolColumns {
  groups: readonly Group[];
  /** Of the pool's models by name. */
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
  const groups = new Map<string, PoolColumn[]>();
  for (const column of [...capability, ...known]) {
    const pattern = column.scores.map((score) => (score === null ? "0" : "1")).join("");
    groups.set(pattern, [...(groups.get(pattern) ?? []), column]);
  }
  return {
    groups: [...groups.values()].map(groupOf),
    places: new Map(pool.models.map(({ name }, at) => [name, at])),
  };
}

function groupOf(columns: readonly PoolColumn[]): Group {
  let last: { places: Int32Array; made: readonly Ranking[] } | undefined;
  return {
    columns,
    has: columns[0]!.scores.map((score) => score !== null),
    among(places) {
      if (last?.places.length === places.length && last.places.every((at, i) => at === places[i]))
        return last.made;
      const made = columns.map(({ scores }) => ranking(Array.from(places, (at) => scores[at] as number)));
      last = { places, made };
      return made;
    },
  };
}

/** Those that share too few models, or have no correlation with it, are left out. */
export function besideColumns(
  observations: readonly Observation[],
  { groups, places }: PoolColumns,
): Beside[] {
  const own: { at: number; score: number }[] = [];
  for (const { poolModel, oriented } of observations)
    if (poolModel) own.push({ at: places.get(poolModel.name)!, score: oriented });
  return groups.flatMap(({ columns, has, among }) => {
    const both = own.filter(({ at }) => has[at]);
    const models = both.length;
    if (models < LEAST_SHARED_MODELS) return [];
    const mine = ranking(both.map(({ score }) => score));
    const theirs = among(Int32Array.from(both, ({ at }) => at));
    return columns.flatMap((column, k) => {
      const correlation = spearman(theirs[k]!, mine);
      return correlation === null ? [] : [{ column, models, correlation }];
    });
  });
}
