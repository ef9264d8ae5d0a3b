// Models that the pool does not know: placed on its axis by the capability scores that a results file brings.

import { quote } from "../errors.ts";
import type { Pool } from "../generated/pool.ts";
import type { PoolAxis } from "./axis.ts";
import type { CapabilitiesScore } from "./capabilities-score.ts";
import { isWithinRange, orient } from "./complete-rows.ts";
import { estimateFrom } from "./estimate.ts";
import { findCapabilityBenchmark } from "./find-capability-benchmark.ts";
import type { Reference } from "./reference.ts";

export type Placement =
  | {
      /** computed: every benchmark of the axis was given. estimated: some were. */
      kind: "computed" | "estimated";
      value: number;
      /** Leave-one-family-out, of the estimate. */
      r2: number | null;
    }
  | {
      kind: "not-placed";
      reason: string;
      /** Names of capability benchmarks whose scores would place the model. */
      needed: string[];
    };

/**
 * Where a model outside the pool stands on the axis.
 *
 * All benchmarks of the axis given: Σ loading · z with the pool's own means, deviations and loadings. Some given: least
 * squares of the score on the partial sum over the pool, used only where its R², leave-one-family-out, reaches the limit.
 * Orientation and range are the pool's; a score outside its range (83.2 where fractions are meant) places nothing, and
 * neither do scores that would place the model absurdly far from all of the pool.
 * @param capabilityScores by id, name or alias; names that are no benchmark of the axis are told in the reason.
 * @param minimumR2 least leave-one-family-out R² of an estimate.
 */
export function placeOutsidePool(
  reference: Reference,
  axis: PoolAxis,
  capabilityScores: Readonly<Record<string, number>>,
  minimumR2: number,
): Placement {
  if (axis.kind !== "capabilities-score" && axis.kind !== "capability-benchmark") {
    const reason = `scores on capability benchmarks say nothing of its ${axis.name}`;
    return { kind: "not-placed", reason, needed: [] };
  }
  const read = readScores(reference.pool, axis, capabilityScores);
  if ("reason" in read) return { kind: "not-placed", ...read };
  const { given, strangers } = read;
  if (given.size === 0) {
    const reason = strangers.length
      ? `its capability scores (${strangers.map(quote).join(", ")}) are on no benchmark of the axis`
      : "the results file gives no capability scores for it";
    return { kind: "not-placed", reason, needed: neededFrom(reference, axis, given, minimumR2) };
  }
  if (axis.fit === null) {
    return withinReach(reference, axis, { kind: "computed", value: given.values().next().value!, r2: null });
  }
  const sum = weightedSum(axis.fit, given);
  if (given.size === axis.benchmarks.length)
    return withinReach(reference, axis, { kind: "computed", value: sum, r2: null });
  const estimate = estimateFrom(reference.estimates(axis), positionsOf(axis, given));
  if (estimate === null || estimate.r2 < minimumR2) {
    const found = estimate === null ? "unknown" : estimate.r2.toFixed(3);
    const reason = `${axis.benchmarks
      .filter(({ id }) => given.has(id))
      .map((b) => b.name)
      .join(
        ", ",
      )} alone ${given.size === 1 ? "tells" : "tell"} too little of its capabilities (R² ${found}, at least ${minimumR2} is asked)`;
    return { kind: "not-placed", reason, needed: neededFrom(reference, axis, given, minimumR2) };
  }
  const value = estimate.intercept + estimate.slope * sum;
  return withinReach(reference, axis, { kind: "estimated", value, r2: estimate.r2 });
}

/**
 * A model may stand this many times the pool's range beyond its ends. On every bundled pool a model that is right (or
 * wrong) on every question stands within 1.7 of them, so that the rule meets other units alone: percent for fractions.
 */
const RANGES_BEYOND = 2;

function withinReach(reference: Reference, axis: PoolAxis, placed: Placement & { value: number }): Placement {
  const { value } = placed;
  let [least, greatest] = [Infinity, -Infinity];
  for (const { axisValue } of reference.everyone(axis)) {
    least = Math.min(least, axisValue);
    greatest = Math.max(greatest, axisValue);
  }
  const known = greatest > least;
  const reach = known ? RANGES_BEYOND * (greatest - least) : Infinity;
  if (Number.isFinite(value) && value >= least - reach && value <= greatest + reach) return placed;
  const span = known ? `, where the pool's models span ${figure(least)} to ${figure(greatest)}` : "";
  const reason = `its capability scores place it at ${figure(value)} on the axis${span}: they must be in the pool's units`;
  return { kind: "not-placed", reason, needed: [] };
}

const figure = (value: number) => String(Number(value.toPrecision(3))).replace("-", "\u2212");

/** By benchmark id. */
type Given = Map<string, number>;

/** Oriented scores on the axis's own benchmarks, or the reason why they cannot be used. */
function readScores(
  pool: Pool,
  axis: PoolAxis,
  capabilityScores: Readonly<Record<string, number>>,
): { given: Given; strangers: string[] } | { reason: string; needed: string[] } {
  const given: Given = new Map();
  const strangers: string[] = [];
  for (const [name, score] of Object.entries(capabilityScores)) {
    const benchmark = findCapabilityBenchmark(pool, name);
    if (!benchmark || !axis.benchmarks.some(({ id }) => id === benchmark.id)) {
      strangers.push(name);
      continue;
    }
    if (!Number.isFinite(score) || !isWithinRange(benchmark, score)) {
      const range = `${benchmark.minimum ?? "−∞"} to ${benchmark.maximum ?? "∞"}`;
      return {
        reason: `its score ${score} on ${benchmark.name} lies outside ${range}, the pool's unit`,
        needed: [benchmark.name],
      };
    }
    const oriented = orient(benchmark, score);
    if (given.has(benchmark.id) && given.get(benchmark.id) !== oriented) {
      return { reason: `it has two scores on ${benchmark.name}`, needed: [benchmark.name] };
    }
    given.set(benchmark.id, oriented);
  }
  return { given, strangers };
}

function weightedSum(fit: CapabilitiesScore, given: Given): number {
  let sum = 0;
  fit.benchmarks.forEach((benchmark, j) => {
    const score = given.get(benchmark.id);
    if (score === undefined) return;
    const z = (score - (fit.means[j] as number)) / (fit.deviations[j] as number);
    sum += (fit.loadings[j] as number) * z;
  });
  return sum;
}

/** What to add: one benchmark after the other, each the one that helps most, until the estimate is good enough. */
function neededFrom(reference: Reference, axis: PoolAxis, given: Given, minimumR2: number): string[] {
  if (axis.fit === null) return axis.benchmarks.map((benchmark) => benchmark.name);
  const table = reference.estimates(axis);
  const have = positionsOf(axis, given);
  const added: number[] = [];
  while (have.size < axis.benchmarks.length) {
    let best = { position: -1, r2: -Infinity };
    axis.benchmarks.forEach((_, position) => {
      if (have.has(position)) return;
      const r2 = estimateFrom(table, new Set([...have, position]))?.r2 ?? -1e9;
      if (r2 > best.r2) best = { position, r2 };
    });
    have.add(best.position);
    added.push(best.position);
    if (best.r2 >= minimumR2) break;
  }
  return added.map((position) => axis.benchmarks[position]?.name as string);
}

function positionsOf(axis: PoolAxis, given: Given): Set<number> {
  return new Set(
    axis.benchmarks.flatMap((benchmark, position) => (given.has(benchmark.id) ? [position] : [])),
  );
}
