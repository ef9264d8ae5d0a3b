// accept: in the policy: a maintainer accepts an entangled benchmark up to a value, with a reason, perhaps until a day.
import type { Accepted } from "../generated/report.ts";
import { counted, exceeds } from "../statistics/compare.ts";
import type { Settings } from "./settings.ts";

/**
 * @param today ISO date (UTC), handed in
 * @returns the value up to which it is accepted today; null: not, or no longer
 */
export function acceptedUpTo(benchmark: string, settings: Settings, today: string): number | null {
  const entry = find(benchmark, settings);
  return entry && !expired(entry.until, today) ? entry["up-to"] : null;
}

/** What the report says of it. */
export function acceptanceOf(
  benchmark: string,
  settings: Settings,
  today: string,
  value: number | null,
): Accepted | null {
  const entry = find(benchmark, settings);
  if (!entry) return null;
  const covered = value === null || !exceeds(counted(value, settings.values.direction), entry["up-to"]);
  return {
    reason: entry.reason,
    up_to: entry["up-to"],
    until: entry.until ?? null,
    in_force: covered && !expired(entry.until, today),
  };
}

const find = (benchmark: string, { accept }: Settings) =>
  accept.find((entry) => entry.benchmark === benchmark);
const expired = (until: string | undefined, today: string) => until !== undefined && until < today;
