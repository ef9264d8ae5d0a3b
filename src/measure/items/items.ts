// What the single items of a benchmark say of its correlation; a list of entangled ones only where it can be trusted.

import { familyJackknife, MINIMUM_FAMILIES } from "../../statistics/family-jackknife.ts";
import { itemReliability } from "../../statistics/item-reliability.ts";
import { type CompleteItems, completeItems, type ItemColumn } from "./complete.ts";
import { type ItemFigures, itemFigures } from "./item-figures.ts";

/** Below these an item report has descriptive means only. */
const LEAST = { models: 8, families: MINIMUM_FAMILIES, items: 10 };
/** Fewer models cannot tell single items apart. */
const LEAST_MODELS_TO_LIST = 20;
/** Share of false entries that a list may have. */
const LARGEST_Q = 0.1;
/** A smaller category is not reported by itself. */
const LEAST_ITEMS_OF_CATEGORY = 5;
/** Upper ends of the first four bins of the association. */
const BINS = [-0.5, -0.2, 0.2, 0.5];

export interface ListedItem {
  item: string;
  category: string | null;
  mean: number;
  association: number | null;
  discrimination: number | null;
  p: number | null;
  q: number | null;
}

export interface ItemCategory {
  name: string;
  items: number;
  testable: number;
  floor: number;
  ceiling: number;
  mean: number;
  /** Cronbach's α, or by clusters where there are enough. */
  reliability: number | null;
  rho: number | null;
  low: number | null;
  high: number | null;
  /** Mean association of its testable items; null where there is none. */
  association: number | null;
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
  reliability: { value: number | null; source: "items" | "items, clustered"; clusters: number | null };
  bins: number[];
  categories: ItemCategory[];
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
  const jackknife = familyJackknife({
    x,
    y: meansOf(columns, x.length),
    families,
    confidence: input.confidence,
  });
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
    },
    bins: binned(figures),
    categories: categoriesOf(complete, figures, x, families, input.confidence),
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

function categoriesOf(
  { items }: CompleteItems,
  figures: readonly ItemFigures[],
  x: readonly number[],
  families: readonly string[],
  confidence: number,
): ItemCategory[] {
  const positions = new Map<string, number[]>();
  items.forEach(({ category }, j) => {
    if (category === undefined) return;
    const known = positions.get(category);
    if (known) known.push(j);
    else positions.set(category, [j]);
  });
  return [...positions]
    .filter(([, members]) => members.length >= LEAST_ITEMS_OF_CATEGORY)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, members]): ItemCategory => {
      const own = members.map((j) => items[j]!);
      const columns = own.map(({ scores }) => scores);
      const of = members.map((j) => figures[j]!);
      const y = meansOf(columns, x.length);
      const { value, interval } = familyJackknife({ x, y, families, confidence });
      const associations = of.flatMap(({ testable, association }) =>
        testable && association !== null ? [association] : [],
      );
      return {
        name,
        items: own.length,
        testable: of.filter(({ testable }) => testable).length,
        floor: of.filter(({ state }) => state === "floor").length,
        ceiling: of.filter(({ state }) => state === "ceiling").length,
        mean: meanOf(y),
        reliability: itemReliability(columns, clustersOf(own)).reliability,
        rho: value,
        low: interval?.low ?? null,
        high: interval?.high ?? null,
        association: associations.length === 0 ? null : meanOf(associations),
      };
    });
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

function binned(figures: readonly ItemFigures[]): number[] {
  const bins = [0, 0, 0, 0, 0];
  for (const { association } of figures) {
    if (association === null) continue;
    // Bounds belong to the middle bins: below −0.5, −0.5 to −0.2, −0.2 to 0.2, 0.2 to 0.5, above 0.5.
    const bin = BINS.filter((end) => (end < 0 ? association >= end : association > end)).length;
    bins[bin]!++;
  }
  return bins;
}

/** An item without a cluster is its own; null where none has one. */
function clustersOf(items: readonly ItemColumn[]): string[] | null {
  if (items.every(({ cluster }) => cluster === undefined)) return null;
  return items.map(({ item, cluster }) => (cluster === undefined ? `\u0000${item}` : cluster));
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

function meansOf(columns: readonly Float64Array[], models: number): number[] {
  return Array.from(
    { length: models },
    (_, i) => columns.reduce((sum, scores) => sum + scores[i]!, 0) / columns.length,
  );
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
