// Measurement noise from single items: ahead of standard errors and of counts, since it knows which items are hard for all.
import { InputError, quote } from "../../errors.ts";
import { type BenchmarkResults, orientScore } from "../../results/benchmark-results.ts";
import { inPercent } from "../../results/scale.ts";
import { itemReliability } from "../../statistics/item-reliability.ts";
import {
  MINIMUM_MODELS_WITH_ERROR,
  MINIMUM_SHARE_WITH_ERROR,
  type Reliability,
} from "../../statistics/reliability.ts";
import type { Observation } from "../observe.ts";
import { completeItems } from "./complete.ts";
import { clustersOf } from "./means.ts";

const LEAST_ITEMS = 10;
/** Of the range of the scores. */
const LARGEST_DIFFERENCE = 1e-6;

/** null where the benchmark has no items, or too few of the matched models have them. */
export function itemNoise(
  observations: readonly Observation[],
  benchmark: BenchmarkResults,
): Reliability | null {
  const { items, orientation, metric } = benchmark;
  if (items === undefined) return null;
  // Whole over all models of the file, as the scores are; then those that the pool knows.
  const complete = completeItems(items.items, items.models.length);
  const column = new Map(complete.models.map((at, k) => [items.models[at]!, k]));
  const having = [...observations.keys()].filter((i) => column.has(observations[i]!.result.name));
  const order = having.map((i) => column.get(observations[i]!.result.name)!);
  const models = order.length;
  const enough =
    models >= MINIMUM_MODELS_WITH_ERROR && models >= MINIMUM_SHARE_WITH_ERROR * observations.length;
  if (!enough || complete.items.length < LEAST_ITEMS) return null;
  const found = itemReliability(
    complete.items.map(({ scores }) => Float64Array.from(order, (k) => orientScore(scores[k]!, orientation))),
    clustersOf(complete.items),
  );
  if (found.reliability === null) return null;
  // Items of right and wrong, beside scores in percent.
  const unit = inPercent(metric) && found.means.every((mean) => Math.abs(mean) <= 1) ? 100 : 1;
  const standardErrors: (number | null)[] = observations.map(() => null);
  having.forEach((i, k) => {
    standardErrors[i] = found.relativeErrors[k]! * unit;
  });
  return {
    reliability: found.reliability,
    source: found.source,
    ...(found.clusters !== null && { clusters: found.clusters }),
    models,
    standardErrors,
  };
}

/** @throws InputError where results and items give one model different means: one of the two is of another run */
export function refuseOtherMeans({ items, models, metric, name, place }: BenchmarkResults): void {
  if (items === undefined) return;
  const complete = completeItems(items.items, items.models.length);
  if (complete.items.length === 0) return;
  const means = complete.models.map(
    (_, k) => complete.items.reduce((sum, { scores }) => sum + scores[k]!, 0) / complete.items.length,
  );
  const unit = inPercent(metric) && means.every((mean) => Math.abs(mean) <= 1) ? 100 : 1;
  const scores = models.map(({ score }) => score);
  const range = (metric?.maximum ?? Math.max(...scores)) - (metric?.minimum ?? Math.min(...scores));
  complete.models.forEach((at, k) => {
    const result = models.find((model) => model.name === items.models[at]);
    const mean = means[k]! * unit;
    if (result === undefined || Math.abs(result.score - mean) <= LARGEST_DIFFERENCE * range) return;
    throw new InputError({
      ...place,
      message: `results and items of ${quote(name)} give ${quote(result.name)} different scores`,
      found: `${result.score} in the results, ${mean} as the mean of its ${complete.items.length} items`,
      expected: "one score: the mean over the items that all models have",
    });
  });
}
