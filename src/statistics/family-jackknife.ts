// The interval: a jackknife that deletes one family of models at a time, on Fisher's z.

import { boundedFisherZ } from "./bounded-fisher-z.ts";
import { tanh } from "./elementary.ts";
import { type Families, jackknifeError, membersOf } from "./group-jackknife.ts";
import type { Column } from "./midranks.ts";
import { type RankedPairs, rankPairs } from "./rank-pairs.ts";
import { requireBetween } from "./require-numbers.ts";
import { tQuantile } from "./student-t.ts";

/** With fewer families the standard error rests on too few deletions: no interval. */
export const MINIMUM_FAMILIES = 5;

/** From here on deleting every model in turn costs less than deleting the single ones one by one. */
const MANY_SINGLES = 16;

export interface FamilyJackknife {
  /** Spearman's ρ of all pairs. */
  value: number | null;
  /** G, how many families there are. */
  families: number;
  /** Of z = atanh ρ; null where there is no interval. */
  standardError: number | null;
  /** G − 1. */
  degreesOfFreedom: number;
  interval: { low: number; high: number } | null;
  /** ρ without each family, by the family's name. */
  withoutFamily: { family: string; value: number | null }[];
  /** The first family whose deletion leaves no correlation; there is then no interval. */
  undefinedWithout: string | null;
}

/**
 * Family jackknife of Spearman's ρ: z₍₋g₎ without each family g, SE² = (G − 1)/G · Σ(z₍₋g₎ − mean)²,
 * interval tanh(z ± t·SE) with G − 1 degrees of freedom.
 *
 * Models of one family are not independent; deleting them together keeps the interval honest where ordinary ones
 * are too narrow. No interval below 5 families, or where a deletion leaves fewer than 3 pairs or a constant column.
 * Family names and the order of the pairs change nothing. Sorts once; n steps for each family of several models, n·log n for all the single ones.
 * @param confidence level of the interval, between 0 and 1.
 * @throws RangeError for a value that is not finite, columns of different lengths, or a level outside 0 to 1.
 */
export function familyJackknife({
  families,
  confidence,
  ...columns
}: ({ x: Column; y: Column } | { pairs: RankedPairs }) & {
  families: Families;
  confidence: number;
}): FamilyJackknife {
  requireBetween(confidence, 0, 1, "confidence");
  const pairs = "pairs" in columns ? columns.pairs : rankPairs(columns.x, columns.y);
  const members = membersOf(families, pairs.count);
  const value = pairs.without([]);
  // In a pool of thousands most families are single models, and those deletions are cheap together.
  const singles = [...members.values()].filter((positions) => positions.length === 1).length;
  const withoutOne = singles < MANY_SINGLES ? null : pairs.withoutEach();
  const without = (positions: readonly number[]) =>
    withoutOne !== null && positions.length === 1
      ? (withoutOne[positions[0] as number] ?? null)
      : pairs.without(positions);
  const withoutFamily = [...members].map(([family, positions]) => ({
    family,
    value: value === null ? null : without(positions),
  }));
  const undefinedWithout = withoutFamily.find((deletion) => deletion.value === null)?.family ?? null;
  const degreesOfFreedom = members.size - 1;
  const result = { value, families: members.size, degreesOfFreedom, withoutFamily, undefinedWithout };
  if (value === null || undefinedWithout !== null || members.size < MINIMUM_FAMILIES) {
    return { ...result, standardError: null, interval: null };
  }
  const deletions = withoutFamily.map((deletion) =>
    boundedFisherZ(deletion.value as number, pairs.count - (members.get(deletion.family) as number[]).length),
  );
  const standardError = jackknifeError(deletions);
  const z = boundedFisherZ(value, pairs.count);
  const half = tQuantile((1 + confidence) / 2, degreesOfFreedom) * standardError;
  return { ...result, standardError, interval: { low: tanh(z - half), high: tanh(z + half) } };
}
