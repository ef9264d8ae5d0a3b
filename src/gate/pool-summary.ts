// What a report says of a pool.
import type { AlternativePool, PoolSummary } from "../generated/report.ts";
import { familyKey } from "../models/family.ts";
import type { PoolAxis } from "../pool/axis.ts";
import type { Reference } from "../pool/reference.ts";

export function poolSummary(
  reference: Reference,
  axis: PoolAxis,
  chosenBy: PoolSummary["chosen_by"],
  alternatives: readonly AlternativePool[],
): PoolSummary {
  const { pool } = reference;
  const whole =
    axis.kind === "capabilities-score" && axis.leftOut.length === 0
      ? axis
      : reference.axis("capabilities-score");
  const scored = pool.models.filter(({ name }) => whole.values.has(name));
  return {
    name: pool.name,
    title: pool.title,
    version: pool.version,
    licence: pool.licence,
    attribution: pool.attribution ?? null,
    families_are: pool.families_are,
    models: scored.length,
    families: new Set(scored.map(({ family, name }) => familyKey(family, name))).size,
    capability_benchmarks: pool.capability_benchmarks.map(({ name }) => name),
    variance_explained: whole.fit?.varianceExplained ?? null,
    axis_reliability: whole.fit?.reliability ?? null,
    given_scores: pool.given_scores?.name ?? null,
    chosen_by: chosenBy,
    alternatives: [...alternatives],
    notes: pool.notes ?? [],
  };
}
