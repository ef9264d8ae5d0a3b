// Do the parts differ at all? Without this test, parts that are all alike yield a guilty one in 11 to 49 % of reports.

import { boundedFisherZ } from "../../statistics/bounded-fisher-z.ts";
import { type FamilyJackknife, MINIMUM_FAMILIES } from "../../statistics/family-jackknife.ts";
import { jackknifeError, twoSidedP } from "../../statistics/group-jackknife.ts";
import { holm } from "../../statistics/holm.ts";

export interface PartDifference {
  /** Fisher's z of the part's correlation, less the mean of the others'. */
  z: number;
  /** Two-sided, by the family jackknife of that difference. */
  p: number;
  /** Adjusted for the number of parts. */
  holm: number;
}

/**
 * Dₖ = zₖ − mean of the other z, its error from Dₖ without each family, t with G − 1 degrees of freedom, Holm over the parts.
 *
 * null for a part that is constant, or that is without some family; it then counts in no other part's mean. All null below
 * 5 families, or with fewer than two parts left.
 * @param jackknives of ρ(capability, part), all over the same models.
 */
export function differencesOf(
  jackknives: readonly FamilyJackknife[],
  families: readonly string[],
): (PartDifference | null)[] {
  const usable = jackknives.flatMap((jackknife, k) =>
    jackknife.value === null || jackknife.undefinedWithout !== null ? [] : [k],
  );
  const none = jackknives.map(() => null);
  if (usable.length < 2 || new Set(families).size < MINIMUM_FAMILIES) return none;
  const n = families.length;
  const sizes = new Map<string, number>();
  for (const family of families) sizes.set(family, (sizes.get(family) ?? 0) + 1);
  const whole = lessMeanOfOthers(usable.map((k) => boundedFisherZ(jackknives[k]!.value!, n)));
  const names = jackknives[usable[0]!]!.withoutFamily.map(({ family }) => family);
  const deleted = names.map((family, g) =>
    lessMeanOfOthers(
      usable.map((k) => boundedFisherZ(jackknives[k]!.withoutFamily[g]!.value!, n - sizes.get(family)!)),
    ),
  );
  const found = whole.map((z, at) => {
    // What rounding leaves of nothing is no difference, and no error.
    const error = rounded(jackknifeError(deleted.map((values) => values[at]!)));
    return { z, p: twoSidedP(error === 0 ? rounded(z) : z, error, names.length - 1) };
  });
  const adjusted = holm(found.map(({ p }) => p));
  return jackknives.map((_, k) => {
    const at = usable.indexOf(k);
    return at < 0 ? null : { ...found[at]!, holm: adjusted[at]! };
  });
}

function rounded(value: number): number {
  return Math.abs(value) < 1e-12 ? 0 : value;
}

function lessMeanOfOthers(values: readonly number[]): number[] {
  return values.map((value, k) => {
    const others = values.filter((_, j) => j !== k);
    return value - others.reduce((sum, other) => sum + other, 0) / others.length;
  });
}
