// Where the value stands among the pool's known benchmarks, and which of them rank models as this one does.
import { sameName } from "../by-name.ts";
import type { KnownBenchmark, Pool } from "../generated/pool.ts";
import type { Context, KnownCorrelation, NearestBenchmark } from "../generated/report.ts";
import { findCapabilityBenchmark, type PoolAxis } from "../pool/axis.ts";
import { LEAST_SHARED_MODELS, orientedScores } from "../pool/known-on-axis.ts";
import type { Reference } from "../pool/reference.ts";
import { orientationOf, orientScore } from "../results/benchmark-results.ts";
import { spearman } from "../statistics/spearman.ts";
import type { Observation } from "./observe.ts";

const NEAREST = 6;

export function contextOf(
  name: string,
  value: number | null,
  observations: readonly Observation[],
  reference: Reference,
  axis: PoolAxis,
  confidence: number,
): Context {
  const { pool } = reference;
  const others = pool.known_benchmarks.filter(
    (known) => !sameName(known.name, name) && !sameName(known.id, name),
  );
  const values = reference.known(axis, confidence);
  const known = others.flatMap(({ id, name: title, domain }): KnownCorrelation[] => {
    const value = values.get(id) ?? null;
    if (value === null) return [];
    const { correlation, interval, models } = value;
    const method = "family-jackknife";
    return [
      {
        name: title,
        domain,
        correlation,
        interval: interval && { ...interval, level: confidence, method },
        models,
      },
    ];
  });
  const higher = known.filter(({ correlation }) => value !== null && correlation > value).length;
  return {
    rank_among_known:
      value === null || known.length === 0 ? null : { rank: higher + 1, of: known.length + 1 },
    known: known.sort((a, b) => order(a.domain, b.domain) || order(a.name, b.name)),
    nearest: nearest(name, observations, pool, others),
  };
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
