// A pool of thousands, read for a few names: only the lines of the models that they may be are parsed, and what belongs
// to the whole pool comes from pools/index/places.json. For the word of the other pools, which is asked in every run.
import type { Pool } from "../generated/pool.ts";
import { fingerprint } from "./pool-index.ts";

/** Where each spelling of a pool stands in its file, and how far its models spread. */
export interface Places {
  /** Ascending; one for each spelling of each model. */
  fingerprints: readonly number[];
  /** Which model each of them is of. */
  models: readonly number[];
  /** Standard deviation (ddof 0) of the pool's capabilities scores. */
  spread: number;
}

export type PoolPlaces = Readonly<Record<string, Places>>;

const MODELS = '\n"models": [\n';

/** Known benchmarks list their scores in the order of all models, so a pool with some has no excerpts. */
export function placesOf(pool: Pool, scores: ReadonlyMap<string, number>): Places {
  const all = pool.models.flatMap(({ name, aliases }, model) =>
    [name, ...(aliases ?? [])].map((spelling) => [fingerprint(spelling), model] as const),
  );
  all.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return {
    fingerprints: all.map(([print]) => print),
    models: all.map(([, model]) => model),
    spread: deviation([...scores.values()]),
  };
}

/**
 * Matching by "spelling" looks at what else a pool holds, so in an excerpt it may find what the whole pool would not;
 * the other rules give the same.
 * @param text of the pool's file, one model a line as the pools' script writes it
 */
export function excerptOf(text: string, places: Places, names: readonly string[]): Pool {
  const start = text.indexOf(MODELS) + MODELS.length;
  const end = text.indexOf("\n]", start);
  const lines = text.slice(start, end).split("\n");
  const wanted = [...new Set(names.flatMap((name) => modelsOf(fingerprint(name), places)))].sort(
    (a, b) => a - b,
  );
  const models = wanted.map((model) => lines[model]!.replace(/,$/, "")).join(",");
  const pool = JSON.parse(`${text.slice(0, start)}${models}${text.slice(end)}`) as Pool;
  SPREAD.set(pool, places.spread);
  return pool;
}

/** Of the whole pool that this is an excerpt of; undefined where it is none. */
export const wholeSpread = (pool: Pool): number | undefined => SPREAD.get(pool);

const SPREAD = new WeakMap<Pool, number>();

function modelsOf(wanted: number, { fingerprints, models }: Places): number[] {
  let low = 0;
  let high = fingerprints.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fingerprints[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let at = low; fingerprints[at] === wanted; at++) found.push(models[at]!);
  return found;
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
