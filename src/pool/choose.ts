// `pool: auto`: which reference pool fits a benchmark's models best. Looks at who was matched, never at a correlation.
import { byName } from "../by-name.ts";
import type { Pool, PoolModel } from "../generated/pool.ts";
import { BUNDLED_POOLS } from "../generated/pools.ts";
import { familyKey } from "../models/family.ts";
import { type BareNames, matcherOf } from "../models/match.ts";
import type { BenchmarkResults } from "../results/benchmark-results.ts";
import { benchmarksOfScores, findCapabilityBenchmark } from "./find-capability-benchmark.ts";
import { isLinked } from "./linked.ts";
import { likelySpellings, type PoolShelf } from "./shelf.ts";

export interface Minima {
  models: number;
  families: number;
}

export interface PoolChoice {
  pool: Pool;
  /** Models of the benchmark that the pool has a capabilities score for. */
  matched: number;
  /** Families among them; a model of unknown family is its own. */
  families: number;
}

/** Whether a pool can place this model on its capabilities axis. */
export function hasCapabilitiesScore(model: PoolModel): boolean {
  return model.capabilities_score !== undefined || model.scores?.every((score) => score !== null) === true;
}

/** How many of these names a pool knows, and of how many families. Two names of one model count once. */
export function countMatched(
  pool: Pool,
  names: readonly string[],
  byHand?: Readonly<Record<string, string>>,
  bareNames?: BareNames,
) {
  const matcher = matcherOf(pool, byHand, bareNames);
  const models = new Set<PoolModel>();
  for (const name of names) {
    const match = matcher.match(name);
    // Of several releases the first stands for all: whether they lie near each other is asked of the chosen pool.
    const model = match?.models[0];
    if (model && hasCapabilitiesScore(model)) models.add(model);
  }
  const families = new Set([...models].map(({ family, name }) => familyKey(family, name)));
  return { matched: models.size, families: families.size };
}

/** Hand mappings that a pool can follow: one policy serves several pools, so a target may be missing from some. */
export function handMappingsFor(
  pool: Pool,
  byHand: Readonly<Record<string, string>>,
): Record<string, string> {
  if (Object.keys(byHand).length === 0) return {};
  const known = new Set(pool.models.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]));
  return byName(Object.entries(byHand).filter(([, target]) => known.has(target)));
}

/** Whether a bundled pool is linked, which need not be read where the shelf has its index. */
export const isLinkedOn = (shelf: PoolShelf, name: string): boolean =>
  shelf.index ? shelf.index(name).linked === true : isLinked(shelf.get(name));

/** A linked axis must place this many times as many models as the best single pool: its places are less sure. */
const LINKED_GAIN = 1.5;

const place = (pool: Pool): number => {
  const at = (BUNDLED_POOLS as readonly string[]).indexOf(pool.name);
  return at === -1 ? BUNDLED_POOLS.length : at;
};

/**
 * Of the pools that meet both minima, the one with the most matched models; ties go to the fixed order of the bundled
 * pools. Where none meets both, the one with the most matched, then the most families, then the fixed order.
 * A linked pool is taken only where it meets both minima, the benchmark is none that it is made of, and no single pool
 * meets them, or it places half as many models again as the best of those that do.
 */
export function choosePool(
  candidates: readonly Pool[],
  benchmark: BenchmarkResults,
  minima: Minima,
  byHand: Readonly<Record<string, string>> = {},
  bareNames?: BareNames,
): PoolChoice {
  if (candidates.length === 0) throw new Error("choosePool needs a pool to choose from");
  const names = benchmark.models.map(({ name }) => name);
  const choices = candidates.map((pool): PoolChoice & { enough: boolean } => {
    const { matched, families } = countMatched(pool, names, handMappingsFor(pool, byHand), bareNames);
    return { pool, matched, families, enough: matched >= minima.models && families >= minima.families };
  });
  const linked = choices.find(({ pool, enough }) => enough && isLinked(pool) && !isMadeOf(pool, benchmark));
  const single = choices.filter(({ pool }) => !isLinked(pool));
  const [best] = (single.length > 0 ? single : choices).sort(
    (a, b) =>
      Number(b.enough) - Number(a.enough) ||
      b.matched - a.matched ||
      (a.enough ? 0 : b.families - a.families) ||
      place(a.pool) - place(b.pool),
  );
  const gains = linked && (!best!.enough || linked.matched >= LINKED_GAIN * best!.matched);
  const { pool, matched, families } = gains ? linked : best!;
  return { pool, matched, families };
}

const isMadeOf = (pool: Pool, { name }: BenchmarkResults): boolean =>
  findCapabilityBenchmark({ ...pool, capability_benchmarks: benchmarksOfScores(pool) }, name) !== undefined;

/**
 * The bundled pools that know at least the minimum of models among these names, in fixed order. By the shelf's index a
 * pool that cannot is not even read; a run with 26 models of 2024 thus never parses the 4,497 of a leaderboard.
 * For `pool: auto`: choosePool over the answer or, where it is empty, over the likeliest pool (likeliestPool).
 * For the word of the other pools: the answer without the chosen one.
 */
export function candidatePools(
  shelf: PoolShelf,
  names: readonly string[],
  minima: Pick<Minima, "models">,
  byHand: Readonly<Record<string, string>> = {},
  bareNames?: BareNames,
): Pool[] {
  const spellings = spellingsFor(names, byHand);
  const known = (pool: Pool) => countMatched(pool, names, handMappingsFor(pool, byHand), bareNames).matched;
  const linked = (name: string) => isLinkedOn(shelf, name);
  const single = possiblePools(shelf, spellings, minima)
    .filter((name) => !linked(name))
    .map((name) => shelf.get(name))
    .filter((pool) => known(pool) >= minima.models);
  // A linked pool that cannot know half as many again need not be read.
  const most = Math.max(0, ...single.map(known));
  const rest = possiblePools(shelf, spellings, { models: Math.max(minima.models, LINKED_GAIN * most) });
  return [...single, ...rest.filter(linked).map((name) => shelf.get(name))];
}

/** Names of the bundled pools that, by the shelf's index, may know at least the minimum of models among these spellings. */
export function possiblePools(
  shelf: PoolShelf,
  spellings: readonly string[],
  minima: Pick<Minima, "models">,
): string[] {
  const most = mostIn(shelf, spellings);
  return shelf.names.filter((name) => (most(name) ?? spellings.length) >= minima.models);
}

/** The names under which a pool is asked for models: those mapped by hand under what they are mapped to. */
export function spellingsFor(names: readonly string[], byHand: Readonly<Record<string, string>>): string[] {
  return names.map((name) => (Object.hasOwn(byHand, name) ? byHand[name]! : name));
}

/** The bundled pool that may know most of these names; the first where none knows any. */
export function likeliestPool(shelf: PoolShelf, names: readonly string[]): Pool {
  const most = mostIn(shelf, names);
  const counts = shelf.names.map((name) => most(name) ?? 0);
  return shelf.get(shelf.names[counts.indexOf(Math.max(...counts))]!);
}

/** At most how many of these names a pool may know; null where the shelf has no index. */
function mostIn(shelf: PoolShelf, names: readonly string[]): (pool: string) => number | null {
  const likely = (shelf.likely ?? likelySpellings(shelf))(names);
  return (pool) => likely(pool)?.length ?? null;
}
