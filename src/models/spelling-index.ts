// Pool models by identity: finds the one that a name written in another way must be, and those that it may be.
import type { Pool, PoolModel } from "../generated/pool.ts";
import { houseOf, isBareBase } from "../lexicon/makers.ts";
import { isProvider } from "../lexicon/providers.ts";
import { type Identity, identityOf, isTuned, isVersioned } from "./identity.ts";
import { asDigits, datesAgree } from "./release-dates.ts";
import { keptBy, type Settings, sameSettings, settingText } from "./settings.ts";

/** In larger pools only the models of the house asked for are parsed: thousands of names would take too long. */
const SMALL_POOL = 300;

/** Pool models that a name may be. */
export type Candidates =
  /** Exactly one: spelled otherwise, or the only release that the pool has of it. */
  | { how: "same" | "only release"; models: readonly [PoolModel] }
  /** Several releases of it, and the name has no date. */
  | { how: "releases"; models: readonly PoolModel[] }
  /** Base or tuned weights, and the name does not say. */
  | { how: "weights"; base: readonly PoolModel[]; tuned: readonly PoolModel[] };

export interface SpellingIndex {
  /** @param listed the model for which the name is listed as it stands, if it is */
  find(identity: Identity, listed?: PoolModel): Candidates | null;
}

/** What a look-up asks of the identity of a pool's spelling. */
export type Told = Pick<
  Identity,
  "key" | "undated" | "untuned" | "version" | "date" | "active" | "variants" | "settings"
>;

/** Of a model's name and then of its aliases; null where one is no plain spelling. */
export type ToldOf = (model: PoolModel) => readonly (Told | null)[];

export const toldOf: ToldOf = ({ name, aliases = [] }) => [name, ...aliases].map(identityOf);

interface Entry {
  model: PoolModel;
  identity: Told;
}

/**
 * A look-up of pool models by the identity of any of their spellings. These never match by identity, only as listed:
 * - a further spelling without chat or instruct of a model that another spelling says is tuned (it may mean the base model);
 * - a further spelling without version or date of a model whose own name has a version;
 * - an identity that two models share.
 * A name without an organisation means the model of the line's maker, not somebody's copy of it.
 * @param told where the identities are ready
 */
export function spellingIndex(pool: Pool, told: ToldOf = toldOf): SpellingIndex {
  const modelsOf = pool.models.length <= SMALL_POOL ? () => pool.models : byHouse(pool.models);
  const indexes = new Map<string | null, ReturnType<typeof indexOf>>();
  function find(identity: Identity, listed?: PoolModel): Candidates | null {
    const found = findAs(identity, listed);
    return found === null && identity.pointless
      ? findAs({ ...identity, ...identity.pointless }, listed)
      : found;
  }

  function findAs(identity: Identity, listed?: PoolModel): Candidates | null {
    const house = pool.models.length <= SMALL_POOL ? null : identity.organisation;
    const index = indexes.get(house) ?? indexOf(modelsOf(house), told);
    indexes.set(house, index);
    const modelsIn = (entries: readonly Entry[] = []) => {
      const alike = entries.filter(({ identity: { active } }) => mayBeEqual(active, identity.active));
      return [...new Set(askedAlike(alike, identity.settings, pool).map(({ model }) => model))];
    };
    const either = weightsOf(identity, index, modelsIn);
    if (either !== null) return either;
    const itself = listed ? [listed] : modelsIn(index.byKey.get(identity.key));
    const same = itself.length > 0 ? itself : ofThatDate(identity, index, modelsIn);
    const bare = !identity.saysOrganisation && isBare(identity);
    // A name of tuned weights alone, with a tuned model's other spellings, beside the base model.
    const [base, tunedToo] = [same.filter(index.onlyBase), same.filter((model) => !index.onlyBase(model))];
    if (bare && base.length === 1 && tunedToo.length > 0) return { how: "weights", base, tuned: tunedToo };
    if (same.length > 1) return itself.length > 0 ? null : { how: "releases", models: same };
    const tuned = bare
      ? modelsIn(index.byUntuned.get(identity.untuned)?.filter((entry) => isTuned(entry.identity))).filter(
          (model) => model !== same[0],
        )
      : [];
    const [onlyTuned] = tuned;
    // Base weights are not asked to think, nor to leave it.
    const asked = Object.keys(identity.settings).length > 0 && !identity.variants.includes("base");
    if (onlyTuned && tuned.length === 1 && same.length === 0 && asked)
      return { how: "same", models: [onlyTuned] };
    if (tuned.length > 0) return { how: "weights", base: same, tuned };
    const dated = listed && identity.saysOrganisation ? [] : releasesOf(identity, index, modelsIn);
    // Whatever has no date is among them, but where it was asked in another way than the name says.
    const releases = listed ? [...new Set([...same, ...dated])] : dated.length > 0 ? dated : same;
    if (releases.length > 1) return { how: "releases", models: releases };
    const [found] = releases;
    if (found === undefined) return null;
    if (bare && index.onlyBase(found)) return { how: "weights", base: [found], tuned: [] };
    return { how: same.includes(found) ? "same" : "only release", models: [found] };
  }
  return { find };
}

/** A further spelling of a tuned model that does not say so, and the very name of base weights. */
function weightsOf(
  { key, saysOrganisation, saysBase }: Identity,
  { byKey, shortOfTuned, onlyBase }: ReturnType<typeof indexOf>,
  modelsIn: (entries: readonly Entry[] | undefined) => PoolModel[],
): Candidates | null {
  if (saysOrganisation || saysBase || !shortOfTuned.has(key)) return null;
  const [base, tuned] = [modelsIn(byKey.get(key)).filter(onlyBase), modelsIn(shortOfTuned.get(key))];
  return base.length > 0 && tuned.length > 0 ? { how: "weights", base, tuned } : null;
}

const mayBeEqual = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

/**
 * Those asked as the name says, as far as the pool tells such entries apart. Where it has one score whatever the setting, and
 * two entries all the same, the name must say which.
 */
function askedAlike(entries: readonly Entry[], said: Settings, pool: Pool): readonly Entry[] {
  const kept = ({ identity }: Entry) => keptBy(pool, identity.settings);
  const wanted = keptBy(pool, said);
  const exact = entries.filter((entry) => settingText(kept(entry)) === settingText(wanted));
  const usual = exact.length > 0 ? exact : entries.filter((entry) => sameSettings(kept(entry), wanted));
  // "X" may be either of "X reasoning" and "X non-reasoning".
  const either = Object.keys(wanted).length === 0 && entries.some((entry) => kept(entry).thinking);
  const found = exact.length === 0 && either ? [] : usual;
  if (new Set(found.map(({ model }) => model)).size < 2) return found;
  const asked = found.filter(({ identity }) => settingText(identity.settings) === settingText(said));
  const alike = found.filter(({ identity }) => identity.settings.thinking === said.thinking);
  return asked.length > 0 ? asked : alike.length > 0 ? alike : found;
}

/**
 * Of a name whose date is told in another precision (`08-07`, `Sept`, `2025-11`): the releases whose own date agrees; else the
 * one model without a date that was released then.
 */
function ofThatDate(
  { date, family, undated }: Identity,
  { byUndated }: ReturnType<typeof indexOf>,
  modelsIn: (entries: readonly Entry[] | undefined) => PoolModel[],
): PoolModel[] {
  if (date === null || family === null) return [];
  const all = byUndated.get(undated) ?? [];
  const agreeing = modelsIn(
    all.filter(({ identity }) => identity.date !== null && datesAgree(identity.date, date)),
  );
  if (agreeing.length > 0) return agreeing;
  const dated = new Set(all.filter(({ identity }) => identity.date !== null).map(({ model }) => model));
  const released = modelsIn(all.filter(({ model }) => !dated.has(model))).filter(
    ({ release_date: day }) => day !== undefined && datesAgree(asDigits(day), date),
  );
  return released.length === 1 ? released : [];
}

/** DeepSeek-R1 and what was distilled from it: answers, whatever line it was made from. */
const DISTILLED = /^(r\d|distill(ed)?)$/;

const isBare = (identity: Identity): boolean =>
  identity.family !== null &&
  identity.size !== null &&
  isBareBase(identity.family, identity.version) &&
  !identity.variants.some((word) => DISTILLED.test(word)) &&
  !isTuned(identity) &&
  !identity.variants.includes("base") &&
  !identity.saysBase;

/**
 * Of a name without a date. One release is meant only where the name has a version (`mistral-large` is whatever is newest), and
 * not of DeepSeek's, which dates a later release of a name that it gave without a date before.
 */
function releasesOf(
  identity: Identity,
  { byUndated }: ReturnType<typeof indexOf>,
  modelsIn: (entries: readonly Entry[] | undefined) => PoolModel[],
): PoolModel[] {
  if (identity.date !== null || identity.family === null) return [];
  const found = modelsIn(byUndated.get(identity.undated));
  return found.length > 1 || (isVersioned(identity) && identity.family !== "deepseek") ? found : [];
}

function indexOf(models: readonly PoolModel[], told: ToldOf) {
  const byKey = new Map<string, Entry[]>();
  const byUndated = new Map<string, Entry[]>();
  const byUntuned = new Map<string, Entry[]>();
  const shortOfTuned = new Map<string, Entry[]>();
  const tunedModels = new Set<PoolModel>();
  const add = (map: Map<string, Entry[]>, key: string, entry: Entry) => {
    const there = map.get(key);
    if (there) there.push(entry);
    else map.set(key, [entry]);
  };
  for (const model of models) {
    const [own, ...aliases] = told(model);
    const all = [own, ...aliases].filter((identity) => identity != null);
    const tuned = all.some(isTuned);
    if (tuned) tunedModels.add(model);
    for (const identity of all) {
      const entry = { model, identity };
      if (tuned && identity !== own && !isTuned(identity)) {
        add(shortOfTuned, identity.key, entry);
        continue;
      }
      if (identity.version === null && identity.date === null && own?.version) continue;
      add(byKey, identity.key, entry);
      add(byUndated, identity.undated, entry);
      add(byUntuned, identity.untuned, entry);
    }
  }
  const onlyBase = (model: PoolModel) => !tunedModels.has(model);
  return { byKey, byUndated, byUntuned, shortOfTuned, onlyBase };
}

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
