// pools/index/axes.json: the first component of each bundled pool, made when the pools are built, so that a run which
// only asks a pool of thousands for its word need not rank thousands of models again. A test holds it to the pools.
import type { Pool } from "../generated/pool.ts";
import type { FirstComponent } from "../statistics/first-component.ts";

/** By pool name; pools with given scores have none. */
export type ReadyAxes = Readonly<Record<string, FirstComponent>>;

const READY = new WeakMap<Pool, FirstComponent>();

/** Tells that this is the component of all of the pool's capability benchmarks (Spearman matrix). */
export function rememberAxis(pool: Pool, axes: ReadyAxes): Pool {
  if (Object.hasOwn(axes, pool.name)) READY.set(pool, axes[pool.name]!);
  return pool;
}

export const readyAxis = (pool: Pool): FirstComponent | undefined => READY.get(pool);
