// The bundled reference pools, parsed only when asked for. The core opens no files: a caller implements `readText`.
import { type Fault, InputError, quote } from "../errors.ts";
import type { Pool } from "../generated/pool.ts";
import { hasStrangeWord } from "../models/telling-words.ts";
import { excerptOf } from "./excerpt.ts";
import type { PoolIndex } from "./pool-index.ts";
import { mayKnow, type PoolNames, parsePoolNames, vocabularyOf } from "./pool-names.ts";
import { openReference, type Reference } from "./reference.ts";

/** Pools by name, as plain data. Only the first two are needed; the others save work. */
export interface PoolShelf {
  /** Bundled pools, in fixed order. */
  names: readonly string[];
  /** A bundled pool, parsed on demand and kept. */
  get(name: string): Pool;
  /** Opened, and kept. */
  open?(name: string): Reference;
  /** What is ready of it (pools/NAME/index.json). */
  index?(name: string): PoolIndex;
  /** By which spellings its models may be found (pools/NAME/names.json). */
  known?(name: string): PoolNames;
  /** A pool with only the models that these names may be. */
  excerpt?(name: string, names: readonly string[]): Reference;
  /** As likelySpellings, kept. */
  likely?: LikelySpellings;
}

/** Of these spellings those that a pool may know; null where the shelf cannot tell. */
export type LikelySpellings = (names: readonly string[]) => (pool: string) => readonly string[] | null;

/**
 * The name by which the shelf has a pool: of `NAME@VERSION` the plain name where that is the present version. null: it is no
 * bundled pool's.
 * @param place where the name stands, for the error
 * @throws InputError for a bundled pool's name with a version that there is not
 */
export function bundledName(
  shelf: PoolShelf,
  name: string,
  place: Pick<Fault, "file" | "line" | "column"> = {},
): string | null {
  if (shelf.names.includes(name)) return name;
  const [, plain, version] = /^([^@]+)@([^@]*)$/.exec(name) ?? [];
  if (plain === undefined || !shelf.names.includes(plain)) return null;
  const { version: present, earlier = [] }: Pick<PoolIndex, "version" | "earlier"> =
    shelf.index?.(plain) ?? shelf.get(plain);
  if (version === present) return plain;
  if (earlier.includes(version!)) return name;
  const versions = [present, ...earlier];
  throw new InputError({
    ...place,
    message: `the pool ${plain} has no version ${quote(version!)}`,
    found: quote(name),
    expected: versions.map((each) => `${plain}@${each}`).join(", "),
    remedy: `Write ${plain} for the present version, ${present}`,
  });
}

/** The pools of a run, the user's own among them; each is opened once. */
export interface OpenShelf extends PoolShelf {
  open(name: string): Reference;
  likely: LikelySpellings;
  /** What a bundled pool says of these names, on its whole capabilities axis: an excerpt, unless the pool is open or they are many. */
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
    about: (name, names) =>
      excerpt && !opened.has(name) && (likely(names)(name) ?? names).length < MANY
        ? excerpts(names)(name)
        : open(name),
    own: new Map([...own].map(([path, pool]) => [path, openPool(pool)])),
  };
}

/** From this many names on they are first looked at for words that no pool has: fewer are sooner taken apart. */
const MANY = 1000;

export function likelySpellings({ known, names: pools }: PoolShelf): LikelySpellings {
  if (known === undefined) return () => () => null;
  return (names) => {
    const possible = names.length < MANY ? names : withoutStrangers(names, pools.map(known));
    return once((pool) => possible.filter((name) => mayKnow(known(pool), name)));
  };
}

function withoutStrangers(names: readonly string[], pools: readonly PoolNames[]): readonly string[] {
  const words = new Set<string>();
  for (const pool of pools) for (const word of vocabularyOf(pool)) words.add(word);
  const strangers = new Set<string>();
  const possible: string[] = [];
  for (const name of names)
    if (hasStrangeWord(name, words)) strangers.add(name);
    else possible.push(name);
  for (const pool of pools) pool.strangers = strangers;
  return possible;
}

/** Benchmarks of one table name the same models: what was made for the last names serves the next. */
function onceForNames<Made>(make: (names: readonly string[]) => Made): (names: readonly string[]) => Made {
  let last: { names: readonly string[]; made: Made } | undefined;
  return (names) => {
    if (last?.names === names) return last.made;
    const same = last?.names.length === names.length && last.names.every((name, i) => name === names[i]);
    last = { names, made: last && same ? last.made : make(names) };
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
  // `NAME@VERSION`, a version before the present one, lies in a folder of its own.
  const texts = once((file) => readText(file.replace("@", "/")));
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
    index,
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
