// A run's budget of time. The clock is handed in by the door; the core only says what it is about to do.
import { type Fault, InputError } from "./errors.ts";

export interface Budget {
  /**
   * Says what is done from now on.
   * @throws InputError once the budget is used up, with where the time went
   */
  at(what: string): void;
  /** A wait for somebody else (GitHub, a disk), which does not count. */
  waiting<T>(wait: () => Promise<T>): Promise<T>;
}

/** No fault of one benchmark or file, that others could be told beside. */
export class OutOfTime extends InputError {}

export const UNLIMITED: Budget = { at: () => {}, waiting: (wait) => wait() };

const MOST_NAMED = 3;

/**
 * @param seconds limits: seconds of the policy
 * @param now milliseconds, from wherever
 */
export function budgetOf(seconds: number, now: () => number): Budget {
  const spent = new Map<string, number>();
  let doing = "setting up";
  let since = now();
  let total = 0;
  const account = (counts: boolean) => {
    const until = now();
    if (counts) {
      total += until - since;
      spent.set(doing, (spent.get(doing) ?? 0) + until - since);
    }
    since = until;
  };
  return {
    at(what) {
      account(true);
      doing = what;
      if (total > seconds * 1000) throw new OutOfTime(usedUp(seconds, spent));
    },
    async waiting(wait) {
      account(true);
      try {
        return await wait();
      } finally {
        account(false);
      }
    },
  };
}

function usedUp(seconds: number, spent: ReadonlyMap<string, number>): Fault {
  const longest = [...spent].sort(([, a], [, b]) => b - a).slice(0, MOST_NAMED);
  return {
    message: `the run took longer than it may, and ended without a verdict`,
    found: longest.map(([what, time]) => `${what}: ${(time / 1000).toFixed(1)} s`).join(", "),
    expected: `at most ${seconds} s in all`,
    remedy:
      "Leave out what is not results, or have a maintainer raise the limit in the policy (limits: seconds).",
  };
}
