// Who is who: which pool model a name in a results file stands for.
import { InputError, quote } from "../errors.ts";
import type { Pool, PoolModel } from "../generated/pool.ts";
import { type NameParts, nameParts } from "./name-parts.ts";
import { nearestNames } from "./nearest.ts";
import { spellingIndex } from "./spelling-index.ts";

export interface Match {
  model: PoolModel;
  /**
   * Why: "exact" (the pool's own name), "alias" (listed in the pool), "policy" (mapped by hand), "case" (listed, in
   * upper and lower case otherwise), "provider prefix" (listed, once the provider's prefix or suffix is off), or
   * "spelling" (same organisation, family, size, version, date and variant, written otherwise).
   */
  rule: string;
}

export interface Matcher {
  /** The pool model of that name, or null: a near name is never a match. */
  match(name: string): Match | null;
  /** Names of pool models that look like it, likeliest first: suggestions only. */
  nearest(name: string, most?: number): string[];
}

/**
 * A matcher of names for a pool. Cheap to build: each index is made when a name first needs it.
 * `byHand` maps names to pool models (by their name or an alias) and wins over everything else.
 * Throws an InputError if `byHand` names no pool model.
 */
export function matcherOf(pool: Pool, byHand: Readonly<Record<string, string>> = {}): Matcher {
  const { listed, folded, spelled, found } = indexesOf(pool);
  const policy = new Map(Object.entries(byHand).map(([name, target]) => [name, mapped(name, target)]));

  function mapped(name: string, target: string): PoolModel {
    const found = listed().get(target);
    if (found) return found.model;
    throw new InputError({
      message: `models: ${quote(name)} is mapped to ${quote(target)}, which the pool ${pool.name} does not have`,
      remedy: "Name a model of the pool; `pools show` lists them",
    });
  }

  function match(name: string): Match | null {
    const hand = policy.get(name);
    if (hand) return { model: hand, rule: "policy" };
    const own = listed().get(name);
    if (own) return own;
    const known = found.get(name);
    if (known !== undefined) return known;
    const made = unlisted(name);
    found.set(name, made);
    return made;
  }

  /** A name that is not listed as it stands. */
  function unlisted(name: string): Match | null {
    const cased = folded().get(name.toLowerCase());
    if (cased) return { model: cased, rule: "case" };
    const parts = nameParts(name);
    if (!parts) return null;
    const plain = (
      parts.organisation === null ? parts.name : `${parts.organisation}/${parts.name}`
    ).toLowerCase();
    const served = folded().get(plain);
    if (served)
      return {
        model: served,
        rule: isOnlyFramed(name, parts) ? "provider prefix" : "spelling",
      };
    const same = spelled()(name);
    return same && { model: same, rule: "spelling" };
  }

  return { match, nearest: (name, most = 3) => nearestNames(pool, name, most) };
}

/** Whether the name stands there as it is, and only with a provider, an organisation or a path around it. */
function isOnlyFramed(name: string, { organisation, name: plain }: NameParts): boolean {
  const framed = organisation !== null || /[/:=]/.test(name);
  return framed && name.toLowerCase().includes(plain.toLowerCase());
}

/** Kept as long as the pool is: a run asks the same pool once for each benchmark, and again for the other pools' word. */
const kept = new WeakMap<Pool, ReturnType<typeof makeIndexes>>();

function indexesOf(pool: Pool): ReturnType<typeof makeIndexes> {
  const indexes = kept.get(pool) ?? makeIndexes(pool);
  kept.set(pool, indexes);
  return indexes;
}

function makeIndexes(pool: Pool) {
  return {
    listed: lazily(() => listedNames(pool)),
    folded: lazily(() => foldedNames(pool)),
    spelled: lazily(() => spellingIndex(pool)),
    /** Names asked for before that are not listed: taking them apart is most of the work. */
    found: new Map<string, Match | null>(),
  };
}

/** Every name and alias of the pool as it stands there. */
function listedNames(pool: Pool): Map<string, Match> {
  const listed = new Map<string, Match>();
  for (const model of pool.models)
    for (const alias of model.aliases ?? []) listed.set(alias, { model, rule: "alias" });
  for (const model of pool.models) listed.set(model.name, { model, rule: "exact" });
  return listed;
}

/** Names and aliases in lower case; null where two models differ only by case. */
function foldedNames(pool: Pool): Map<string, PoolModel | null> {
  const folded = new Map<string, PoolModel | null>();
  for (const model of pool.models)
    for (const name of [model.name, ...(model.aliases ?? [])]) {
      const other = folded.get(name.toLowerCase());
      folded.set(name.toLowerCase(), other === undefined || other === model ? model : null);
    }
  return folded;
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
