// What an acceptance in the policy must say, beyond its form: a reason in words, a day of the calendar, each benchmark once.
import { type Fault, quote } from "../errors.ts";
import type { Acceptance } from "../generated/policy.ts";
import { isDay } from "../pool/real-date.ts";

/** Each with the path of what is wrong. */
export function acceptanceFaults(accept: readonly Acceptance[]): (Fault & { path: string[] })[] {
  return accept.flatMap(({ benchmark, reason, until }, index) => {
    const path = ["accept", String(index)];
    const faults: (Fault & { path: string[] })[] = [];
    if (reason.trim() === "") {
      faults.push({
        message: `the reason for accepting ${quote(benchmark)} is empty`,
        expected: "why it is accepted, in words",
        path: [...path, "reason"],
      });
    }
    if (until !== undefined && !isDay(until)) {
      faults.push({
        message: "until is no day of the calendar",
        found: quote(until),
        expected: "a day such as 2027-01-31",
        path: [...path, "until"],
      });
    }
    if (accept.findIndex((other) => other.benchmark === benchmark) < index) {
      faults.push({
        message: `${quote(benchmark)} is accepted twice`,
        expected: "each benchmark once",
        remedy: "Take out the entry that no longer holds",
        path: [...path, "benchmark"],
      });
    }
    return faults;
  });
}
