// Suggestions: which pool models a name that matches none may have meant, and which look like it but are others. Never used
// to match.
import { distance } from "fastest-levenshtein";
import type { Pool } from "../generated/pool.ts";
import { HOUSE_SPELLINGS, houseOf, makerOf } from "../lexicon/makers.ts";
import { identityOf } from "./identity.ts";
import { datesAgree } from "./release-dates.ts";
import { SIZE, words } from "./words.ts";

/** At least this share of the words of both names is common, or … */
const COMMON_WORDS = 0.5;
/** … at most this share of the letters differs. */
const OTHER_LETTERS = 0.25;

const LONGEST = 200;
const WORDS_OF_SERVING = /^(free|gguf|gptq|awq|fp8|int[48]|[48]bit|bnb|hf)$/;

const wordsOf = (name: string): string[] =>
  words(
    name
      .slice(-LONGEST)
      .replace(/^.*[/\\=]/, "")
      .replace(/,.*/s, "")
      .replaceAll(":", " "),
  ).filter((word) => !WORDS_OF_SERVING.test(word));

/** `z-aiglm-5`: a service's id that lost its slash. Only for suggestions: where the organisation ends is a guess. */
function withoutGluedMaker(name: string): string {
  const lower = name.toLowerCase();
  for (const spelling of HOUSE_SPELLINGS) {
    const rest = lower.startsWith(spelling) ? lower.slice(spelling.length) : "";
    if (/^[a-z]/.test(rest) && makerOf(words(rest)) === houseOf(spelling)) return rest;
  }
  return name;
}

/** Whether a name is a model's but for a maker that is glued to it: then hardly another is meant. */
export function isNamedAlike(name: string, model: string): boolean {
  const key = identityOf(withoutGluedMaker(name))?.key;
  return key !== undefined && key === identityOf(model)?.key;
}

/** What tells a near name's model apart from the one asked for, so that it cannot be meant. */
export type Difference = "line" | "version" | "size" | "date";

export interface NearModel {
  pool: string;
  model: string;
  /** null: it may be meant. */
  differs: Difference | null;
}

interface Near extends NearModel {
  common: number;
  letters: number;
}

/** What may be meant comes first. */
const byLikeness = (a: Near, b: Near): number =>
  Number(a.differs !== null) - Number(b.differs !== null) ||
  b.common - a.common ||
  a.letters - b.letters ||
  (a.model < b.model ? -1 : 1);

/** Models of the pool whose names look like `name`, likeliest first, at most `most`; none where nothing is near. */
export const nearestModels = (pool: Pool, name: string, most: number): NearModel[] =>
  likeliest(
    near(pool, name, () => true),
    most,
  );

/** Names of those that may be meant. They come before the others, which need not be compared. */
export const nearestNames = (pool: Pool, name: string, most: number): string[] =>
  likeliest(near(pool, name, isMeant), most).map(({ model }) => model);

/** The likeliest model of all these pools that may be meant; null where there is none. Of equals the first pool's. */
export function nearestOf(pools: readonly Pool[], name: string): NearModel | null {
  const [first] = pools
    .flatMap((pool) => near(pool, name, isMeant).sort(byLikeness).slice(0, 1))
    .sort(byLikeness);
  return first ?? null;
}

const likeliest = (found: Near[], most: number): NearModel[] =>
  found
    .sort(byLikeness)
    .slice(0, most)
    .map(({ pool, model, differs }) => ({ pool, model, differs }));

const isMeant = (differs: Difference | null): boolean => differs === null;

function near(pool: Pool, name: string, asks: (differs: Difference | null) => boolean): Near[] {
  const wanted = wordsOf(withoutGluedMaker(name.slice(-LONGEST)));
  if (wanted.length === 0) return [];
  const text = wanted.join(" ");
  const different = new Set(wanted);
  const facts = factsOf(wanted);
  const found: Near[] = [];
  for (const { model, spellings, naming } of modelsNaming(pool, wanted[0]!)) {
    const differs = differenceOf(facts, spellings);
    if (!asks(differs)) continue;
    let best = { common: 0, letters: 1 };
    for (const there of naming) {
      const common = overlap(different, there.different);
      if (common < best.common) continue;
      const letters = distance(text, there.text) / Math.max(text.length, there.text.length);
      if (common > best.common || letters < best.letters) best = { common, letters };
    }
    if (best.common >= COMMON_WORDS || best.letters <= OTHER_LETTERS)
      found.push({ pool: pool.name, model, differs, ...best });
  }
  return found;
}

interface Read {
  text: string;
  different: ReadonlySet<string>;
  facts: Facts;
}

/** Of spellings compared before: every name of a file that no pool knows is compared with the same. A cache, emptied when it is full. */
const before = new Map<string, Read>();
const MOST_BEFORE = 2 ** 15;

function readOf(spelling: string): Read {
  const kept = before.get(spelling);
  if (kept) return kept;
  if (before.size === MOST_BEFORE) before.clear();
  const named = wordsOf(spelling);
  const made = { text: named.join(" "), different: new Set(named), facts: factsOf(named) };
  before.set(spelling, made);
  return made;
}

/** A model of a pool that has a word in its name or an alias. */
interface Named {
  model: string;
  spellings: readonly Read[];
  /** Those of them that have the word. */
  naming: readonly Read[];
}

/** Of words asked for before. A cache, emptied when it is full. */
const named = new Map<Pool, Map<string, readonly Named[]>>();
const MOST_POOLS = 32;
const MOST_WORDS = 256;

/** Cheap first: of thousands of models only those that name the same line are read, and once for all names that begin so. */
function modelsNaming(pool: Pool, word: string): readonly Named[] {
  if (named.size === MOST_POOLS && !named.has(pool)) named.clear();
  const there = named.get(pool) ?? new Map<string, readonly Named[]>();
  named.set(pool, there);
  const kept = there.get(word);
  if (kept) return kept;
  if (there.size === MOST_WORDS) there.clear();
  const made: Named[] = [];
  for (const { name, aliases = [] } of pool.models) {
    const spellings = [name, ...aliases];
    const naming = spellings.filter((spelling) => spelling.toLowerCase().includes(word));
    if (naming.length > 0)
      made.push({ model: name, spellings: spellings.map(readOf), naming: naming.map(readOf) });
  }
  there.set(word, made);
  return made;
}

/** Words that name one of a line's sizes or branches. */
const BRANCH =
  /^(mini|nano|micro|lite|small|medium|large|pro|premier|plus|max|ultra|super|fast|flash|turbo|air|code|coder|codex|math|vl|vision|omni|opus|sonnet|haiku|instant|scout|maverick|distill|speciale|spark|[mr]\d.*|k\d.*|v\d.*)$/;
const VERSION = /^\d{1,2}(\.\d+)?o?$/;
const DATE = /^\d{3,8}$/;

/** The least of the differences to any of these spellings. */
function differenceOf(wanted: Facts, spellings: readonly Read[]): Difference | null {
  const all = spellings.map(({ facts }) => difference(wanted, facts));
  return all.includes(null) ? null : all[0]!;
}

function difference(a: Facts, b: Facts): Difference | null {
  if (a.line !== b.line) return "line";
  if (a.version !== b.version) return "version";
  if (a.size !== "" && b.size !== "" && a.size !== b.size) return "size";
  if (a.date !== "" && b.date !== "" && a.date !== b.date && !datesAgree(a.date, b.date)) return "date";
  return null;
}

type Facts = Record<"line" | "version" | "size" | "date", string>;

function factsOf(named: readonly string[]): Facts {
  const those = (pattern: RegExp) => named.filter((word) => pattern.test(word));
  const joined = (some: readonly string[]) => [...new Set(some)].sort().join(" ");
  return {
    line: joined([named[0] ?? "", ...those(BRANCH)]),
    version: joined(those(VERSION).map((version) => version.replace(/\.0$/, ""))),
    size: joined(those(SIZE)),
    date: joined(those(DATE)),
  };
}

/** Common words of both, by all words of both. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return common / (a.size + b.size - common);
}
