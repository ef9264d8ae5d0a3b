// The figures of single items, and the test that lets a list of them stand.

import { benjaminiHochberg } from "../../statistics/benjamini-hochberg.ts";
import { MINIMUM_FAMILIES } from "../../statistics/family-jackknife.ts";
import { groupsOf, jackknifeError, twoSidedP } from "../../statistics/group-jackknife.ts";
import { pearson } from "../../statistics/pearson.ts";
import { type SomersD, somersD } from "../../statistics/somers-d.ts";

/** An item with fewer models off its most frequent value says too little to be listed or tested. */
const LEAST_OFF_MODE = 3;

export interface ItemFigures {
  mean: number;
  state: "floor" | "ceiling" | "varies";
  /** Somers' d of capability given the item; null for an item that is constant. */
  association: number | null;
  /** Pearson's r with the mean of the other items; null where either is constant. */
  discrimination: number | null;
  testable: boolean;
  /** The larger of Kendall's and the family jackknife's; null where not tested. */
  p: number | null;
  /** By Benjamini and Hochberg over the tested items. */
  q: number | null;
}

/**
 * @param x capability, one a model. @param items complete oriented columns.
 * @param limits the least and the largest score that an item can have; an item at which all models have one is at floor or ceiling.
 */
export function itemFigures(
  x: readonly number[],
  families: readonly string[],
  items: readonly Float64Array[],
  limits: { minimum: number; maximum: number },
): ItemFigures[] {
  const associate = somersD(x);
  const groups = [...groupsOf(families).values()];
  const totals = x.map((_, i) => items.reduce((sum, scores) => sum + scores[i]!, 0));
  const figures = items.map((scores): ItemFigures => {
    const item = [...scores];
    const found = associate(item);
    const testable = offMode(item) >= LEAST_OFF_MODE;
    const rest = item.map((score, i) => (totals[i]! - score) / (items.length - 1));
    return {
      mean: item.reduce((sum, score) => sum + score, 0) / item.length,
      state: stateOf(item, limits),
      association: found.d,
      discrimination: items.length > 1 ? pearson(item, rest) : null,
      testable,
      p: testable ? testOf(found, groups) : null,
      q: null,
    };
  });
  const tested = figures.filter(({ p }) => p !== null);
  benjaminiHochberg(tested.map(({ p }) => p!)).forEach((q, at) => {
    tested[at]!.q = q;
  });
  return figures;
}

/** Each alone errs: Kendall's where families matter, the jackknife where an item hangs on few models. */
export function testOf(found: SomersD, groups: readonly (readonly number[])[]): number | null {
  return found.d === null || found.p === null ? null : Math.max(found.p, jackknifeP(found, groups));
}

/** 1 where a deletion makes the item constant, with fewer than 5 families, or where no deletion changes d. */
export function jackknifeP(found: SomersD, groups: readonly (readonly number[])[]): number {
  if (found.d === null || groups.length < MINIMUM_FAMILIES) return 1;
  const deleted = groups.map((members) => found.without(members));
  if (deleted.includes(null)) return 1;
  const error = jackknifeError(deleted as number[]);
  return error === 0 ? 1 : twoSidedP(found.d, error, groups.length - 1);
}

function stateOf(
  item: readonly number[],
  { minimum, maximum }: { minimum: number; maximum: number },
): ItemFigures["state"] {
  if (item.every((score) => score <= minimum)) return "floor";
  return item.every((score) => score >= maximum) ? "ceiling" : "varies";
}

function offMode(item: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const score of item) counts.set(score, (counts.get(score) ?? 0) + 1);
  return item.length - Math.max(...counts.values());
}
