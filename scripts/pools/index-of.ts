// What is made ready of a pool when it is built (pools/NAME/index.json).
import type { Pool } from "../../src/generated/pool.ts";
import { LEAST_CAPABILITY_BENCHMARKS } from "../../src/measure/sensitivity.ts";
import { folded, LEAST_DATED } from "../../src/pool/everyone.ts";
import { READY_LEVEL } from "../../src/pool/known-on-axis.ts";
import type { PoolIndex } from "../../src/pool/pool-index.ts";
import { openPool } from "../../src/pool/shelf.ts";
import type { FirstComponent } from "../../src/statistics/first-component.ts";

/**
 * @param order the pool's place among the bundled ones
 * @param earlier versions published before this
 */
export function indexOf(pool: Pool, order: number, earlier: readonly string[] = []): PoolIndex {
  const reference = openPool(pool);
  const axis = reference.axis("capabilities-score");
  const one = (id: string) => reference.axis("capabilities-score", new Set([id]));
  // With three left there is nothing to leave out.
  const leaving = axis.benchmarks.length > LEAST_CAPABILITY_BENCHMARKS ? axis.benchmarks : [];
  return {
    version: pool.version,
    ...(earlier.length > 0 && { earlier }),
    order,
    component: axis.fit && componentOf(axis.fit),
    without: Object.fromEntries(leaving.map(({ id }) => [id, componentOf(one(id).fit!)])),
    whole: reference.whole(axis),
    wholeWithout: Object.fromEntries(
      leaving
        .map(({ id }) => [id, reference.whole(one(id))] as const)
        .filter(([, { dated }]) => dated < LEAST_DATED),
    ),
    ...(reference.whole(axis).dated >= LEAST_DATED && { everyone: folded(reference.everyone(axis)) }),
    known: Object.fromEntries(reference.known(axis, READY_LEVEL)),
  };
}

const componentOf = ({
  means,
  deviations,
  loadings,
  eigenvalues,
  varianceExplained,
}: FirstComponent): FirstComponent => ({ means, deviations, loadings, eigenvalues, varianceExplained });
