// The single items of a benchmark: which models the pool knows, where they stand, and what their items say.
import { InputError, quote } from "../errors.ts";
import type { Items } from "../generated/report.ts";
import { type CompleteItems, completeItems } from "../measure/items/complete.ts";
import { measureItems } from "../measure/items/items.ts";
import { familyKey } from "../models/family.ts";
import { policyOf } from "../policy/pinned.ts";
import type { Settings } from "../policy/settings.ts";
import type { OpenShelf } from "../pool/shelf.ts";
import { type BenchmarkResults, type Orientation, orientScore } from "../results/benchmark-results.ts";
import type { ItemResults } from "../results/items/item-table.ts";
import { type Judgement, judge } from "./judge.ts";
import { usualChoice } from "./parts-report.ts";
import { poolFor } from "./pool-for.ts";

/** How many items of either end to show, unless told. */
export const TOP = 10;

export interface NamedItems {
  name: string;
  pool: string;
  axis: string;
  items: Items;
}

/**
 * @param direction which way is better, where the policy does not say
 * @param top how many items of either end to show
 * @param choice how many categories a choice by result may leave out; 0: none is made; null: as in a check
 * @throws InputError where the pool knows none of the models
 */
export function itemsReport(
  results: ItemResults,
  settings: Settings,
  shelf: OpenShelf,
  { direction, top, choice }: { direction: Orientation; top: number; choice: number | null },
): NamedItems {
  const orientation = orientationOf(results.benchmark, settings, direction);
  // Whole over all models of the file, then those that the pool knows.
  const complete = completeItems(results.items, results.models.length);
  const kept = complete.models.map((at) => results.models[at]!);
  const benchmark = wholeOf({ ...results, models: kept, items: complete.items }, orientation);
  const { reference } = poolFor(benchmark, settings, shelf, null);
  const judgement = judge({ benchmark, reference, settings, for: "comparison" });
  if (judgement.observations.length === 0) {
    throw new InputError({
      ...results.place,
      message: `the pool ${reference.pool.name} knows none of the models of ${quote(results.benchmark)}`,
      found: results.models.slice(0, 3).map(quote).join(", "),
      expected: "models of the pool; others may be mapped under models: in the policy",
    });
  }
  const how = { top, choice: choice ?? usualChoice(judgement) };
  const items = itemsOf(complete, results.models, judgement, how);
  return { name: results.benchmark, pool: reference.pool.name, axis: judgement.axis.name, items };
}

/** Of a benchmark that is judged, where its items are at hand. */
export function itemsOfJudged(judgement: Judgement): Items | null {
  const { items } = judgement.input.benchmark;
  if (items === undefined) return null;
  const complete = completeItems(items.items, items.models.length);
  return itemsOf(complete, items.models, judgement, { top: TOP, choice: usualChoice(judgement) });
}

/** @param models of the file, in the order of the columns */
function itemsOf(
  complete: CompleteItems,
  models: readonly string[],
  { input: { benchmark, settings }, observations }: Judgement,
  { top, choice }: { top: number; choice: number },
): Items {
  const positions = new Map(complete.models.map((at, k) => [models[at]!, k]));
  const having = observations.filter(({ result }) => positions.has(result.name));
  const order = having.map(({ result }) => positions.get(result.name)!);
  const report = measureItems({
    x: having.map(({ axisValue }) => axisValue),
    families: having.map(({ family, result }) => familyKey(family, result.name)),
    items: complete.items.map((item) => ({
      ...item,
      scores: Float64Array.from(order, (k) => orientScore(item.scores[k]!, benchmark.orientation)),
    })),
    confidence: settings.values.confidence,
    top,
    choice,
  });
  const { parts, ...figures } = report;
  return {
    ...figures,
    cells_missing: complete.missing,
    set_aside: complete.setAside,
    left: complete.left.map(({ model, share }) => ({ name: models[model]!, share })),
    parts: parts && {
      ...parts.report,
      axis_without: [],
      set_aside: parts.small.map((name) => ({
        name,
        reason: "too-few-items",
        models: report.models,
        of: report.models,
      })),
    },
  };
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
