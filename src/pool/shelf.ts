// The bundled reference pools, parsed only when asked for. The core opens no files: a caller implements `readText`.
import type { Pool } from "../generated/pool.ts";
import { excerptOf } from "./excerpt.ts";
import type { PoolIndex } from "./pool-index.ts";
import type { PoolNames } from "./pool-names.ts";
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
  excerpt?(name: string, names: Iterable<string>): Reference;
}

/** The pools of a run, the user's own among them; each is opened once. */
export interface OpenShelf extends PoolShelf {
  open(name: string): Reference;
  /** What a bundled pool says of these names, on its whole capabilities axis: an excerpt, unless the pool is open. */
  about(name: string, names: readonly string[]): Reference;
  /** By the path that the settings name them by. */
  own: ReadonlyMap<string, Reference>;
}

/** @param names that the run will ask about: one excerpt of a pool then serves for all benchmarks */
export function openShelf(
  shelf: PoolShelf,
  own: ReadonlyMap<string, Pool> = new Map(),
  names: Iterable<string> = [],
): OpenShelf {
  const opened = new Map<string, Reference>();
  const excerpts = new Map<string, { asked: ReadonlySet<string>; reference: Reference }>();
  let all: ReadonlySet<string> | undefined;
  const open = (name: string) => {
    const reference = opened.get(name) ?? shelf.open?.(name) ?? openPool(shelf.get(name));
    opened.set(name, reference);
    return reference;
  };
  return {
    ...shelf,
    open,
    about(name, wanted) {
      if (opened.has(name) || !shelf.excerpt) return open(name);
      all ??= new Set(names);
      const before = excerpts.get(name);
      const known = before?.asked ?? all;
      const asked = wanted.every((each) => known.has(each)) ? known : new Set([...known, ...wanted]);
      if (before?.asked === asked) return before.reference;
      const reference = shelf.excerpt(name, asked);
      excerpts.set(name, { asked, reference });
      return reference;
    },
    own: new Map([...own].map(([path, pool]) => [path, openPool(pool)])),
  };
}

/** A pool of which nothing is ready. */
export const openPool = (pool: Pool): Reference => openReference({ pool, index: null, names: null, excerpt: false });

/**
 * Bundled pools (`BUNDLED_POOLS`, or some of them) over whatever reads a file of the folder `pools` as text, by its path
 * there. Each file is read and parsed once, when it is first asked for.
 */
export function poolShelf(names: readonly string[], readText: (file: string) => string): Required<PoolShelf> {
  const texts = once(readText);
  const whole = new Map<string, Pool>();
  const get = (name: string): Pool => {
    const pool = whole.get(name) ?? (JSON.parse(texts(`${name}/pool.json`)) as Pool);
    whole.set(name, pool);
    return pool;
  };
  const index = once((name) => JSON.parse(texts(`${name}/index.json`)) as PoolIndex);
  const known = once((name) => JSON.parse(texts(`${name}/names.json`)) as PoolNames);
  return {
    names,
    get,
    open: once((name) =>
      openReference({ pool: get(name), index: index(name), names: known(name), excerpt: false }),
    ),
    known,
    excerpt(name, wanted) {
      const pool = excerptOf(texts(`${name}/pool.json`), known(name), wanted);
      return openReference({ pool, index: index(name), names: known(name), excerpt: true });
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
