// pools/index/known.json: the capabilities correlations of each bundled pool's known benchmarks on its own axis, made
// when the pools are built, so that a run need not compute hundreds of them for context. A test holds it to the pools.
import type { Pool } from "../generated/pool.ts";

/** The level of the intervals that are ready: the default. */
export const READY_LEVEL = 0.95;

/** Value, interval (null where there is none) and number of models. */
export interface ReadyCorrelation {
  correlation: number;
  interval: { low: number; high: number } | null;
  models: number;
}

/** By pool name, by benchmark id; null: there is no correlation. */
export type ReadyKnown = Readonly<Record<string, Readonly<Record<string, ReadyCorrelation | null>>>>;

const READY = new WeakMap<Pool, () => ReadyKnown>();

/** @param read gives the file when it is first asked for */
export function rememberKnown(pool: Pool, read: () => ReadyKnown): Pool {
  READY.set(pool, read);
  return pool;
}

/** undefined: not ready; null: there is no correlation. */
export function readyKnown(pool: Pool, id: string): ReadyCorrelation | null | undefined {
  const all = READY.get(pool)?.() ?? {};
  const own = Object.hasOwn(all, pool.name) ? all[pool.name]! : {};
  return Object.hasOwn(own, id) ? own[id] : undefined;
}
