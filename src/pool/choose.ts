// `pool: auto`: which reference pool fits a benchmark's models best. Looks at who was matched, never at a correlation.
import { byName } from "../by-name.ts";
import type { Pool, PoolModel } from "../generated/pool.ts";
import { BUNDLED_POOLS } from "../generated/pools.ts";
import { familyKey } from "../models/family.ts";
import type { BareNames } from "../models/match.ts";
import type { BenchmarkResults } from "../results/benchmark-results.ts";
import { benchmarksOfScores, findCapabilityBenchmark } from "./find-capability-benchmark.ts";
import { isLinked } from "./linked.ts";
import type { Reference } from "./reference.ts";
import { likelySpellings, type OpenShelf, openPool, type PoolShelf } from "./shelf.ts";

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

interface Counted {
  matched: number;
  families: number;
}

/** How many of these names a pool knows, and of how many families. Two names of one model count once. */
export function countMatched(
  reference: Reference,
  names: readonly string[],
  byHand: Readonly<Record<string, string>> = {},
  bareNames?: BareNames,
): Counted {
  const matcher = reference.names(handMappingsFor(reference.pool, byHand), bareNames);
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

/** Whether a bundled pool is linked, which need not be read where the shelf has its names. */
export const isLinkedOn = (shelf: PoolShelf, name: string): boolean =>
  shelf.known ? shelf.known(name).linked === true : isLinked(shelf.get(name));

/** A linked axis must place this many times as many models as the best single pool: its places are less sure. */
const LINKED_GAIN = 1.5;

const place = (pool: Pool): number => {
  const at = (BUNDLED_POOLS as readonly string[]).indexOf(pool.name);
  return at === -1 ? BUNDLED_POOLS.length : at;
};

/** A pool with what it knows of a benchmark. */
interface Choice extends Counted {
  reference: Reference;
}

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
  const names = benchmark.models.map(({ name }) => name);
  const choices = candidates.map((pool): Choice => {
    const reference = openPool(pool);
    return { reference, ...countMatched(reference, names, byHand, bareNames) };
  });
  const { reference, ...counted } = bestOf(choices, benchmark, minima);
  return { pool: reference.pool, ...counted };
}

const isEnough = ({ matched, families }: Counted, minima: Minima): boolean =>
  matched >= minima.models && families >= minima.families;

function bestOf(choices: readonly Choice[], benchmark: BenchmarkResults, minima: Minima): Choice {
  if (choices.length === 0) throw new Error("there is no pool to choose from");
  const enough = (choice: Choice) => isEnough(choice, minima);
  const linked = choices.find(
    (choice) =>
      enough(choice) && isLinked(choice.reference.pool) && !isMadeOf(choice.reference.pool, benchmark),
  );
  const single = choices.filter(({ reference }) => !isLinked(reference.pool));
  const [best] = (single.length > 0 ? [...single] : [...choices]).sort(
    (a, b) =>
      Number(enough(b)) - Number(enough(a)) ||
      b.matched - a.matched ||
      (enough(a) ? 0 : b.families - a.families) ||
      place(a.reference.pool) - place(b.reference.pool),
  );
  return linked && (!enough(best!) || linked.matched >= LINKED_GAIN * best!.matched) ? linked : best!;
}

const isMadeOf = (pool: Pool, { name }: BenchmarkResults): boolean =>
  findCapabilityBenchmark({ ...pool, capability_benchmarks: benchmarksOfScores(pool) }, name) !== undefined;

/**
 * For `pool: auto`: choosePool over the bundled pools that know at least the minimum of models or, where none does, over all.
 * A pool that cannot be chosen, by the most that it may know, is not even read.
 */
export function chooseBundled(
  shelf: OpenShelf,
  benchmark: BenchmarkResults,
  minima: Minima,
  byHand: Readonly<Record<string, string>> = {},
  bareNames?: BareNames,
): { name: string } & Counted {
  const names = benchmark.models.map(({ name }) => name);
  const spellings = spellingsFor(names, byHand);
  const choice = (name: string): Choice => {
    const reference = shelf.about(name, spellings);
    return { reference, ...countMatched(reference, namesFor(name), byHand, bareNames) };
  };
  const namesFor = (name: string): readonly string[] => {
    const likely = shelf.likely(spellings)(name) ?? spellings;
    if (spellings === names) return likely;
    const those = new Set(likely);
    return names.filter((_, i) => those.has(spellings[i]!));
  };
  const most = mostIn(shelf, spellings);
  const possible = (least: number, linked: boolean) =>
    shelf.names.filter((name) => isLinkedOn(shelf, name) === linked && most(name) >= least);
  const choices: Choice[] = [];
  let beaten = 0;
  for (const name of possible(minima.models, false).sort((a, b) => most(b) - most(a))) {
    if (most(name) < beaten) break;
    const one = choice(name);
    if (one.matched < minima.models) continue;
    choices.push(one);
    if (isEnough(one, minima)) beaten = Math.max(beaten, one.matched);
  }
  choices.push(...possible(Math.max(minima.models, LINKED_GAIN * beaten), true).map(choice));
  const among = choices.length > 0 ? choices : shelf.names.map(choice);
  const { reference, matched, families } = bestOf(among, benchmark, minima);
  return { name: reference.pool.name, matched, families };
}

/** Names of the bundled pools that may know at least the minimum of models among these spellings. */
export function possiblePools(
  shelf: PoolShelf,
  spellings: readonly string[],
  minima: Pick<Minima, "models">,
): string[] {
  const most = mostIn(shelf, spellings);
  return shelf.names.filter((name) => most(name) >= minima.models);
}

/** The names under which a pool is asked for models: those mapped by hand under what they are mapped to. */
export function spellingsFor(
  names: readonly string[],
  byHand: Readonly<Record<string, string>>,
): readonly string[] {
  if (Object.keys(byHand).length === 0) return names;
  return names.map((name) => (Object.hasOwn(byHand, name) ? byHand[name]! : name));
}

/** At most how many of these names a pool may know; all of them where the shelf cannot tell. */
function mostIn(shelf: PoolShelf, names: readonly string[]): (pool: string) => number {
  const likely = (shelf.likely ?? likelySpellings(shelf))(names);
  return (pool) => likely(pool)?.length ?? names.length;
}
