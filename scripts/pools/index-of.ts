// What is made ready of a pool when it is built (pools/NAME/index.json).
import type { Pool } from "../../src/generated/pool.ts";
import { folded } from "../../src/pool/everyone.ts";
import { READY_LEVEL } from "../../src/pool/known-on-axis.ts";
import { isLinked } from "../../src/pool/linked.ts";
import { fingerprint, type PoolIndex } from "../../src/pool/pool-index.ts";
import { openPool } from "../../src/pool/shelf.ts";

/** Pools with more models than this are read by excerpt where only a few names are asked. */
const LARGE = 1000;

/**
 * @param order the pool's place among the bundled ones
 * @param earlier versions published before this
 */
export function indexOf(pool: Pool, order: number, earlier: readonly string[] = []): PoolIndex {
  const reference = openPool(pool);
  const axis = reference.axis("capabilities-score");
  const spelled = pool.models
    .flatMap(({ name, aliases }, model) =>
      [name, ...(aliases ?? [])].map((spelling) => [fingerprint(spelling), model] as const),
    )
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const spellings = spelled.map(([print]) => print);
  const byExcerpt = pool.models.length > LARGE && pool.known_benchmarks.length === 0;
  return {
    version: pool.version,
    ...(earlier.length > 0 && { earlier }),
    order,
    ...(isLinked(pool) && { linked: true }),
    component: axis.fit && {
      means: axis.fit.means,
      deviations: axis.fit.deviations,
      loadings: axis.fit.loadings,
      eigenvalues: axis.fit.eigenvalues,
      varianceExplained: axis.fit.varianceExplained,
    },
    ...(byExcerpt
      ? {
          spellings,
          spelled: spelled.map(([, model]) => model),
          everyone: folded(reference.everyone(axis)),
        }
      : { spellings: [...new Set(spellings)] }),
    known: Object.fromEntries(reference.known(axis, READY_LEVEL)),
  };
}
