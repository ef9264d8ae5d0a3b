// Leaving parts out because of their result, and what such a choice is worth on families that it did not see.

import { standardDeviation } from "simple-statistics";
import { type FamilyJackknife, familyJackknife } from "../../statistics/family-jackknife.ts";
import { groupsOf } from "../../statistics/group-jackknife.ts";
import { ranking } from "../../statistics/midranks.ts";
import { weightedMean } from "./weighted-mean.ts";

export interface Choice {
  at_most: number;
  /** Names, in the order of the parts. */
  left_out: string[];
  /** ρ of what is kept, on the models that chose it: too low, and null where `nested` is, so that it never stands alone. */
  naive: number | null;
  /** ρ where each family's value comes from a choice made without that family; null with a reason in `undefined_without`. */
  nested: number | null;
  low: number | null;
  high: number | null;
  /** For each part, the share of families without which it was left out. */
  frequency: Record<string, number>;
  /** The first family without which nothing could be chosen. */
  undefined_without: string | null;
}

export interface ChoiceInput {
  x: readonly number[];
  families: readonly string[];
  /** Oriented and scaled, none constant. */
  parts: readonly { name: string; scores: readonly number[]; weight: number }[];
  /** How many parts may be left out, at least 1. */
  atMost: number;
  confidence: number;
}

/**
 * Greedy: leave out, one at a time, the part without which ρ(x, weighted mean of the kept) is lowest, at most `atMost`; take
 * the step with the lowest ρ. Values are compared after rounding to 12 decimals, ties go to the part that stands first and
 * to fewer parts left out. Nested: the same without each family in turn, the family's models then placed in deviations of
 * the others' mean and standard deviation (ddof 0).
 *
 * null where the whole has no correlation, or fewer than 2 parts are given.
 */
export function choiceByResult({ x, families, parts, atMost, confidence }: ChoiceInput): Choice | null {
  const groups = groupsOf(families);
  const byX = ranking(x);
  const subsets = new Map<string, { mean: number[]; jackknife: FamilyJackknife }>();
  // One sorting of a subset serves the whole and every family's deletion.
  const of = (kept: readonly number[]) => {
    const key = kept.join();
    const known = subsets.get(key);
    if (known) return known;
    const columns = kept.map((k) => parts[k]!.scores);
    const mean = weightedMean(
      columns,
      kept.map((k) => parts[k]!.weight),
    );
    if (mean === null) return null;
    const made = { mean, jackknife: familyJackknife({ x: byX, y: mean, families: groups, confidence }) };
    subsets.set(key, made);
    return made;
  };
  const everything = parts.map((_, k) => k);
  const chosen = greedy(everything, atMost, (kept) => of(kept)?.jackknife.value ?? null);
  if (chosen === null || parts.length < 2) return null;

  const nested = new Array<number>(x.length);
  const times = parts.map(() => 0);
  let undefinedWithout: string | null = null;
  [...groups].forEach(([family, members], g) => {
    if (undefinedWithout !== null) return;
    const kept = greedy(
      everything,
      atMost,
      (subset) => of(subset)?.jackknife.withoutFamily[g]?.value ?? null,
    );
    const mean = kept && of(kept)!.mean;
    const inside = new Set(members);
    const others = mean?.filter((_, i) => !inside.has(i)) ?? [];
    const spread = others.length < 2 ? 0 : standardDeviation(others);
    if (kept === null || mean === null || spread === 0) {
      undefinedWithout = family;
      return;
    }
    const centre = others.reduce((sum, value) => sum + value, 0) / others.length;
    for (const i of members) nested[i] = (mean[i]! - centre) / spread;
    everything.forEach((k) => {
      if (!kept.includes(k)) times[k]!++;
    });
  });
  const honest =
    undefinedWithout === null ? familyJackknife({ x: byX, y: nested, families: groups, confidence }) : null;
  return {
    at_most: atMost,
    left_out: everything.filter((k) => !chosen.includes(k)).map((k) => parts[k]!.name),
    naive: honest?.value == null ? null : of(chosen)!.jackknife.value!,
    nested: honest?.value ?? null,
    low: honest?.interval?.low ?? null,
    high: honest?.interval?.high ?? null,
    frequency: Object.fromEntries(parts.map(({ name }, k) => [name, times[k]! / groups.size])),
    undefined_without: undefinedWithout,
  };
}

/** Which are kept; null where the whole has no correlation. */
function greedy(
  everything: readonly number[],
  atMost: number,
  correlation: (kept: readonly number[]) => number | null,
): readonly number[] | null {
  let lowest = correlation(everything);
  if (lowest === null) return null;
  let best = everything;
  let kept = everything;
  for (let step = 0; step < atMost && kept.length > 1; step++) {
    let value: number | null = null;
    let next = kept;
    for (const k of kept) {
      const rest = kept.filter((j) => j !== k);
      const found = correlation(rest);
      if (found === null || (value !== null && rounded(found) >= rounded(value))) continue;
      value = found;
      next = rest;
    }
    if (value === null) break;
    kept = next;
    if (rounded(value) < rounded(lowest)) {
      lowest = value;
      best = kept;
    }
  }
  return best;
}

function rounded(value: number): number {
  return Math.round(value * 1e12);
}
