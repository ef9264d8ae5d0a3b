// Suggestions: which pool models a name that matches none may have meant, and which look like it but are others. Never used
// to match.
import { distance } from "fastest-levenshtein";
import type { Pool } from "../generated/pool.ts";
import { HOUSE_SPELLINGS, houseOf, makerOf } from "../lexicon/makers.ts";
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

/**
 * Whether a model of a pool, and no copy of it by others, has a name of the same words, but for a maker and a service: then
 * hardly another is meant.
 */
export function sameWords(name: string, model: string): boolean {
  const [, organisation, own] = /^([^/]+)\/(.+)$/.exec(model.toLowerCase()) ?? [];
  if (own !== undefined && houseOf(organisation!) !== makerOf(words(own))) return false;
  const [a, b] = [name, model].map((each) => {
    const told = withoutGluedMaker(each.slice(-LONGEST)).replace(/^.*[/\\]/, "");
    return new Set(words(told.replaceAll(":", " ")).filter((word) => !/^(free|hf)$/.test(word)));
  });
  return a!.size > 0 && a!.size === b!.size && [...a!].every((word) => b!.has(word));
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
export function nearestModels(pool: Pool, name: string, most: number): NearModel[] {
  return near(pool, name)
    .sort(byLikeness)
    .slice(0, most)
    .map(({ pool: of, model, differs }) => ({ pool: of, model, differs }));
}

/** Names of those that may be meant. */
export const nearestNames = (pool: Pool, name: string, most: number): string[] =>
  nearestModels(pool, name, most).flatMap(({ model, differs }) => (differs === null ? [model] : []));

/** The likeliest model of all these pools that may be meant; null where there is none. Of equals the first pool's. */
export function nearestOf(pools: readonly Pool[], name: string): NearModel | null {
  const [first] = pools.flatMap((pool) => near(pool, name).sort(byLikeness).slice(0, 1)).sort(byLikeness);
  return first === undefined || first.differs !== null ? null : first;
}

function near(pool: Pool, name: string): Near[] {
  const wanted = wordsOf(withoutGluedMaker(name.slice(-LONGEST)));
  if (wanted.length === 0) return [];
  const text = wanted.join(" ");
  const first = wanted[0]!;
  const different = new Set(wanted);
  const facts = factsOf(wanted);
  const found: Near[] = [];
  for (const { name: model, aliases = [] } of pool.models) {
    const spellings = [model, ...aliases];
    let best = { common: 0, letters: 1 };
    for (const spelling of spellings) {
      // Cheap first: of thousands of models only those that name the same line are compared letter by letter.
      if (!spelling.toLowerCase().includes(first)) continue;
      const there = readOf(spelling);
      const common = overlap(different, there.different);
      if (common < best.common) continue;
      const letters = distance(text, there.text) / Math.max(text.length, there.text.length);
      if (common > best.common || letters < best.letters) best = { common, letters };
    }
    if (best.common >= COMMON_WORDS || best.letters <= OTHER_LETTERS)
      found.push({ pool: pool.name, model, differs: differenceOf(facts, spellings), ...best });
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

/** Words that name one of a line's sizes or branches. */
const BRANCH =
  /^(mini|nano|micro|lite|small|medium|large|pro|premier|plus|max|ultra|super|fast|flash|turbo|air|code|coder|codex|math|vl|vision|omni|opus|sonnet|haiku|instant|scout|maverick|distill|speciale|spark|[mr]\d.*|k\d.*|v\d.*)$/;
const VERSION = /^\d{1,2}(\.\d+)?o?$/;
const DATE = /^\d{3,8}$/;

/** The least of the differences to any of these spellings. */
function differenceOf(wanted: Facts, spellings: readonly string[]): Difference | null {
  const all = spellings.map((spelling) => difference(wanted, readOf(spelling).facts));
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
