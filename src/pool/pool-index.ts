// pools/index/spellings.json: for each bundled pool the fingerprints of all its spellings, so that a run can tell
// which pools may hold its models without parsing megabytes.
import type { Pool } from "../generated/pool.ts";
import { identityOf } from "../models/identity.ts";

/** By pool name: sorted fingerprints. */
export type PoolIndex = Readonly<Record<string, readonly number[]>>;

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

/** The index entry of a pool. */
export function spellingsOf(pool: Pool): number[] {
  const all = pool.models.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])].map(fingerprint));
  return [...new Set(all)].sort((a, b) => a - b);
}

/** At most how many of these names a pool may know; null where the index does not have the pool. */
export function mostMatches(index: PoolIndex, pool: string, names: readonly string[]): number | null {
  const spellings = Object.hasOwn(index, pool) ? index[pool]! : null;
  return spellings && fingerprintsOf(names).filter((name) => isAmong(name, spellings)).length;
}

/** The same names are asked of every pool. */
const FINGERPRINTS = new WeakMap<readonly string[], number[]>();

function fingerprintsOf(names: readonly string[]): number[] {
  const known = FINGERPRINTS.get(names) ?? names.map(fingerprint);
  FINGERPRINTS.set(names, known);
  return known;
}

/** By halving: the numbers are sorted. */
function isAmong(wanted: number, sorted: readonly number[]): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted;
}
