// Which of a pool's models a benchmark is held against: whose spread of capability its own models are measured by.

import { InputError } from "../errors.ts";
import { factsOf, type GroupFacts, LEAST_DATED, type PlacedModel, shareKnown } from "../pool/everyone.ts";
import { roundSignificant } from "../statistics/round-significant.ts";
import { monthsBefore } from "./months-before.ts";

/** A benchmark is held against the models of this many months up to the newest one scored. */
const MONTHS = 24;
const LEAST_MODELS = 20;
const LEAST_FAMILIES = 5;

/** Why it is the whole pool, although some of it was asked for. */
export type ReferenceFallback =
  | { because: "axis-is-time" }
  /** Shares of the pool's and of the matched models whose release date is known. */
  | { because: "dates-unknown"; pool: number; matched: number; needed: number }
  | { because: "too-few"; models: number; families: number; needed_models: number; needed_families: number }
  | { because: "all-alike"; models: number };

export interface ReferenceModels {
  kind: "recent" | "since" | "all";
  /** First and last release date that count; null: no limit. */
  from: string | null;
  to: string | null;
  models: number;
  families: number;
  /** Standard deviation (divided by n) of the axis over them. */
  deviation: number;
  fallback: ReferenceFallback | null;
}

/** What the matched models' release dates say. */
export interface MatchedDates {
  newest: string | null;
  /** Of the models whose date is known. */
  share: number;
}

/** @param dates release date of each matched model, null where unknown (those outside the pool, too) */
export const datesOf = (dates: readonly (string | null)[]): MatchedDates => ({
  newest: dates.reduce((last, date) => ((date ?? "") > (last ?? "") ? date : last), null),
  share: shareKnown(dates),
});

/**
 * `recent`: released in the 24 months up to the newest matched model; a date: on it or later; `all`: the whole pool.
 * Where the dates or the models do not suffice, or the axis itself is time, the whole pool.
 * @param whole of every model of the pool that has a place on the axis. @param everyone these models
 * @throws InputError for a day after the last release
 */
export function referenceModels({
  whole,
  everyone,
  matched,
  reference,
  axisIsTime,
}: {
  whole: GroupFacts;
  everyone: () => readonly PlacedModel[];
  matched: MatchedDates;
  reference: string;
  axisIsTime: boolean;
}): ReferenceModels {
  const all = (fallback: ReferenceFallback | null) => held("all", null, null, whole, fallback);
  if (reference === "all") return all(null);
  if (axisIsTime) return all({ because: "axis-is-time" });
  const recent = reference === "recent";
  const { newest, share: datedMatched } = matched;
  if (whole.dated < LEAST_DATED || (recent && (newest === null || datedMatched < LEAST_DATED)))
    return all({ because: "dates-unknown", pool: whole.dated, matched: datedMatched, needed: LEAST_DATED });
  const from = recent ? monthsBefore(newest as string, MONTHS) : reference;
  const to = recent ? newest : null;
  const members = everyone().filter(({ date }) => isWithin(date, { from, to }));
  if (!recent && members.length === 0) refuseDay(reference, everyone());
  const found = held(recent ? "recent" : "since", from, to, factsOf(members), null);
  if (members.length < LEAST_MODELS || found.families < LEAST_FAMILIES) {
    return all({
      because: "too-few",
      models: members.length,
      families: found.families,
      needed_models: LEAST_MODELS,
      needed_families: LEAST_FAMILIES,
    });
  }
  const different = new Set(members.map(({ axisValue }) => roundSignificant(axisValue)));
  return different.size === 1 ? all({ because: "all-alike", models: members.length }) : found;
}

function held(
  kind: ReferenceModels["kind"],
  from: string | null,
  to: string | null,
  { models, families, deviation }: GroupFacts,
  fallback: ReferenceFallback | null,
): ReferenceModels {
  return { kind, from, to, models, families, deviation, fallback };
}

function refuseDay(day: string, pool: readonly PlacedModel[]): never {
  const newest = pool.reduce((last, { date }) => ((date ?? "") > last ? date! : last), "");
  throw new InputError({
    message: "no model of the pool was released on the reference's day or later",
    found: day,
    expected: `recent, all, or a day up to ${newest}, on which the newest was released`,
  });
}

/** Whether a model released then is one of the reference. */
export function isWithin(date: string | null, { from, to }: Pick<ReferenceModels, "from" | "to">): boolean {
  if (from === null) return true;
  return date !== null && date >= from && (to === null || date <= to);
}
