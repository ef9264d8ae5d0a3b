// What the benchmarks of one table share: the same models, in the same order.

/** The models of a benchmark. What follows from them and not from any score is made once. */
export interface Roster {
  once<Made>(what: string, make: () => Made): Made;
}

/** Benchmarks with other models in between are no reason to begin anew. */
const MOST_KEPT = 8;

/** @returns the roster of these, the same as before where each of them is. */
export function keptRosters(): (models: readonly unknown[]) => Roster {
  let kept: { models: readonly unknown[]; roster: Roster }[] = [];
  return (models) => {
    for (const before of kept) if (areSame(before.models, models)) return before.roster;
    const made = new Map<string, unknown>();
    const roster: Roster = {
      once<Made>(what: string, make: () => Made) {
        if (!made.has(what)) made.set(what, make());
        return made.get(what) as Made;
      },
    };
    kept = [{ models, roster }, ...kept.slice(0, MOST_KEPT - 1)];
    return roster;
  };
}

function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  if (some.length !== others.length) return false;
  for (let i = 0; i < some.length; i++) if (some[i] !== others[i]) return false;
  return true;
}
