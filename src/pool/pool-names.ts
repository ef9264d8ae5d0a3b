// pools/NAME/names.json: by which spellings a pool's models may be found. Made once, when the pool is built, so that a run
// takes apart no more of a pool's names than those that a name of the results may mean. A test holds it to the pool.
import type { PoolModel } from "../generated/pool.ts";
import { lineOf } from "../models/identity.ts";
import type { ReadyNames } from "../models/match.ts";
import { type Told, toldOf } from "../models/spelling-index.ts";
import { itemsAt, listIn } from "./lines.ts";

export interface PoolNames {
  /** Made of the other pools' scores: see isLinked. */
  linked?: true;
  /** Of every spelling, what all spellings by which the matcher can find its model share. A table: see tableOf. */
  spellings: string;
  /** Of each model what the matcher asks of its spellings: a list a line, as JSON, which is parsed when it is asked for. */
  told: string;
  /** Places in the whole pool of the models of an excerpt, ascending; without it each stands at its own. */
  places?: readonly number[];
  /** Names that are nobody's, told when the pool was asked for many of them, and in no file. */
  strangers?: ReadonlySet<string>;
}

/** A file's text as PoolNames. */
export function parsePoolNames(text: string): PoolNames {
  const { start, end } = listIn(text, "told");
  const parts = JSON.parse(`${text.slice(0, start)}${text.slice(end)}`) as PoolNames;
  return { ...parts, told: text.slice(start, end) };
}

/** The same of an excerpt of the pool. */
export const namesAt = (names: PoolNames, places: readonly number[]): PoolNames => ({
  ...names,
  told: places.length === 0 ? "" : `\n${itemsAt({ text: names.told, start: 0 }, places).join(",\n")}`,
  places,
});

/** Without what follows from the key, and from there being nothing to say. */
type Folded = Partial<Told> & Pick<Told, "key">;

const foldTold = (told: Told | null): Folded | null =>
  told && {
    key: told.key,
    ...(told.undated !== told.key && { undated: told.undated }),
    ...(told.untuned !== told.key && { untuned: told.untuned }),
    ...(told.version !== null && { version: told.version }),
    ...(told.date !== null && { date: told.date }),
    ...(told.active !== null && { active: told.active }),
    ...(told.variants.length > 0 && { variants: told.variants }),
    ...(Object.keys(told.settings).length > 0 && { settings: told.settings }),
  };

const unfoldTold = (folded: Folded | null): Told | null =>
  folded && {
    undated: folded.key,
    untuned: folded.key,
    version: null,
    date: null,
    active: null,
    variants: [],
    settings: {},
    ...folded,
  };

/** The names of a pool as the matcher takes them; the models in the order of the places. */
export function readyNames(names: PoolNames, models: readonly PoolModel[]): ReadyNames {
  const modelAt = names.places
    ? new Map(names.places.map((place, at) => [place, models[at]!]))
    : { get: (place: number) => models[place] };
  let lines: string[] | undefined;
  const lineOf = (at: number) => {
    lines ??= names.told.split("\n");
    return lines[at + 1]!.replace(/,$/, "");
  };
  const at = new Map(models.map((model, place) => [model, place]));
  return {
    near: (name) => {
      const places = placesOf(names, name);
      return places.length === 0 ? NOBODY : places.flatMap((place) => modelAt.get(place) ?? []);
    },
    told: (model) => (JSON.parse(lineOf(at.get(model)!)) as (Folded | null)[]).map(unfoldTold),
  };
}

const NOBODY: readonly PoolModel[] = [];

const PRINT = 7;
const PLACE = 3;
const ROW = PRINT + PLACE;

/** As digits to the base of 36, which sort as they count. */
const digits = (number: number, length: number) => number.toString(36).padStart(length, "0");

/** FNV-1a, 32 bits: the same for two texts by chance once in some thousands of millions. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return digits(hash >>> 0, PRINT);
}

/**
 * Fingerprints in ascending order, each with a place in the pool, in rows of one width: one string, which is read from a file
 * without being parsed.
 */
export function tableOf(rows: readonly (readonly [text: string, place: number])[]): string {
  const all = new Set(rows.map(([text, place]) => `${fingerprint(text)}${digits(place, PLACE)}`));
  return [...all].sort().join("");
}

export function namesOf(models: readonly PoolModel[], linked: boolean): PoolNames {
  return {
    ...(linked && { linked }),
    spellings: tableOf(
      models.flatMap(({ name, aliases = [] }, place) =>
        [name, ...aliases].map((spelling) => [lineOf(spelling), place] as const),
      ),
    ),
    told: models.map((model) => `\n${JSON.stringify(toldOf(model).map(foldTold))}`).join(","),
  };
}

/** By halving: where the first row stands whose fingerprint is not below this one. */
function firstAt(table: string, print: string): number {
  let low = 0;
  let high = table.length / ROW;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (table.slice(ROW * middle, ROW * middle + PRINT) < print) low = middle + 1;
    else high = middle;
  }
  return ROW * low;
}

function placesIn(table: string, print: string): number[] {
  const places: number[] = [];
  for (let at = firstAt(table, print); table.startsWith(print, at); at += ROW)
    places.push(Number.parseInt(table.slice(at + PRINT, at + ROW), 36));
  return places;
}

/** Of names asked for before: to take one apart takes longer than to look it up. A cache, emptied when it is full. */
const prints = new Map<string, string>();
const MOST_PRINTS = 2 ** 20;

function printOf(name: string): string {
  const before = prints.get(name);
  if (before !== undefined) return before;
  if (prints.size === MOST_PRINTS) prints.clear();
  const made = fingerprint(lineOf(name));
  prints.set(name, made);
  return made;
}

/** All words in the identities of the pool's spellings, and some more. To make it takes as long as some thousand look-ups. */
export const vocabularyOf = ({ told }: PoolNames): ReadonlySet<string> => new Set(told.match(/[a-z\d]+/g));

/** Whether the pool may know the name: always where the matcher finds one, and by chance, very rarely, where it does not. */
export function mayKnow({ spellings }: PoolNames, name: string): boolean {
  const print = printOf(name);
  return spellings.startsWith(print, firstAt(spellings, print));
}

/** Places of the models among which the name means the same as among all of the pool, ascending. */
export const placesOf = ({ spellings, strangers }: PoolNames, name: string): readonly number[] =>
  strangers?.has(name) ? NOWHERE : placesIn(spellings, printOf(name));

const NOWHERE: readonly number[] = [];
