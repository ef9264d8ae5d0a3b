// Where the value stands among the pool's known benchmarks, and which of them rank models as this one does.
import { sameName } from "../by-name.ts";
import type { KnownBenchmark, Pool } from "../generated/pool.ts";
import type { Context, KnownCorrelation, NearestBenchmark } from "../generated/report.ts";
import { familyKey } from "../models/family.ts";
import { findCapabilityBenchmark, type PoolAxis } from "../pool/axis.ts";
import { READY_LEVEL, type ReadyCorrelation, readyKnown } from "../pool/ready-known.ts";
import { orientationOf, orientScore } from "../results/benchmark-results.ts";
import { familyJackknife } from "../statistics/family-jackknife.ts";
import { spearman } from "../statistics/spearman.ts";
import type { Observation } from "./observe.ts";

/** With fewer shared models a correlation of two benchmarks says nothing. */
const LEAST_SHARED_MODELS = 8;
const NEAREST = 6;

export function contextOf(
  name: string,
  value: number | null,
  observations: readonly Observation[],
  pool: Pool,
  axis: PoolAxis,
  confidence: number,
): Context {
  const others = pool.known_benchmarks.filter(
    (known) => !sameName(known.name, name) && !sameName(known.id, name),
  );
  const known = others.flatMap((benchmark) => knownCorrelation(benchmark, pool, axis, confidence) ?? []);
  const higher = known.filter(({ correlation }) => value !== null && correlation > value).length;
  return {
    rank_among_known:
      value === null || known.length === 0 ? null : { rank: higher + 1, of: known.length + 1 },
    known: known.sort((a, b) => order(a.domain, b.domain) || order(a.name, b.name)),
    nearest: nearest(name, observations, pool, others),
  };
}

/** The oriented score of each pool model on a known benchmark. */
function orientedScores(benchmark: KnownBenchmark): (number | null)[] {
  const orientation = orientationOf(benchmark);
  return benchmark.scores.map((score) => (score === null ? null : orientScore(score, orientation)));
}

/** By the axis's own values: a run with many benchmarks asks for the same correlations each time. */
const KNOWN = new WeakMap<PoolAxis["values"], Map<string, KnownCorrelation | null>>();

function knownCorrelation(
  benchmark: KnownBenchmark,
  pool: Pool,
  axis: PoolAxis,
  level: number,
): KnownCorrelation | null {
  const known = KNOWN.get(axis.values) ?? new Map<string, KnownCorrelation | null>();
  KNOWN.set(axis.values, known);
  const key = JSON.stringify([benchmark.id, level]);
  const before = known.get(key);
  if (before !== undefined) return before;
  const correlation = correlate(benchmark, pool, axis, level);
  known.set(key, correlation);
  return correlation;
}

function correlate(
  benchmark: KnownBenchmark,
  pool: Pool,
  axis: PoolAxis,
  level: number,
): KnownCorrelation | null {
  const wholeAxis =
    axis.leftOut.length === 0 && (axis.kind === "capabilities-score" || axis.kind === "given-scores");
  const ready = wholeAxis && level === READY_LEVEL ? readyKnown(pool, benchmark.id) : undefined;
  const found = ready === undefined ? knownOnAxis(benchmark, pool, axis, level) : ready;
  if (found === null) return null;
  return {
    name: benchmark.name,
    domain: benchmark.domain,
    correlation: found.correlation,
    interval: found.interval && { ...found.interval, level, method: "family-jackknife" },
    models: found.models,
  };
}

/** A known benchmark's own capabilities correlation; null where too few models have both, or there is none. */
export function knownOnAxis(
  benchmark: KnownBenchmark,
  pool: Pool,
  axis: PoolAxis,
  level: number,
): ReadyCorrelation | null {
  const x: number[] = [];
  const y: number[] = [];
  const families: string[] = [];
  orientedScores(benchmark).forEach((score, i) => {
    const model = pool.models[i]!;
    const place = axis.values.get(model.name);
    if (score === null || place === undefined) return;
    x.push(place);
    y.push(score);
    families.push(familyKey(model.family, model.name));
  });
  if (x.length < LEAST_SHARED_MODELS) return null;
  const { value, interval } = familyJackknife({ x, y, families, confidence: level });
  return value === null ? null : { correlation: value, interval, models: x.length };
}

function nearest(
  name: string,
  observations: readonly Observation[],
  pool: Pool,
  known: readonly KnownBenchmark[],
): NearestBenchmark[] {
  const own = new Map(
    observations.flatMap(({ poolModel, oriented }) =>
      poolModel ? [[poolModel.name, oriented] as const] : [],
    ),
  );
  const itself = findCapabilityBenchmark(pool, name)?.id;
  const capability = pool.capability_benchmarks
    .map((benchmark, column) => ({ ...benchmark, column }))
    .filter(({ id }) => id !== itself)
    .map(({ name: title, column, higher_is_better }) => ({
      name: title,
      domain: "capabilities",
      scores: pool.models.map(({ scores }) => {
        const score = scores?.[column] ?? null;
        return score === null ? null : orientScore(score, orientationOf({ higher_is_better }));
      }),
    }));
  const candidates = [
    ...capability,
    ...known.map((k) => ({ name: k.name, domain: k.domain, scores: orientedScores(k) })),
  ];
  return candidates
    .flatMap(({ name: title, domain, scores }) => {
      const pairs = scores.flatMap((score, i) => {
        const mine = own.get(pool.models[i]!.name);
        return score === null || mine === undefined ? [] : [[score, mine] as const];
      });
      if (pairs.length < LEAST_SHARED_MODELS) return [];
      const correlation = spearman(
        pairs.map(([theirs]) => theirs),
        pairs.map(([, mine]) => mine),
      );
      return correlation === null ? [] : [{ name: title, domain, correlation, models: pairs.length }];
    })
    .sort((a, b) => b.correlation - a.correlation || order(a.name, b.name))
    .slice(0, NEAREST);
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
