// What several renderers need to know of an assessment and can tell from it: nothing here decides anything.
import type {
  AlternativePool,
  Assessment,
  BenchmarkAssessment,
  Interval,
  LeaveOneOut,
  MatchedModel,
  PoolSummary,
} from "../generated/report.ts";
import { type Correction, corrected } from "../measure/correction.ts";
import { orientationOf, orientScore } from "../results/benchmark-results.ts";
import { midranks } from "../statistics/midranks.ts";
import { valueWithInterval } from "./numbers.ts";

/** A setting's value, as the policy had it. */
export function setting(a: Assessment, name: string): unknown {
  return a.policy[name]?.value;
}

export function isAbsolute(a: Assessment): boolean {
  return setting(a, "direction") === "absolute";
}

/** Where the policy is kept, or would be. */
export function policyFile(a: Assessment): string {
  return a.policy_file ?? ".github/safetywashing.yml";
}

/** The warning limit of a benchmark: never above its limit. null: not known. */
export function warnLimit(a: Assessment, b: BenchmarkAssessment): number | null {
  const value = setting(a, "warn-threshold");
  return typeof value === "number" ? Math.min(value, b.decided_on.threshold) : null;
}

/** What the decided value is corrected for. */
export function correctionOf({ decided_on }: BenchmarkAssessment): Correction {
  return { noise: decided_on.noise_factor, spread: decided_on.spread_share };
}

/** What the models that were scored show: the value that decides, before it is corrected for their narrower range. */
export function beforeRange(b: BenchmarkAssessment): number | null {
  const { noise, spread } = correctionOf(b);
  if (spread >= 1) return b.decided_on.value;
  return noise > 1 ? (b.noise.corrected?.value ?? null) : b.correlation.value;
}

/** Whether the value that decides reads otherwise than the value as measured. */
export function correctionShows(b: BenchmarkAssessment): boolean {
  const { statistic, value, interval, threshold } = b.decided_on;
  if (statistic === "correlation" || value === null) return false;
  const shown = (of: number | null, ends: Interval | null) => valueWithInterval(of, ends, threshold);
  return shown(value, interval) !== shown(b.correlation.value, b.correlation.interval);
}

/** The correction without which it would not be entangled; null: none. */
export function turnedBy(b: BenchmarkAssessment): "noise" | "range" | "both" | null {
  return b.reasons.flatMap((reason) => (reason.rule === "threshold" ? [reason.turned_by] : []))[0] ?? null;
}

/** The models whose scores gave the correlation: without those placed by the file's own scores where these did not decide. */
export function decidingModels(b: BenchmarkAssessment): MatchedModel[] {
  const { matched } = b.models;
  return b.outside_pool?.decided === "without" ? matched.filter(({ origin }) => origin === "pool") : matched;
}

/** Families among the models, a model without one being its own. */
export function familyOf(model: MatchedModel): string {
  return model.family ?? model.pool_model ?? model.name;
}

export function familyCount(b: BenchmarkAssessment): number {
  return new Set(decidingModels(b).map(familyOf)).size;
}

export function orientedScore(b: BenchmarkAssessment, score: number): number {
  return orientScore(score, orientationOf(b));
}

export interface RankedModel {
  model: MatchedModel;
  /** 1 is the least capable; ties share the mean of their ranks. */
  capability: number;
  /** 1 is the worst here. */
  here: number;
}

/** The deciding models with both ranks, most capable first, ties by name. */
export function rankedModels(b: BenchmarkAssessment): RankedModel[] {
  const models = decidingModels(b);
  const capability = midranks(models.map((model) => model.axis_value));
  const here = midranks(models.map((model) => orientedScore(b, model.score)));
  return models
    .map((model, index) => ({ model, capability: capability[index]!, here: here[index]! }))
    .sort((p, q) => q.capability - p.capability || (p.model.name < q.model.name ? -1 : 1));
}

/** Whether nothing may be read into the figures: inconclusive, and not because they stand on no side of the limit. */
export function saysNothing(b: BenchmarkAssessment): boolean {
  const stands = b.reasons.some(
    (reason) =>
      reason.rule === "interval" ||
      reason.rule === "range" ||
      reason.rule === "panel" ||
      (reason.rule === "crowded" && reason.uncrowded !== null),
  );
  return b.verdict === "inconclusive" && (!stands || b.decided_on.interval === null);
}

/** Every pool that was used. */
export function poolsOf(a: Assessment): PoolSummary[] {
  return [a.pool, ...a.further_pools].flatMap((pool) => pool ?? []);
}

export function poolOf(a: Assessment, b: BenchmarkAssessment): PoolSummary | null {
  return poolsOf(a).find(({ name }) => name === b.pool) ?? null;
}

/** The pool's name of a model, where it says more than the results' own without its organisation. */
export function otherName({ name, pool_model: pool }: MatchedModel): string | null {
  const plain = (text: string) => text.slice(text.lastIndexOf("/") + 1).toLowerCase();
  return pool === null || plain(pool) === plain(name) ? null : pool;
}

/** What the benchmark comes to on other pools. */
export function alternatives(a: Assessment, b: BenchmarkAssessment): AlternativePool[] {
  return (poolOf(a, b)?.alternatives ?? []).filter((one) => one.benchmark === b.name);
}

export interface Range {
  what: "model" | "family" | "capability benchmark";
  range: LeaveOneOut;
}

/** The leave-one-out ranges there are. */
export function ranges(b: BenchmarkAssessment): Range[] {
  const all: [Range["what"], LeaveOneOut | null][] = [
    ["model", b.sensitivity.without_model],
    ["family", b.sensitivity.without_family],
    ["capability benchmark", b.sensitivity.without_capability_benchmark],
  ];
  return all.flatMap(([what, range]) => (range ? [{ what, range }] : []));
}

/** Leave-one-out values on the scale of the decision, corrected alike. */
export function onDecidedScale(b: BenchmarkAssessment, value: number): number {
  return corrected(value, correctionOf(b));
}
