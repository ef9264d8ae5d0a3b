// The single items of a benchmark: which models the pool knows, where they stand, and what their items say.
import { InputError, quote } from "../errors.ts";
import type { Items } from "../generated/report.ts";
import { completeItems } from "../measure/items/complete.ts";
import { measureItems } from "../measure/items/items.ts";
import { familyKey } from "../models/family.ts";
import { policyOf } from "../policy/pinned.ts";
import type { Settings } from "../policy/settings.ts";
import type { OpenShelf } from "../pool/shelf.ts";
import { type BenchmarkResults, type Orientation, orientScore } from "../results/benchmark-results.ts";
import type { ItemResults } from "../results/items/item-table.ts";
import { judge } from "./judge.ts";
import { poolFor } from "./pool-for.ts";

export interface NamedItems {
  name: string;
  pool: string;
  axis: string;
  items: Items;
}

/**
 * @param direction which way is better, where the policy does not say
 * @param top how many items of either end to show
 * @throws InputError where the pool knows none of the models
 */
export function itemsReport(
  results: ItemResults,
  settings: Settings,
  shelf: OpenShelf,
  { direction, top }: { direction: Orientation; top: number },
): NamedItems {
  const orientation = orientationOf(results.benchmark, settings, direction);
  // Whole over all models of the file, then those that the pool knows.
  const complete = completeItems(results.items, results.models.length);
  const kept = complete.models.map((at) => results.models[at]!);
  const benchmark = wholeOf({ ...results, models: kept, items: complete.items }, orientation);
  const { reference } = poolFor(benchmark, settings, shelf, null);
  const { observations, axis } = judge({ benchmark, reference, settings, for: "comparison" });
  if (observations.length === 0) {
    throw new InputError({
      ...results.place,
      message: `the pool ${reference.pool.name} knows none of the models of ${quote(results.benchmark)}`,
      found: results.models.slice(0, 3).map(quote).join(", "),
      expected: "models of the pool; others may be mapped under models: in the policy",
    });
  }
  const positions = new Map(kept.map((name, i) => [name, i]));
  const order = observations.map(({ result }) => positions.get(result.name)!);
  const report = measureItems({
    x: observations.map(({ axisValue }) => axisValue),
    families: observations.map(({ family, result }) => familyKey(family, result.name)),
    items: complete.items.map((item) => ({
      ...item,
      scores: Float64Array.from(order, (i) => orientScore(item.scores[i]!, orientation)),
    })),
    confidence: settings.values.confidence,
    top,
  });
  const items = {
    ...report,
    cells_missing: complete.missing,
    set_aside: complete.setAside,
    left: complete.left.map(({ model, share }) => ({ name: results.models[model]!, share })),
  };
  return { name: results.benchmark, pool: reference.pool.name, axis: axis.name, items };
}

function orientationOf(name: string, settings: Settings, direction: Orientation): Orientation {
  const pinned = policyOf(name, settings);
  if (pinned?.optimum !== undefined) return { kind: "optimum", optimum: pinned.optimum };
  if (pinned?.higher_is_better === undefined) return direction;
  return { kind: pinned.higher_is_better ? "higher" : "lower" };
}

/** The benchmark that the items make: each model's mean over them. */
function wholeOf(
  { benchmark, models, items, place }: ItemResults,
  orientation: Orientation,
): BenchmarkResults {
  const means = models.map((name, i) => ({
    name,
    score: items.reduce((sum, { scores }) => sum + scores[i]!, 0) / items.length,
    samples: items.length,
    place,
  }));
  return {
    name: benchmark,
    orientation,
    orientationFrom: "results",
    models: items.length === 0 ? [] : means,
    unusable: [],
    place,
    files: 1,
    format: "items",
    overlapsWith: [],
  };
}
