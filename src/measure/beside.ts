// How a benchmark ranks the pool's models beside each of the pool's own columns: capability benchmarks and known ones.
import type { Pool } from "../generated/pool.ts";
import { LEAST_SHARED_MODELS, orientedScores } from "../pool/known-on-axis.ts";
import type { Roster } from "../pool/rosters.ts";
import { orientationOf, orientScore } from "../results/benchmark-results.ts";
import { type Ranking, ranking } from "../statistics/midranks.ts";
import { spearmanOfRanks } from "../statistics/spearman.ts";
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

export interface PoolColumns {
  /** Together those that have scores of the same models. */
  groups: readonly (readonly PoolColumn[])[];
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
    groups: [...groups.values()],
    places: new Map(pool.models.map(({ name }, at) => [name, at])),
  };
}

/** Those that share too few models, or have no correlation with it, are left out. */
export function besideColumns(
  observations: readonly Observation[],
  columns: PoolColumns,
  scores: Ranking,
  roster: Roster,
): Beside[] {
  const shared = roster.once("beside columns", () => sharedWith(observations, columns));
  const beside: Beside[] = [];
  for (const { positions, columns: ranked } of shared) {
    const models = positions.length;
    const all = models === observations.length;
    const mine = all ? scores : ranking(positions.map((i) => observations[i]!.oriented));
    for (const { column, theirs } of ranked) {
      const correlation = spearmanOfRanks(theirs, mine);
      if (correlation !== null) beside.push({ column, models, correlation });
    }
  }
  return beside;
}

/** Which of the observations each group of columns has scores of, and how its columns rank them. */
function sharedWith(observations: readonly Observation[], { groups, places }: PoolColumns) {
  const at = observations.map(({ poolModel }) => (poolModel === null ? null : places.get(poolModel.name)!));
  return groups.flatMap((group) => {
    const { scores } = group[0]!;
    const positions = [...at.keys()].filter((i) => at[i] !== null && scores[at[i]!] !== null);
    if (positions.length < LEAST_SHARED_MODELS) return [];
    const columns = group.map((column) => ({
      column,
      theirs: ranking(positions.map((i) => column.scores[at[i]!] as number)),
    }));
    return [{ positions, columns }];
  });
}
