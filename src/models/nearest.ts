// Suggestions: which pool models a name that matches none may have meant. Never used to match.
import { distance } from "fastest-levenshtein";
import type { Pool } from "../generated/pool.ts";
import { HOUSE_SPELLINGS, houseOf, makerOf } from "../lexicon/makers.ts";
import { words } from "./words.ts";

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
      .replace(/,.*/s, ""),
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

interface Near {
  pool: string;
  model: string;
  common: number;
  letters: number;
}

const byLikeness = (a: Near, b: Near): number =>
  b.common - a.common || a.letters - b.letters || (a.model < b.model ? -1 : 1);

/** Names of the pool's models that look like `name`, likeliest first, at most `most`; none where nothing is near. */
export function nearestNames(pool: Pool, name: string, most: number): string[] {
  return near(pool, name)
    .sort(byLikeness)
    .slice(0, most)
    .map(({ model }) => model);
}

/** The likeliest model of all these pools, with its pool; null where nothing is near. Of equals the first pool's. */
export function nearestOf(pools: readonly Pool[], name: string): { pool: string; model: string } | null {
  const [first] = pools.flatMap((pool) => near(pool, name).sort(byLikeness).slice(0, 1)).sort(byLikeness);
  return first === undefined ? null : { pool: first.pool, model: first.model };
}

function near(pool: Pool, name: string): Near[] {
  const wanted = wordsOf(withoutGluedMaker(name.slice(-LONGEST)));
  if (wanted.length === 0) return [];
  const text = wanted.join(" ");
  const first = wanted[0]!;
  const found: Near[] = [];
  for (const model of pool.models) {
    let best = { common: 0, letters: 1 };
    for (const spelling of [model.name, ...(model.aliases ?? [])]) {
      // Cheap first: of thousands of models only those that name the same line are compared letter by letter.
      if (!spelling.toLowerCase().includes(first)) continue;
      const there = wordsOf(spelling);
      const common = overlap(wanted, there);
      const other = there.join(" ");
      const letters = distance(text, other) / Math.max(text.length, other.length);
      if (common > best.common || (common === best.common && letters < best.letters))
        best = { common, letters };
    }
    if (best.common >= COMMON_WORDS || best.letters <= OTHER_LETTERS)
      found.push({ pool: pool.name, model: model.name, ...best });
  }
  return found;
}

/** Common words of both, by all words of both. */
function overlap(a: readonly string[], b: readonly string[]): number {
  const all = new Set([...a, ...b]);
  return [...all].filter((word) => a.includes(word) && b.includes(word)).length / all.size;
}
