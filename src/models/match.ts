// Who is who: which pool model a name in a results file stands for, and which it may stand for.
import { InputError, quote } from "../errors.ts";
import type { Pool, PoolModel } from "../generated/pool.ts";
import { identityOf, isTuned } from "./identity.ts";
import { type NameParts, nameParts } from "./name-parts.ts";
import { nearestNames } from "./nearest.ts";
import type { Settings } from "./settings.ts";
import { type Candidates, spellingIndex, type ToldOf } from "./spelling-index.ts";

export interface Match {
  /** One; or all releases that a name without a date may mean. */
  models: readonly PoolModel[];
  /**
   * Why: "exact" (the pool's own name), "alias" (listed in the pool), "policy" (mapped by hand), "case" (listed, in
   * upper and lower case otherwise), "provider prefix" (listed, once the provider's prefix or suffix is off),
   * "spelling" (same organisation, family, size, version, date and variant, written otherwise), "only release" (without a
   * date, and the pool has one release of it), "Ollama tag" (a tag of its library, which means the tuned weights and says
   * not that they are stored otherwise), "release unknown" (it has several), "bare name" (base or tuned weights, as
   * the policy says of such names).
   */
  rule: string;
  /** How the model was asked, as the name says. */
  settings: Settings;
  /** Whether the name says that its weights are tuned (chat, instruct). */
  tuned: boolean;
}

/** What a name of base or tuned weights means that does not say which; null: such names are left out. */
export type BareNames = "tuned" | "base" | null;

export interface Weights {
  base: readonly PoolModel[];
  tuned: readonly PoolModel[];
}

export interface Matcher {
  /** The pool model of that name, or null: a near name is never a match. */
  match(name: string): Match | null;
  /** Base and tuned weights of which the name does not say which it means, where that leaves it out. */
  doubt(name: string): Weights | null;
  /** Names of pool models that it may mean, likeliest first: suggestions only. */
  nearest(name: string, most?: number): string[];
}

/**
 * A matcher of names for a pool. Cheap to build: each index is made when a name first needs it.
 * `byHand` maps names to pool models (by their name or an alias) and wins over everything else.
 * Throws an InputError if `byHand` names no pool model.
 * @param ready what is known of the pool's names; without it all of them are taken apart
 */
export function matcherOf(
  pool: Pool,
  byHand: Readonly<Record<string, string>> = {},
  bareNames: BareNames = null,
  ready?: ReadyNames,
): Matcher {
  const { listed, find } = indexesOf(pool, ready);
  const policy = new Map(Object.entries(byHand).map(([name, target]) => [name, mapped(name, target)]));

  function mapped(name: string, target: string): PoolModel {
    const found = listed(target).get(target);
    if (found) return found.model;
    throw new InputError({
      message: `models: ${quote(name)} is mapped to ${quote(target)}, which the pool ${pool.name} does not have`,
      remedy: "Name a model of the pool; `pools show` lists them",
    });
  }

  function match(name: string): Match | null {
    const hand = policy.get(name);
    if (hand) return { models: [hand], rule: "policy", settings: {}, tuned: false };
    const found = find(name);
    if (found === null) return null;
    const { candidates, tag, ...rest } = found;
    if (candidates.how !== "weights") return { ...rest, models: candidates.models };
    const { base, tuned } = candidates;
    if (tag) return tuned.length === 1 ? { ...rest, models: tuned } : null;
    // Where the pool has no tuned weights of it, the name is taken for its base unless the policy says that it is none.
    const chosen = bareNames === null ? (tuned.length === 0 ? base : []) : candidates[bareNames];
    const rule =
      bareNames === null || (bareNames === "base" && tuned.length === 0) ? found.rule : "bare name";
    return chosen.length === 1 ? { ...rest, models: chosen, rule } : null;
  }

  function doubt(name: string): Weights | null {
    const candidates = find(name)?.candidates;
    return candidates?.how === "weights" && match(name) === null ? candidates : null;
  }

  return { match, doubt, nearest: (name, most = 3) => nearestNames(pool, name, most) };
}

interface Found extends Omit<Match, "models"> {
  candidates: Candidates;
  /** Whether it is a service's tag, by which tuned weights are meant. */
  tag: boolean;
}

/** Whether the name stands there as it is, and only with a provider, an organisation or a path around it. */
function isOnlyFramed(name: string, { organisation, name: plain }: NameParts): boolean {
  const framed = organisation !== null || /[/:=]/.test(name);
  return framed && name.toLowerCase().includes(plain.toLowerCase());
}

/** Kept as long as the pool is: a run asks the same pool once for each benchmark, and again for the other pools' word. */
const kept = new WeakMap<Pool, ReturnType<typeof makeIndexes>>();

function indexesOf(pool: Pool, ready?: ReadyNames): ReturnType<typeof makeIndexes> {
  const indexes = kept.get(pool) ?? makeIndexes(pool, ready);
  kept.set(pool, indexes);
  return indexes;
}

/** What is made once of a pool's names. */
export interface ReadyNames {
  /** Models among which a name means the same as among all of them; none: it means none of the pool. */
  near(name: string): readonly PoolModel[];
  told: ToldOf;
}

/** Look-ups over some models of a pool, each made when a name first needs it. */
const tablesOf = (pool: Pool, told?: ToldOf) => ({
  listed: lazily(() => listedNames(pool)),
  folded: lazily(() => foldedNames(pool)),
  spelled: lazily(() => spellingIndex(pool, told)),
});

function makeIndexes(pool: Pool, ready?: ReadyNames) {
  const whole = tablesOf(pool);
  /** Names asked for before: taking them apart is most of the work. */
  const known = new Map<string, Found | null>();

  let last: { name: string; found: Found | null } | undefined;

  function find(name: string): Found | null {
    if (last?.name === name) return last.found;
    const before = known.get(name);
    const found = before === undefined ? look(name) : before;
    last = { name, found };
    return found;
  }

  function look(name: string): Found | null {
    const models = ready?.near(name);
    if (models?.length === 0) return null;
    const made = make(
      name,
      models === undefined ? whole : tablesOf({ ...pool, models: [...models] }, ready?.told),
    );
    known.set(name, made);
    return made;
  }

  function make(name: string, tables: typeof whole): Found | null {
    const own = listedAs(name, tables);
    // A listed id means what it is listed for; a name without an organisation may be that of several.
    if (own && name.includes("/")) return found(name, own);
    const identity = identityOf(name);
    const candidates = identity && tables.spelled().find(identity, own?.model);
    const itself = own?.model.name === name && candidates?.how === "weights";
    if (!candidates || itself) return own ? found(name, own) : null;
    const { settings, tunedTag } = identity;
    const rule = tunedTag && candidates.how !== "releases" ? "Ollama tag" : ruleOf(candidates, own?.rule);
    return { candidates, settings, tuned: isTuned(identity) || tunedTag, rule, tag: tunedTag };
  }

  function found(name: string, { model, rule, at }: Listed): Found {
    const identity = ready && at !== undefined ? ready.told(model)[at]! : identityOf(name);
    const candidates = { how: "same" as const, models: [model] as const };
    return {
      candidates,
      settings: identity?.settings ?? {},
      tuned: identity !== null && isTuned(identity),
      rule,
      tag: false,
    };
  }

  function listedAs(name: string, { listed, folded }: typeof whole): Listed | null {
    const exact = listed().get(name);
    if (exact) return exact;
    const cased = folded().get(name.toLowerCase());
    if (cased) return { model: cased, rule: "case" };
    const parts = nameParts(name);
    if (!parts || Object.keys(parts.settings).length > 0) return null;
    const { organisation } = parts;
    const served = folded().get(
      (organisation === null ? parts.name : `${organisation}/${parts.name}`).toLowerCase(),
    );
    return served
      ? { model: served, rule: isOnlyFramed(name, parts) ? "provider prefix" : "spelling" }
      : null;
  }

  const listed = (name: string) =>
    ready ? listedNames({ ...pool, models: [...ready.near(name)] }) : whole.listed();
  return { listed, find };
}

function ruleOf(candidates: Candidates, listed: string | undefined): string {
  if (candidates.how === "releases") return "release unknown";
  return listed ?? (candidates.how === "only release" ? "only release" : "spelling");
}

interface Listed {
  model: PoolModel;
  rule: string;
  /** Which of the model's spellings it is, as it stands there: the name, then the aliases. */
  at?: number;
}

/** Every name and alias of the pool as it stands there. */
function listedNames(pool: Pool): Map<string, Listed> {
  const listed = new Map<string, Listed>();
  for (const model of pool.models)
    for (const [i, alias] of (model.aliases ?? []).entries())
      listed.set(alias, { model, rule: "alias", at: i + 1 });
  for (const model of pool.models) listed.set(model.name, { model, rule: "exact", at: 0 });
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
