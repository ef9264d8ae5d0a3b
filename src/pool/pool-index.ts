// pools/NAME/index.json: what is made of a pool once, when it is built, so that a run need not make it again: which
// spellings it knows, its first component, the correlations of its known benchmarks, and where all of a large pool's
// models stand. A test holds each part to the pool.
import { identityOf } from "../models/identity.ts";
import type { FirstComponent } from "../statistics/first-component.ts";
import type { Everyone } from "./everyone.ts";
import type { KnownValue } from "./known-on-axis.ts";

export interface PoolIndex {
  /** Where the pool stands among the bundled ones: the order breaks ties. */
  order: number;
  /** Made of the other pools' scores: see isLinked. */
  linked?: true;
  /** Fingerprints of all spellings, ascending. */
  spellings: readonly number[];
  /** Which model each of the spellings is of, by its place in the pool; only where the pool is read by excerpt. */
  spelled?: readonly number[];
  /** Of all capability benchmarks (Spearman matrix); null where the scores are given. */
  component: FirstComponent | null;
  /** By benchmark id, on the whole axis at READY_LEVEL; null: there is no correlation. */
  known: Readonly<Record<string, KnownValue | null>>;
  /** Every model that the whole axis places; only where the pool is read by excerpt. */
  everyone?: Everyone;
}

/**
 * A number that is the same for every spelling by which the matcher can find a model, and by chance, once in some
 * millions, for another one: a count of hits is an upper bound of the matches.
 */
export function fingerprint(name: string): number {
  const text = identityOf(name)?.line ?? name.toLowerCase();
  // FNV-1a, 32 bits.
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Whether the pool may know a spelling of this fingerprint: it does where the matcher finds it. */
export const mayKnow = ({ spellings }: PoolIndex, print: number): boolean =>
  spellings[firstAt(print, spellings)] === print;

/** Places of the models of which these may be spellings, ascending. */
export function placesOf(index: PoolIndex, fingerprints: readonly number[]): number[] {
  const { spellings, spelled = [] } = index;
  const places = new Set<number>();
  for (const wanted of fingerprints)
    for (let at = firstAt(wanted, spellings); spellings[at] === wanted; at++) places.add(spelled[at]!);
  return [...places].sort((a, b) => a - b);
}

/** By halving: where the first of the ascending numbers stands that is not below `wanted`. */
function firstAt(wanted: number, ascending: readonly number[]): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
