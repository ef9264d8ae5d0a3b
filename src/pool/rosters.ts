// What the benchmarks of one table share: the same models of a pool, in the same order.
import type { PoolModel } from "../generated/pool.ts";

/** The pool models of a benchmark's observations. What follows from them and not from any score is made once. */
export interface Roster {
  once<Made>(what: string, make: () => Made): Made;
}

/** Benchmarks with other models in between are no reason to begin anew. */
const MOST_KEPT = 4;

/** @returns the roster of these, the same as before where all of them are. Models outside the pool are never the same. */
export function keptRosters(): (releases: readonly (readonly PoolModel[])[]) => Roster {
  let kept: { releases: readonly (readonly PoolModel[])[]; roster: Roster }[] = [];
  return (releases) => {
    const same = kept.find(
      (before) =>
        before.releases.length === releases.length &&
        before.releases.every((models, i) => models === releases[i]),
    );
    if (same) return same.roster;
    const made = new Map<string, unknown>();
    const roster: Roster = {
      once<Made>(what: string, make: () => Made) {
        if (!made.has(what)) made.set(what, make());
        return made.get(what) as Made;
      },
    };
    kept = [{ releases, roster }, ...kept.slice(0, MOST_KEPT - 1)];
    return roster;
  };
}
