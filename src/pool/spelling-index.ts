// Pool models by identity: finds the one that a name written in another way must be, or none.
import type { Pool, PoolModel } from "../generated/pool.ts";
import { type Identity, identityOf, isTuned } from "./identity.ts";
import { houseOf } from "./makers.ts";
import { isProvider } from "./name-parts.ts";

/** In larger pools only the models of the house asked for are parsed: thousands of names would take too long. */
const SMALL_POOL = 300;

/**
 * A look-up of pool models by the identity of any of their spellings. These never match by identity, only as listed:
 * - a spelling without chat or instruct of a model that another spelling says is tuned (it may mean the base model);
 * - a spelling without a date of a model whose own name has one, or that shares all but the date with another model
 *   (it may mean another snapshot);
 * - an identity that two models share.
 */
export function spellingIndex(pool: Pool): (name: string) => PoolModel | null {
  const modelsOf = pool.models.length <= SMALL_POOL ? () => pool.models : byHouse(pool.models);
  const indexes = new Map<string | null, Map<string, PoolModel | null>>();
  return (name) => {
    const identity = identityOf(name);
    if (!identity) return null;
    const house = pool.models.length <= SMALL_POOL ? null : identity.organisation;
    const index = indexes.get(house) ?? identityIndex(modelsOf(house));
    indexes.set(house, index);
    return index.get(identity.key) ?? null;
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
      if (identity.date === null && (own?.date || snapshots.get(withoutDate(identity))!.size > 1)) continue;
      const other = index.get(identity.key);
      index.set(identity.key, other === undefined || other === model ? model : null);
    }
  }
  return index;
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
