// A claim on one or several benchmarks: each by itself, and all of them together.

import { standardDeviation } from "simple-statistics";
import { holm } from "../../statistics/holm.ts";
import { fitWithout, type ProgressFit, type ProgressModel, unfit } from "./fit.ts";
import { type ClaimedModel, type Differential, placeOne } from "./one-model.ts";
import { pairRule, placePair } from "./pair.ts";
import { FARTHEST_BEYOND, type ProgressVerdict, verdictOf } from "./verdict.ts";

/** A benchmark below expectation by this much, after Holm, makes a differential claim mixed. */
const LARGEST_P = 0.05;

export interface ClaimedBenchmark {
  name: string;
  /** Who the line may be fitted to, by the model's name; the claim's own families are left out. */
  models: ReadonlyMap<string, ProgressModel>;
  before: ClaimedModel | null;
  after: ClaimedModel;
  /** Of the metric: a gain beyond it could not show. */
  maximum?: number | undefined;
}

export interface ClaimInput {
  benchmarks: readonly ClaimedBenchmark[];
  /** The same, all on the axis on which they are judged together; the same list where that is one axis. */
  together?: readonly ClaimedBenchmark[];
  /** Of the model before (null for one model alone) and after. */
  families: { before: string | null; after: string };
  confidence: number;
}

export type ProgressNote = "extrapolated" | "ceiling";
export type ProgressRefusal = "few-models" | "few-families" | "no-scatter" | "no-line" | "beyond-range";

/** A model in the picture. */
export interface Point {
  name: string;
  capability: number;
  score: number;
}

export interface Progress extends Differential {
  rule: "single" | "pair" | "pair-within-family";
  fit: ProgressFit;
  /** The models of the fit, by name. */
  points: Point[];
  /** The claim's own models. */
  claimed: { before: ClaimedModel | null; after: ClaimedModel };
  notes: ProgressNote[];
  /** Why there is no verdict, where the fit or the range is the reason. */
  reason: ProgressRefusal | null;
  verdict: ProgressVerdict;
}

export interface JudgedBenchmark {
  name: string;
  progress: Progress | null;
  holm: number | null;
}

export interface JudgedClaim {
  benchmarks: JudgedBenchmark[];
  /** The composite of several benchmarks, or the one benchmark itself; null where there is no line. */
  overall: Progress | null;
  verdict: ProgressVerdict;
}

/**
 * Composite: over the models that have every benchmark each is standardised (mean and ddof 0) and the mean taken; the claim
 * is judged on it, and `mixed` where it is differential and some benchmark is below expectation after Holm.
 */
export function judgeClaim({
  benchmarks,
  together = benchmarks,
  families,
  confidence,
}: ClaimInput): JudgedClaim {
  const judge = (benchmark: ClaimedBenchmark) => judgeBenchmark(benchmark, families, confidence);
  const single = benchmarks.map(judge);
  const tested = single.flatMap((progress, k) => (progress?.p == null ? [] : [k]));
  const adjusted = holm(tested.map((k) => single[k]!.p!));
  const each = benchmarks.map(({ name }, k): JudgedBenchmark => {
    const at = tested.indexOf(k);
    return { name, progress: single[k]!, holm: at < 0 ? null : adjusted[at]! };
  });
  const composite = benchmarks.length === 1 ? null : compositeOf(together, families);
  const overall = benchmarks.length === 1 ? single[0]! : composite && judge(composite);
  const verdict = overall?.verdict ?? "inconclusive";
  const worse = each.some(
    ({ progress, holm }) => progress?.verdict === "below-expectation" && holm !== null && holm < LARGEST_P,
  );
  return { benchmarks: each, overall, verdict: verdict === "differential" && worse ? "mixed" : verdict };
}

function judgeBenchmark(
  { models, before, after, maximum }: ClaimedBenchmark,
  families: ClaimInput["families"],
  confidence: number,
): Progress | null {
  const out = excluded(families);
  const fit = fitWithout([...models.values()], out);
  if (fit === null) return null;
  const points = [...models]
    .filter(([, { family }]) => !out.has(family))
    .map(([name, { x, y }]): Point => ({ name, capability: x, score: y }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const sameFamily = families.before === families.after;
  const placed =
    before === null
      ? placeOne(fit, after, confidence)
      : placePair(fit, before, after, sameFamily, confidence);
  const { half_width, beyond_range, predicted } = placed;
  const refusal = unfit(fit);
  const verdict = verdictOf(placed, refusal !== null);
  const expected = (before?.y ?? fit.mean_y) + predicted;
  const notes: ProgressNote[] = [];
  if (beyond_range > 0) notes.push("extrapolated");
  if (maximum !== undefined && expected + half_width > maximum) notes.push("ceiling");
  return {
    ...placed,
    rule: before === null ? "single" : pairRule(fit, sameFamily),
    fit,
    points,
    claimed: { before, after },
    notes,
    reason: refusal ?? (verdict === "inconclusive" && beyond_range > FARTHEST_BEYOND ? "beyond-range" : null),
    verdict,
  };
}

function excluded({ before, after }: ClaimInput["families"]): Set<string> {
  return new Set(before === null ? [after] : [before, after]);
}

/** null where no two models have every benchmark, or one of them does not vary there. */
function compositeOf(
  benchmarks: readonly ClaimedBenchmark[],
  families: ClaimInput["families"],
): ClaimedBenchmark | null {
  const out = excluded(families);
  const names = [...benchmarks[0]!.models]
    .filter(([name, { family }]) => !out.has(family) && benchmarks.every(({ models }) => models.has(name)))
    .map(([name]) => name);
  const scales = benchmarks.map(({ models }) => {
    const y = names.map((name) => models.get(name)!.y);
    if (y.length < 2 || y.every((value) => value === y[0])) return null;
    return { centre: y.reduce((sum, value) => sum + value, 0) / y.length, spread: standardDeviation(y) };
  });
  if (scales.includes(null)) return null;
  const combine = (models: readonly (ClaimedModel | ProgressModel)[]): { y: number; error?: number } => {
    const k = models.length;
    const y = models.reduce(
      (sum, model, j) => sum + (model.y - scales[j]!.centre) / scales[j]!.spread / k,
      0,
    );
    if (models.some(({ error }) => error === undefined)) return { y };
    const variance = models.reduce((sum, { error }, j) => sum + (error! / scales[j]!.spread / k) ** 2, 0);
    return { y, error: Math.sqrt(variance) };
  };
  const claimed = (which: "before" | "after"): ClaimedModel => {
    const models = benchmarks.map((benchmark) => benchmark[which]!);
    return { x: models[0]!.x, estimateVariance: models[0]!.estimateVariance, ...combine(models) };
  };
  return {
    name: "composite",
    models: new Map(
      names.map((name) => {
        const models = benchmarks.map((benchmark) => benchmark.models.get(name)!);
        return [name, { x: models[0]!.x, family: models[0]!.family, ...combine(models) }];
      }),
    ),
    before: benchmarks[0]!.before === null ? null : claimed("before"),
    after: claimed("after"),
  };
}
