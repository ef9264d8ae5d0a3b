// The bundled reference pools, parsed only when asked for. The core opens no files: a caller implements `readText`.
import type { Pool } from "../generated/pool.ts";
import { excerptOf } from "./excerpt.ts";
import { fingerprint, mayKnow, type PoolIndex } from "./pool-index.ts";
import { openReference, type Reference } from "./reference.ts";

/** Pools by name, as plain data. Only the first two are needed; the others save work. */
export interface PoolShelf {
  /** Bundled pools, in fixed order. */
  names: readonly string[];
  /** A bundled pool, parsed on demand and kept. */
  get(name: string): Pool;
  /** Opened, and kept. */
  open?(name: string): Reference;
  /** What is ready of it (pools/NAME/index.json): see candidatePools. */
  index?(name: string): PoolIndex;
  /** A large pool with only the models that these names may be; undefined where there is no excerpt of it. */
  excerpt?(name: string, names: readonly string[]): Reference | undefined;
  /** As likelySpellings, kept. */
  likely?: LikelySpellings;
}

/** Of these spellings those that a pool, by its index, may know; null where the shelf has no index. */
export type LikelySpellings = (names: readonly string[]) => (pool: string) => readonly string[] | null;

/** The pools of a run, the user's own among them; each is opened once. */
export interface OpenShelf extends PoolShelf {
  open(name: string): Reference;
  likely: LikelySpellings;
  /** By the path that the settings name them by. */
  own: ReadonlyMap<string, Reference>;
}

export function openShelf(shelf: PoolShelf, own: ReadonlyMap<string, Pool> = new Map()): OpenShelf {
  const opened = new Map<string, Reference>();
  const { excerpt } = shelf;
  const excerpts = onceForNames((names) => once((pool) => excerpt?.(pool, names)));
  return {
    ...shelf,
    likely: onceForNames(likelySpellings(shelf)),
    ...(excerpt && { excerpt: (name, names) => excerpts(names)(name) }),
    open(name) {
      const reference = opened.get(name) ?? shelf.open?.(name) ?? openPool(shelf.get(name));
      opened.set(name, reference);
      return reference;
    },
    own: new Map([...own].map(([path, pool]) => [path, openPool(pool)])),
  };
}

export function likelySpellings({ index }: PoolShelf): LikelySpellings {
  const printOf = once(fingerprint);
  return (names) => {
    if (index === undefined) return () => null;
    const prints = names.map(printOf);
    return once((pool) => names.filter((_, i) => mayKnow(index(pool), prints[i]!)));
  };
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
export const openPool = (pool: Pool): Reference => openReference({ pool, index: null, excerpt: false });

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
  return {
    names,
    get,
    open: once((name) => openReference({ pool: get(name), index: index(name), excerpt: false })),
    index,
    excerpt(name, wanted) {
      if (whole.has(name) || index(name).everyone === undefined) return undefined;
      const pool = excerptOf(texts(`${name}/pool.json`), index(name), wanted);
      return openReference({ pool, index: index(name), excerpt: true });
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
