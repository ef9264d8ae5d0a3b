// Who of a benchmark's models has a place on the axis, in which family, and on whose word.

import type { Pool, PoolModel } from "../generated/pool.ts";
import type { LeftOutModel, Note } from "../generated/report.ts";
import type { Settings } from "../policy/settings.ts";
import type { PoolAxis } from "../pool/axis.ts";
import { findCapabilityBenchmark } from "../pool/axis.ts";
import { handMappingsFor } from "../pool/choose.ts";
import { matchResults } from "../pool/match-results.ts";
import { placeOutsidePool } from "../pool/outside-pool.ts";
import type { Reference } from "../pool/reference.ts";
import { type BenchmarkResults, type ModelResult, orientScore } from "../results/benchmark-results.ts";

/** One model with its score and its place on the axis. */
export interface Observation {
  result: ModelResult;
  /** The score, turned so that higher is better. */
  oriented: number;
  poolModel: PoolModel | null;
  matchedBy: string | null;
  family: string | null;
  familyFrom: "pool" | "results" | "unknown";
  axisValue: number;
  origin: "pool" | "computed" | "estimated";
  /** Towards the minima: what a results file says of itself does not, unless the policy trusts it. */
  counts: boolean;
}

export interface Observed {
  /** By name. */
  observations: readonly Observation[];
  leftOut: readonly LeftOutModel[];
  notes: readonly Note[];
}

/** @param suggest whether to look for the nearest names of those left out, which takes longer than all the rest */
export function observe(
  benchmark: BenchmarkResults,
  reference: Reference,
  axis: PoolAxis,
  settings: Settings,
  suggest: boolean,
): Observed {
  const observations: Observation[] = [];
  const leftOut: LeftOutModel[] = benchmark.unusable.map(({ name, reason }) => ({
    name,
    reason,
    nearest: [],
  }));
  const { matched, unmatched, repeated } = matchResults(
    reference.names(handMappingsFor(reference.pool, settings.models)),
    benchmark.models,
  );
  const oriented = (result: ModelResult) => orientScore(result.score, benchmark.orientation);

  for (const { result, model, rule } of matched) {
    const value = axis.values.get(model.name);
    const family = {
      family: model.family,
      familyFrom: model.family === null ? ("unknown" as const) : ("pool" as const),
    };
    const known = { result, oriented: oriented(result), poolModel: model, matchedBy: rule, ...family };
    if (value !== undefined) observations.push({ ...known, axisValue: value, origin: "pool", counts: true });
    else {
      const placed = place(result, reference, axis, settings);
      if ("reason" in placed)
        leftOut.push({
          name: result.name,
          reason: `in the pool, but without a value of ${axis.name} there`,
          nearest: [],
        });
      else observations.push({ ...known, ...placed });
    }
  }
  for (const left of unmatched) {
    const { result } = left;
    const placed = place(result, reference, axis, settings);
    if ("reason" in placed)
      leftOut.push({ name: result.name, reason: placed.reason, nearest: suggest ? [...left.nearest] : [] });
    else {
      const family = result.family ?? null;
      observations.push({
        result,
        oriented: oriented(result),
        poolModel: null,
        matchedBy: null,
        family,
        familyFrom: family === null ? "unknown" : "results",
        ...placed,
      });
    }
  }
  for (const { result, first } of repeated) {
    const reason = `the same pool model as ${first.name}, with the same score: counted once`;
    leftOut.push({ name: result.name, reason, nearest: [] });
  }
  const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return {
    observations: observations.sort((a, b) => byName(a.result.name, b.result.name)),
    leftOut: leftOut.sort((a, b) => byName(a.name, b.name)),
    notes: contradictions(matched, reference.pool),
  };
}

type Placed = Pick<Observation, "axisValue" | "origin" | "counts">;

function place(
  result: ModelResult,
  reference: Reference,
  axis: PoolAxis,
  settings: Settings,
): Placed | { reason: string } {
  const scores = result.capabilityScores;
  if (scores === undefined || Object.keys(scores).length === 0) {
    const reason =
      axis.fit === null ? "not in the pool" : "not in the pool, and no capability scores in the results";
    return { reason };
  }
  const placed = placeOutsidePool(reference, axis, scores, settings.values["min-estimate-r2"]);
  if (placed.kind === "not-placed") {
    const needed = placed.needed.length > 0 ? ` (needed: ${placed.needed.join(", ")})` : "";
    return { reason: `not in the pool; ${placed.reason}${needed}` };
  }
  return { axisValue: placed.value, origin: placed.kind, counts: settings.values["trust-claims"] };
}

/** Capability scores that the file claims for a model which the pool knows: the pool's win, and a difference is told. */
function contradictions(matched: readonly { result: ModelResult; model: PoolModel }[], pool: Pool): Note[] {
  return matched.flatMap(({ result, model }) =>
    Object.entries(result.capabilityScores ?? {}).flatMap(([name, claimed]) => {
      const benchmark = findCapabilityBenchmark(pool, name);
      const own = benchmark && model.scores?.[pool.capability_benchmarks.indexOf(benchmark)];
      if (own === undefined || own === null || nearlyEqual(claimed, own)) return [];
      const text = `The results say ${claimed} for ${result.name} on ${benchmark!.name}; the pool has ${own}. The pool's value is used.`;
      return [{ code: "capability-scores-contradict", level: "warning" as const, text }];
    }),
  );
}

/** Equal once both are rounded to the fewer of their decimals, or to a percent's tenth. */
function nearlyEqual(claimed: number, own: number): boolean {
  const decimals = Math.max(2, Math.min(6, (String(claimed).split(".")[1] ?? "").length));
  return Math.abs(claimed - own) <= 0.51 * 10 ** -decimals;
}
