// A pool read for a few names: only the lines of the models that they may be are parsed. For the choice of a pool and the
// word of the others, which are asked in every run. What belongs to the whole pool comes from its index.
import type { Pool } from "../generated/pool.ts";
import { itemsAt, listIn } from "./lines.ts";
import { namesAt, type PoolNames, placesOf } from "./pool-names.ts";

/**
 * The pool with no other models than these names may be, among which each of them means the same as among all; and without
 * its known benchmarks, which list their scores in the order of all models.
 * @param text of the pool's file, one model a line as the pools' script writes it
 */
export function excerptOf(
  text: string,
  known: PoolNames,
  wanted: Iterable<string>,
): { pool: Pool; names: PoolNames } {
  const all = new Set<number>();
  for (const name of wanted) for (const place of placesOf(known, name)) all.add(place);
  const places = [...all].sort((a, b) => a - b);
  const models = listIn(text, "models");
  const benchmarks = listIn(text, "known_benchmarks");
  const rest = [text.slice(models.end, benchmarks.start), text.slice(benchmarks.end)].join("");
  return {
    pool: JSON.parse(`${text.slice(0, models.start)}${itemsAt(models, places).join(",")}${rest}`) as Pool,
    names: namesAt(known, places),
  };
}
