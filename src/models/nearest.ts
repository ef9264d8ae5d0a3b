// Suggestions: which pool models a name that matches none may have meant. Never used to match.
import { distance } from "fastest-levenshtein";
import type { Pool } from "../generated/pool.ts";
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
      .replace(/,.*$/, ""),
  ).filter((word) => !WORDS_OF_SERVING.test(word));

/** Names of the pool's models that look like `name`, likeliest first, at most `most`; none where nothing is near. */
export function nearestNames(pool: Pool, name: string, most: number): string[] {
  const wanted = wordsOf(name);
  if (wanted.length === 0) return [];
  const text = wanted.join(" ");
  const first = wanted[0]!;
  const found: { name: string; common: number; letters: number }[] = [];
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
      found.push({ name: model.name, ...best });
  }
  found.sort((a, b) => b.common - a.common || a.letters - b.letters || (a.name < b.name ? -1 : 1));
  return found.slice(0, most).map(({ name: near }) => near);
}

/** Common words of both, by all words of both. */
function overlap(a: readonly string[], b: readonly string[]): number {
  const all = new Set([...a, ...b]);
  return [...all].filter((word) => a.includes(word) && b.includes(word)).length / all.size;
}
