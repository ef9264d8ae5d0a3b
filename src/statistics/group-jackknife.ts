// A jackknife that deletes one group at a time, for any figure: the groups, the standard error, the test.

import { tCdf } from "./student-t.ts";

/** Positions of each name, names in ascending order of their code units: no sum over groups depends on the input's order. */
export function groupsOf(names: readonly string[]): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  names.forEach((name, position) => {
    const known = positions.get(name);
    if (known) known.push(position);
    else positions.set(name, [position]);
  });
  return new Map([...positions].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A family for each position, or the groups of them where they are there already. */
export type Families = readonly string[] | ReadonlyMap<string, readonly number[]>;

/** @throws RangeError where families are named for another number of positions */
export function membersOf(families: Families, count: number): ReadonlyMap<string, readonly number[]> {
  if (!Array.isArray(families)) return families as ReadonlyMap<string, readonly number[]>;
  if (families.length !== count)
    throw new RangeError(`x and families must have the same length, got ${count} and ${families.length}`);
  return groupsOf(families);
}

/**
 * √((G − 1)/G · Σ(v − mean)²) of the figure without each of G groups. Measured from the least value, so that equal values
 * give exactly 0; ascending, so that names do not matter.
 */
export function jackknifeError(values: readonly number[]): number {
  const sorted = new Float64Array(values).sort();
  const count = sorted.length;
  const least = sorted[0] as number;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += (sorted[i] as number) - least;
  const centre = sum / count;
  let squares = 0;
  for (let i = 0; i < count; i++) squares += ((sorted[i] as number) - least - centre) ** 2;
  return Math.sqrt(((count - 1) / count) * squares);
}

/** Two-sided p of t = value/error. An error of 0 gives 1 for a value of 0, else 0. */
export function twoSidedP(value: number, error: number, degreesOfFreedom: number): number {
  if (error === 0) return value === 0 ? 1 : 0;
  return 2 * tCdf(-Math.abs(value / error), degreesOfFreedom);
}
