// A pool read for a few names: only the lines of the models that they may be are parsed. For the choice of a pool and the
// word of the others, which are asked in every run. What belongs to the whole pool comes from its index.
import type { Pool } from "../generated/pool.ts";
import { type PoolNames, placesOf } from "./pool-names.ts";

/**
 * The pool with no other models than these names may be, among which each of them means the same as among all; and without
 * its known benchmarks, which list their scores in the order of all models.
 * @param text of the pool's file, one model a line as the pools' script writes it
 */
export function excerptOf(text: string, known: PoolNames, names: Iterable<string>): Pool {
  const places = new Set<number>();
  for (const name of names) for (const place of placesOf(known, name)) places.add(place);
  const models = list(text, "models");
  const benchmarks = list(text, "known_benchmarks");
  const chosen = linesAt(
    text,
    models.start,
    [...places].sort((a, b) => a - b),
  );
  return JSON.parse(
    `${text.slice(0, models.start)}${chosen.join(",")}${text.slice(models.end, benchmarks.start)}${text.slice(benchmarks.end)}`,
  ) as Pool;
}

/** Where the lines of a list begin, and where they end. */
function list(text: string, key: string): { start: number; end: number } {
  const opening = `\n"${key}": [`;
  const start = text.indexOf(opening) + opening.length;
  return { start, end: text[start] === "]" ? start : text.indexOf("\n]", start) };
}

/** @param places ascending */
function linesAt(text: string, start: number, places: readonly number[]): string[] {
  let at = start + 1;
  let line = 0;
  return places.map((place) => {
    for (; line < place; line++) at = text.indexOf("\n", at) + 1;
    return text.slice(at, text.indexOf("\n", at)).replace(/,$/, "");
  });
}
