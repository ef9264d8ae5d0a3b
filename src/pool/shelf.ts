// The bundled reference pools, parsed only when asked for. The core opens no files: a caller implements `readText`.
import type { Pool } from "../generated/pool.ts";
import { excerptOf } from "./excerpt.ts";
import type { PoolIndex } from "./pool-index.ts";
import { mayKnow, type PoolNames, parsePoolNames } from "./pool-names.ts";
import { openReference, type Reference } from "./reference.ts";

/** Pools by name, as plain data. Only the first two are needed; the others save work. */
export interface PoolShelf {
  /** Bundled pools, in fixed order. */
  names: readonly string[];
  /** A bundled pool, parsed on demand and kept. */
  get(name: string): Pool;
  /** Opened, and kept. */
  open?(name: string): Reference;
  /** By which spellings its models may be found (pools/NAME/names.json). */
  known?(name: string): PoolNames;
  /** A pool with only the models that these names may be. */
  excerpt?(name: string, names: readonly string[]): Reference;
  /** As likelySpellings, kept. */
  likely?: LikelySpellings;
}

/** Of these spellings those that a pool may know; null where the shelf cannot tell. */
export type LikelySpellings = (names: readonly string[]) => (pool: string) => readonly string[] | null;

/** The pools of a run, the user's own among them; each is opened once. */
export interface OpenShelf extends PoolShelf {
  open(name: string): Reference;
  likely: LikelySpellings;
  /** What a bundled pool says of these names, on its whole capabilities axis: an excerpt, unless the pool is open. */
  about(name: string, names: readonly string[]): Reference;
  /** By the path that the settings name them by. */
  own: ReadonlyMap<string, Reference>;
}

export function openShelf(shelf: PoolShelf, own: ReadonlyMap<string, Pool> = new Map()): OpenShelf {
  const opened = new Map<string, Reference>();
  const { excerpt } = shelf;
  const likely = onceForNames(likelySpellings(shelf));
  const excerpts = onceForNames((names) => once((pool) => excerpt!(pool, likely(names)(pool) ?? names)));
  const open = (name: string) => {
    const reference = opened.get(name) ?? shelf.open?.(name) ?? openPool(shelf.get(name));
    opened.set(name, reference);
    return reference;
  };
  return {
    ...shelf,
    likely,
    open,
    about: (name, names) => (excerpt && !opened.has(name) ? excerpts(names)(name) : open(name)),
    own: new Map([...own].map(([path, pool]) => [path, openPool(pool)])),
  };
}

export function likelySpellings({ known }: PoolShelf): LikelySpellings {
  if (known === undefined) return () => () => null;
  return (names) => once((pool) => names.filter((name) => mayKnow(known(pool), name)));
}

/** Benchmarks of one table name the same models: what was made for the last names serves the next. */
function onceForNames<Made>(make: (names: readonly string[]) => Made): (names: readonly string[]) => Made {
  let last: { names: readonly string[]; made: Made } | undefined;
  return (names) => {
    const same = last?.names.length === names.length && last.names.every((name, i) => name === names[i]);
    if (!last || !same) last = { names, made: make(names) };
    return last.made;
  };
}

/** A pool of which nothing is ready. */
export const openPool = (pool: Pool): Reference =>
  openReference({ pool, index: null, names: null, excerpt: false });

/**
 * Bundled pools (`BUNDLED_POOLS`, or some of them) over whatever reads a file of the folder `pools` as text, by its path
 * there. Each file is read and parsed once, when it is first asked for.
 */
export function poolShelf(
  names: readonly string[],
  readText: (file: string) => string,
): Required<Omit<PoolShelf, "likely">> {
  const texts = once(readText);
  const whole = new Map<string, Pool>();
  const get = (name: string): Pool => {
    const pool = whole.get(name) ?? (JSON.parse(texts(`${name}/pool.json`)) as Pool);
    whole.set(name, pool);
    return pool;
  };
  const index = once((name) => JSON.parse(texts(`${name}/index.json`)) as PoolIndex);
  const known = once((name) => parsePoolNames(texts(`${name}/names.json`)));
  return {
    names,
    get,
    open: once((name) =>
      openReference({ pool: get(name), index: index(name), names: known(name), excerpt: false }),
    ),
    known,
    excerpt(name, wanted) {
      const excerpt = excerptOf(texts(`${name}/pool.json`), known(name), wanted);
      return openReference({ ...excerpt, index: index(name), excerpt: true });
    },
  };
}

function once<Made>(make: (name: string) => Made): (name: string) => Made {
  const made = new Map<string, Made>();
  return (name) => {
    if (!made.has(name)) made.set(name, make(name));
    return made.get(name)!;
  };
}
