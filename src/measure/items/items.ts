// What the single items of a benchmark say of its correlation; a list of entangled ones only where it can be trusted.

import { familyJackknife, MINIMUM_FAMILIES } from "../../statistics/family-jackknife.ts";
import { itemReliability } from "../../statistics/item-reliability.ts";
import { categoriesOf, categoryParts, type ItemCategory } from "./categories.ts";
import { completeItems, type ItemColumn } from "./complete.ts";
import { binned, type Histogram, histogramOf, stuckForHalf } from "./distribution.ts";
import { type ItemFigures, itemFigures } from "./item-figures.ts";
import { clustersOf, meanOf, meansOf } from "./means.ts";
import { twinsOf } from "./twins.ts";

/** Below these an item report has descriptive means only. */
const LEAST = { models: 8, families: MINIMUM_FAMILIES, items: 10 };
/** Fewer models cannot tell single items apart. */
const LEAST_MODELS_TO_LIST = 20;
/** Share of false entries that a list may have. */
const LARGEST_Q = 0.1;
export interface ListedItem {
  item: string;
  category: string | null;
  mean: number;
  association: number | null;
  discrimination: number | null;
  p: number | null;
  q: number | null;
}

export interface ItemsReport {
  models: number;
  families: number;
  items: number;
  cells_missing: number;
  set_aside: number;
  /** Positions (in the input) of the models that lack too many items. */
  left: { model: number; share: number }[];
  floor: number;
  ceiling: number;
  testable: number;
  gate: "open" | "shut";
  reason: "few-models" | "whole-at-zero" | "too-small" | null;
  whole: { rho: number | null; low: number | null; high: number | null };
  reliability: {
    value: number | null;
    source: "items" | "items, clustered";
    clusters: number | null;
    /** Of one model's own score, the mean over the models: it counts how hard items are, so it is no noise of a ranking. */
    own_standard_error: number | null;
  };
  bins: number[];
  histogram: Histogram;
  categories: ItemCategory[];
  /** The categories as parts of the whole. */
  parts: ReturnType<typeof categoryParts>;
  /** Items at the ceiling for the better half of the models, and at the floor for the other half. */
  stuck_for_half: { floor: number; ceiling: number };
  /** Items that come in pairs, one of either category. */
  twins: { of: [string, string]; pairs: number } | null;
  listed: ListedItem[];
  by_hand: { top: ListedItem[]; bottom: ListedItem[] };
}

export interface ItemsInput {
  /** One a model; models in the order of each column. */
  x: readonly number[];
  families: readonly string[];
  items: readonly ItemColumn[];
  /** Of a score, where the metric says so; else those that occur. */
  minimum?: number | undefined;
  maximum?: number | undefined;
  confidence: number;
  /** How many items of either end to show for reading by hand. */
  top: number;
  /** How many categories a choice by result may leave out; 0: none is made. */
  choice: number;
}

export function measureItems(input: ItemsInput): ItemsReport {
  const complete = completeItems(input.items, input.x.length);
  const { items } = complete;
  const x = complete.models.map((i) => input.x[i]!);
  const families = complete.models.map((i) => input.families[i]!);
  const columns = items.map(({ scores }) => scores);
  const enough =
    x.length >= LEAST.models && new Set(families).size >= LEAST.families && items.length >= LEAST.items;
  const limits = limitsOf(columns, input);
  const figures = enough ? itemFigures(x, families, columns, limits) : descriptive(columns, limits);
  const reliability = itemReliability(columns, clustersOf(items));
  const models = { x, families, confidence: input.confidence };
  const means = meansOf(columns, x.length);
  const jackknife = familyJackknife({ ...models, y: means });
  const whole = {
    rho: jackknife.value,
    low: jackknife.interval?.low ?? null,
    high: jackknife.interval?.high ?? null,
  };
  const reason = shutBecause(enough, x.length, whole);
  const shown = figures.map((figure, j) => listed(items[j]!, figure));
  const testable = shown.filter((_, j) => figures[j]!.testable && figures[j]!.association !== null);
  const bySize = testable.toSorted((a, b) => b.association! - a.association! || (a.item < b.item ? -1 : 1));
  return {
    models: x.length,
    families: new Set(families).size,
    items: items.length,
    cells_missing: complete.missing,
    set_aside: complete.setAside,
    left: complete.left,
    floor: figures.filter(({ state }) => state === "floor").length,
    ceiling: figures.filter(({ state }) => state === "ceiling").length,
    testable: testable.length,
    gate: reason === null ? "open" : "shut",
    reason,
    whole,
    reliability: {
      value: reliability.reliability,
      source: reliability.source,
      clusters: reliability.clusters,
      own_standard_error: items.length > 1 && x.length > 0 ? meanOf(reliability.ownErrors) : null,
    },
    bins: binned(figures),
    histogram: histogramOf(figures),
    categories: categoriesOf(items, figures, models),
    parts: enough ? categoryParts(items, models, input.choice) : null,
    stuck_for_half: enough ? stuckForHalf(items, means, limits) : { floor: 0, ceiling: 0 },
    twins: twinsOf(items),
    listed: reason === null ? bySize.filter(({ q }) => q !== null && q < LARGEST_Q) : [],
    by_hand: { top: bySize.slice(0, input.top), bottom: bySize.toReversed().slice(0, input.top) },
  };
}

/** The gate keeper: families, and a trait that all items share, make items move together even where there is nothing. */
function shutBecause(enough: boolean, models: number, whole: ItemsReport["whole"]): ItemsReport["reason"] {
  if (!enough) return "too-small";
  if (models < LEAST_MODELS_TO_LIST) return "few-models";
  return whole.low !== null && (whole.low > 0 || whole.high! < 0) ? null : "whole-at-zero";
}

function listed({ item, category }: ItemColumn, figure: ItemFigures): ListedItem {
  const { mean, association, discrimination, p, q } = figure;
  return { item, category: category ?? null, mean, association, discrimination, p, q };
}

function descriptive(
  columns: readonly Float64Array[],
  limits: { minimum: number; maximum: number },
): ItemFigures[] {
  return columns.map((scores) => ({
    mean: meanOf([...scores]),
    state: scores.every((s) => s <= limits.minimum)
      ? "floor"
      : scores.every((s) => s >= limits.maximum)
        ? "ceiling"
        : "varies",
    association: null,
    discrimination: null,
    testable: false,
    p: null,
    q: null,
  }));
}

function limitsOf(columns: readonly Float64Array[], given: ItemsInput): { minimum: number; maximum: number } {
  let minimum = Number.POSITIVE_INFINITY;
  let maximum = Number.NEGATIVE_INFINITY;
  for (const scores of columns) {
    for (const score of scores) {
      if (score < minimum) minimum = score;
      if (score > maximum) maximum = score;
    }
  }
  return { minimum: given.minimum ?? minimum, maximum: given.maximum ?? maximum };
}
