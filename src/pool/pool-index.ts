// pools/NAME/index.json: figures of a pool that are made once, when it is built, so that a run need not make them again: its
// first components, the correlations of its known benchmarks, and where all of its models stand. A test holds each to the pool.
import type { ReadyComponents } from "./capabilities-score.ts";
import type { Everyone, GroupFacts } from "./everyone.ts";
import type { KnownValue } from "./known-on-axis.ts";

export interface PoolIndex extends ReadyComponents {
  /** Of the pool. */
  version: string;
  /** Versions published before, each in a folder of its own beside this: `NAME@VERSION` names them. */
  earlier?: readonly string[];
  /** Where the pool stands among the bundled ones: the order breaks ties. */
  order: number;
  /** By benchmark id, on the whole axis at READY_LEVEL; null: there is no correlation. */
  known: Readonly<Record<string, KnownValue | null>>;
  /** What the models that the whole axis places come to. */
  whole: GroupFacts;
  /** The same of the axis without one capability benchmark, by its id; only where too few dates are known for `everyone` to be asked for. */
  wholeWithout: Readonly<Record<string, GroupFacts>>;
  /** The models of the whole axis; only where their dates are known, since otherwise no group of them is drawn. */
  everyone?: Everyone;
}
