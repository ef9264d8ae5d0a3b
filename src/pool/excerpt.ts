// A pool of thousands, read for a few names: only the lines of the models that they may be are parsed. For the word of
// the other pools, which is asked in every run. What belongs to the whole pool comes from its index.
import type { Pool } from "../generated/pool.ts";
import { fingerprint, type PoolIndex, placesOf } from "./pool-index.ts";

const MODELS = '\n"models": [\n';

/**
 * Known benchmarks list their scores in the order of all models, so a pool with some has no excerpts. Matching by
 * "spelling" looks at what else a pool holds, so in an excerpt it may find what the whole pool would not; the other
 * rules give the same.
 * @param text of the pool's file, one model a line as the pools' script writes it
 */
export function excerptOf(text: string, index: PoolIndex, names: readonly string[]): Pool {
  const start = text.indexOf(MODELS) + MODELS.length;
  const end = text.indexOf("\n]", start);
  const lines = text.slice(start, end).split("\n");
  const models = placesOf(index, names.map(fingerprint)).map((at) => lines[at]!.replace(/,$/, ""));
  return JSON.parse(`${text.slice(0, start)}${models.join(",")}${text.slice(end)}`) as Pool;
}
