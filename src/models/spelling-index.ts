// Pool models by identity: finds the one that a name written in another way must be, and those that it may be.
import type { Pool, PoolModel } from "../generated/pool.ts";
import { houseOf, isBareBase } from "../lexicon/makers.ts";
import { isProvider } from "../lexicon/providers.ts";
import { type Identity, identityOf, isTuned, isVersioned } from "./identity.ts";
import { nameParts } from "./name-parts.ts";
import { keptBy, sameSettings } from "./settings.ts";
import { words } from "./words.ts";

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
  find(name: string, identity: Identity, listed?: PoolModel): Candidates | null;
}

/** What a look-up asks of the identity of a pool's spelling. */
export type Told = Pick<
  Identity,
  "key" | "undated" | "untuned" | "version" | "date" | "variants" | "settings"
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
 * - an identity that two models share;
 * - a name without an organisation that the pool has under several (it may mean somebody's copy).
 * @param told where the identities are ready
 */
export function spellingIndex(pool: Pool, told: ToldOf = toldOf): SpellingIndex {
  const modelsOf = pool.models.length <= SMALL_POOL ? () => pool.models : byHouse(pool.models);
  const indexes = new Map<string | null, ReturnType<typeof indexOf>>();
  const isOnlyOne = onlyOneIn(pool.models);
  function find(name: string, identity: Identity, listed?: PoolModel): Candidates | null {
    const house = pool.models.length <= SMALL_POOL ? null : identity.organisation;
    const index = indexes.get(house) ?? indexOf(modelsOf(house), told);
    indexes.set(house, index);
    const wanted = keptBy(pool, identity.settings);
    const modelsIn = (entries: readonly Entry[] | undefined) => [
      ...new Set(
        (entries ?? [])
          .filter((entry) => sameSettings(keptBy(pool, entry.identity.settings), wanted))
          .map(({ model }) => model),
      ),
    ];
    const same = listed ? [listed] : modelsIn(index.byKey.get(identity.key));
    if (same.length > 1) return null;
    const bare = !identity.saysOrganisation && isBare(identity);
    const tuned = bare
      ? modelsIn(index.byUntuned.get(identity.untuned)?.filter((entry) => isTuned(entry.identity))).filter(
          (model) => model !== same[0],
        )
      : [];
    if (tuned.length > 0) return { how: "weights", base: same, tuned };
    const dated = listed && identity.saysOrganisation ? [] : releasesOf(identity, index, modelsIn);
    const releases = [...new Set([...same, ...dated])];
    if (releases.length > 1) return { how: "releases", models: releases };
    const [found] = releases;
    if (found === undefined) return null;
    const sure = listed || identity.saysOrganisation || identity.family === null;
    if (!sure && !isOnlyOne(nameParts(name)!.name, identity.family!, found)) return null;
    if (bare && index.onlyBase(found)) return { how: "weights", base: [found], tuned: [] };
    return { how: same.length > 0 ? "same" : "only release", models: [found] };
  }
  return { find };
}

const isBare = (identity: Identity): boolean =>
  identity.family !== null &&
  identity.size !== null &&
  isBareBase(identity.family, identity.version) &&
  !isTuned(identity) &&
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
      if (tuned && identity !== own && !isTuned(identity)) continue;
      if (identity.version === null && identity.date === null && own?.version) continue;
      const entry = { model, identity };
      add(byKey, identity.key, entry);
      add(byUndated, identity.undated, entry);
      add(byUntuned, identity.untuned, entry);
    }
  }
  return { byKey, byUndated, byUntuned, onlyBase: (model: PoolModel) => !tunedModels.has(model) };
}

const letters = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");
const lastSegment = (name: string): string => name.slice(name.lastIndexOf("/") + 1);
const sortedWords = (name: string): string => words(name).sort().join(" ");

/** By its words, without regard to their order, a model of a pool is told from the others; */
export const wordingOfModel = (name: string): string => sortedWords(lastSegment(name));
/** and a name is held against them. null: it is no plain spelling. */
export function wordingOf(name: string): string | null {
  const parts = nameParts(name);
  return parts === null ? null : sortedWords(parts.name);
}

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
      .map((model) => ({ model, wording: wordingOfModel(model.name) }));
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
