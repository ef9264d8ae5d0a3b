// A claim on a model: the results that it rests on, the pool and the policy in, a judged Progress out. Plain data, complete.

import { didYouMean } from "../did-you-mean.ts";
import { InputError, quote } from "../errors.ts";
import type { Progress, ProgressOnBenchmark, ProgressPoint } from "../generated/report.ts";
import { type ClaimedBenchmark, type JudgedClaim, judgeClaim } from "../measure/progress/claim.ts";
import { overlapsOf } from "../policy/overlaps.ts";
import type { Settings } from "../policy/settings.ts";
import type { Reference } from "../pool/reference.ts";
import type { BenchmarkResults } from "../results/benchmark-results.ts";
import { progressEffect } from "./progress-effects.ts";
import { type ClaimedPlaces, placesOf } from "./progress-places.ts";

export interface ClaimToJudge {
  name: string;
  /** All that the claim rests on. */
  benchmarks: readonly BenchmarkResults[];
  /** Names of benchmarks of the same files that the claim leaves out. */
  notClaimed: readonly string[];
  before: string | null;
  after: string;
  confidence: number;
}

/** @throws InputError for a model that neither the results nor the pool know, or that cannot be placed */
export function judgeProgress(claim: ClaimToJudge, reference: Reference, settings: Settings): Progress {
  const overlaps = claim.benchmarks.map(
    (benchmark) => overlapsOf(benchmark, reference.pool, settings, true, reference.capability).without,
  );
  const all = new Set(overlaps.flatMap((ids) => [...ids]));
  const own = claim.benchmarks.map((benchmark, k) =>
    placesOf(benchmark, claim, reference, settings, overlaps[k]!),
  );
  // Together they are judged on one axis, from which every overlap has gone.
  const together =
    claim.benchmarks.length === 1
      ? own
      : claim.benchmarks.map((benchmark) => placesOf(benchmark, claim, reference, settings, all));
  const [first] = together as [ClaimedPlaces, ...ClaimedPlaces[]];
  const judged = judgeClaim({
    benchmarks: own.map(measured),
    together: together.map(measured),
    families: first.families,
    confidence: claim.confidence,
  });
  const claims = !settings.values["trust-claims"] && own.some(({ byClaim }) => byClaim);
  const estimated = own.some(({ estimated }) => estimated);
  const benchmarks = judged.benchmarks.flatMap(({ name, progress, holm }, k): ProgressOnBenchmark[] => {
    if (progress === null) return [];
    const { half_width: _, fit, points, reason, verdict, notes, ...figures } = progress;
    const told = believed(verdict, reason, claims);
    return [
      {
        name,
        unit: unitOf(claim.benchmarks[k]!),
        ...figures,
        ...told,
        notes: estimated ? [...notes, "estimated"] : notes,
        fit: fitOf(fit, own[k]!),
        points,
        ...ends(claim, own[k]!),
        holm,
      },
    ];
  });
  const overall = overallOf(judged, claim, together, claims, estimated);
  return {
    claim: claim.name,
    model: claim.after,
    pool: reference.pool.name,
    confidence: claim.confidence,
    unit: claim.benchmarks.length === 1 ? unitOf(claim.benchmarks[0]!) : null,
    benchmarks,
    not_claimed: [...claim.notClaimed],
    ...overall,
    p_holm: null,
    conclusion: progressEffect(overall.verdict, settings),
  };
}

function measured(places: ClaimedPlaces): ClaimedBenchmark {
  const { name, models, before, after, maximum } = places;
  return { name, models, before, after, maximum };
}

type Overall = Omit<
  Progress,
  "claim" | "model" | "pool" | "confidence" | "unit" | "benchmarks" | "not_claimed" | "p_holm" | "conclusion"
>;

function overallOf(
  { overall, verdict }: JudgedClaim,
  claim: ClaimToJudge,
  together: readonly ClaimedPlaces[],
  claims: boolean,
  estimated: boolean,
): Overall {
  if (overall === null) {
    const none = {
      gain: null,
      predicted: null,
      differential: null,
      low: null,
      high: null,
      df: null,
      p: null,
    };
    return {
      rule: null,
      fit: null,
      ...none,
      beyond_range: null,
      before: null,
      after: null,
      points: [],
      notes: [],
      reason: "no-line",
      verdict: "inconclusive",
    };
  }
  const { half_width: _, fit, points, notes, ...figures } = overall;
  return {
    ...figures,
    ...believed(verdict, figures.reason, claims),
    notes: estimated ? [...notes, "estimated"] : notes,
    fit: fitOf(fit, together[0]!),
    points,
    before: overall.claimed.before && named(claim.before!, overall.claimed.before),
    after: named(claim.after, overall.claimed.after),
  };
}

/** What a results file says of its own capability may lower a verdict, never lift it, unless the policy trusts it. */
function believed(verdict: Progress["verdict"], reason: Progress["reason"], claims: boolean) {
  return claims && (verdict === "differential" || verdict === "mixed")
    ? { verdict: "inconclusive" as const, reason: "placed-by-claims" as const }
    : { verdict, reason };
}

function fitOf(fit: ClaimFit, { source }: ClaimedPlaces): ProgressOnBenchmark["fit"] {
  const { noise: _, ...figures } = fit;
  return { source, ...figures };
}

type ClaimFit = NonNullable<JudgedClaim["overall"]>["fit"];

function ends(claim: ClaimToJudge, { before, after }: ClaimedPlaces) {
  return { before: before && named(claim.before!, before), after: named(claim.after, after) };
}

function named(name: string, { x, y }: { x: number; y: number }): ProgressPoint {
  return { name, capability: x, score: y };
}

function unitOf({ metric }: BenchmarkResults): string | null {
  return metric?.unit ?? (metric?.proportion === true ? "proportion" : null);
}

/** Benchmarks of the files by the claim's own list. @throws InputError for a name that no file has */
export function benchmarksOf(
  all: readonly BenchmarkResults[],
  asked: readonly string[],
): { benchmarks: BenchmarkResults[]; notClaimed: string[] } {
  if (asked.length === 0) return { benchmarks: [...all], notClaimed: [] };
  const names = all.map(({ name }) => name);
  const missing = asked.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    throw new InputError(
      missing.map((name) => {
        const near = didYouMean(name, names);
        return {
          message: `the results have no benchmark ${quote(name)}`,
          expected: names.map(quote).join(", "),
          ...(near !== null && { remedy: near }),
        };
      }),
    );
  }
  return {
    benchmarks: all.filter(({ name }) => asked.includes(name)),
    notClaimed: names.filter((name) => !asked.includes(name)),
  };
}
