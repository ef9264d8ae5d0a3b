// Pool models by identity: finds the one that a name written in another way must be, or none.
import type { Pool, PoolModel } from "../generated/pool.ts";
import { houseOf } from "../lexicon/makers.ts";
import { isProvider } from "../lexicon/providers.ts";
import { type Identity, identityOf, isTuned } from "./identity.ts";
import { nameParts } from "./name-parts.ts";
import { words } from "./words.ts";

/** In larger pools only the models of the house asked for are parsed: thousands of names would take too long. */
const SMALL_POOL = 300;

/**
 * A look-up of pool models by the identity of any of their spellings. These never match by identity, only as listed:
 * - a spelling without chat or instruct of a model that another spelling says is tuned (it may mean the base model);
 * - a spelling without a date of a model whose own name has one, or that shares all but the date with another model
 *   (it may mean another snapshot);
 * - a spelling without version or date of a model whose own name has a version;
 * - an identity that two models share;
 * - a name without an organisation that the pool has under several (it may mean somebody's copy).
 */
export function spellingIndex(pool: Pool): (name: string) => PoolModel | null {
  const modelsOf = pool.models.length <= SMALL_POOL ? () => pool.models : byHouse(pool.models);
  const indexes = new Map<string | null, Map<string, PoolModel | null>>();
  const isOnlyOne = onlyOneIn(pool.models);
  return (name) => {
    const identity = identityOf(name);
    if (!identity) return null;
    const house = pool.models.length <= SMALL_POOL ? null : identity.organisation;
    const index = indexes.get(house) ?? identityIndex(modelsOf(house));
    indexes.set(house, index);
    const found = index.get(identity.key) ?? null;
    const parts = nameParts(name)!;
    if (found === null || parts.organisation !== null) return found;
    return identity.family === null || isOnlyOne(parts.name, identity.family, found) ? found : null;
  };
}

function identityIndex(models: readonly PoolModel[]): Map<string, PoolModel | null> {
  const spellings = models.map((model) => {
    const own = identityOf(model.name);
    const aliases = (model.aliases ?? []).map(identityOf).filter((identity) => identity !== null);
    return { model, own, all: own ? [own, ...aliases] : aliases };
  });
  const snapshots = new Map<string, Set<PoolModel>>();
  for (const { model, all } of spellings)
    for (const identity of all) {
      const same = snapshots.get(withoutDate(identity)) ?? new Set();
      snapshots.set(withoutDate(identity), same.add(model));
    }
  const index = new Map<string, PoolModel | null>();
  for (const { model, own, all } of spellings) {
    const tuned = all.some(isTuned);
    for (const identity of all) {
      if (tuned && !isTuned(identity)) continue;
      if (identity.version === null && identity.date === null && own?.version) continue;
      if (identity.date === null && (own?.date || snapshots.get(withoutDate(identity))!.size > 1)) continue;
      const other = index.get(identity.key);
      index.set(identity.key, other === undefined || other === model ? model : null);
    }
  }
  return index;
}

const letters = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");
const lastSegment = (name: string): string => name.slice(name.lastIndexOf("/") + 1);
const sortedWords = (name: string): string => words(name).sort().join(" ");

/**
 * Tells whether a name without an organisation can mean only the model found for it: no other model of the pool has
 * the same words, or the name is, letter by letter, this one's alone. `family` is a word that all of them have.
 */
function onlyOneIn(
  models: readonly PoolModel[],
): (name: string, family: string, found: PoolModel) => boolean {
  const byFamily = new Map<string, { model: PoolModel; wording: string }[]>();
  const namesOf = (family: string) =>
    models
      .filter(({ name }) => name.toLowerCase().includes(family))
      .map((model) => ({ model, wording: sortedWords(lastSegment(model.name)) }));
  return (name, family, found) => {
    const candidates = byFamily.get(family) ?? namesOf(family);
    byFamily.set(family, candidates);
    const wanted = sortedWords(name);
    const same = candidates.filter(({ model, wording }) => model !== found && wording === wanted);
    if (same.length === 0) return true;
    const spelled = letters(name);
    return (
      letters(lastSegment(found.name)) === spelled &&
      same.every(({ model }) => letters(lastSegment(model.name)) !== spelled)
    );
  };
}

const withoutDate = ({ key, date }: Identity): string => (date === null ? key : key.replace(date, ""));

/** Models that a house may have made, told by the organisation before the slash; without one, by anybody. */
function byHouse(models: readonly PoolModel[]): (house: string | null) => PoolModel[] {
  const anybody: PoolModel[] = [];
  const houses = new Map<string, PoolModel[]>();
  for (const model of models)
    for (const house of new Set([model.name, ...(model.aliases ?? [])].map(houseBeforeSlash))) {
      if (house === null) anybody.push(model);
      else houses.set(house, [...(houses.get(house) ?? []), model]);
    }
  return (house) => [...new Set([...((house && houses.get(house)) || []), ...anybody])];
}

function houseBeforeSlash(name: string): string | null {
  const slash = name.indexOf("/");
  if (slash <= 0 || name.indexOf("/", slash + 1) !== -1) return null;
  const organisation = name.slice(0, slash).toLowerCase();
  return isProvider(organisation) ? null : (houseOf(organisation) ?? organisation);
}
