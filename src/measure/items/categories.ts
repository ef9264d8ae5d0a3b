// Categories of items: each by itself, and as parts of the whole.
import { familyJackknife } from "../../statistics/family-jackknife.ts";
import { itemReliability } from "../../statistics/item-reliability.ts";
import { measureParts, type PartsReport } from "../parts/parts.ts";
import type { ItemColumn } from "./complete.ts";
import { type Histogram, histogramOf } from "./distribution.ts";
import type { ItemFigures } from "./item-figures.ts";
import { clustersOf, meanOf, meansOf } from "./means.ts";

/** A smaller category is not reported by itself. */
const LEAST_ITEMS = 5;

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
  histogram: Histogram;
}

/** What is known of the models whose items these are. */
export interface ItemModels {
  x: readonly number[];
  families: readonly string[];
  confidence: number;
}

export function categoriesOf(
  items: readonly ItemColumn[],
  figures: readonly ItemFigures[],
  { x, families, confidence }: ItemModels,
): ItemCategory[] {
  return [...membersOf(items)]
    .filter(([, members]) => members.length >= LEAST_ITEMS)
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
        histogram: histogramOf(of),
      };
    });
}

/**
 * The categories as parts, each with the weight of its items; the whole is the mean over the items of these categories.
 * null with fewer than two.
 */
export function categoryParts(
  items: readonly ItemColumn[],
  { x, families, confidence }: ItemModels,
  choice: number,
): { report: PartsReport; small: string[] } | null {
  const all = [...membersOf(items)];
  const kept = all.filter(([, members]) => members.length >= LEAST_ITEMS);
  if (kept.length < 2) return null;
  const parts = kept.map(([name, members]) => {
    const own = members.map((j) => items[j]!);
    const columns = own.map(({ scores }) => scores);
    return {
      name,
      scores: meansOf(columns, x.length),
      count: own.length,
      reliability: itemReliability(columns, clustersOf(own)).reliability,
    };
  });
  const whole = meansOf(
    kept.flatMap(([, members]) => members.map((j) => items[j]!.scores)),
    x.length,
  );
  const report = measureParts({ x, families, parts, whole, oneScale: true, confidence, choice });
  return { report, small: all.filter((one) => !kept.includes(one)).map(([name]) => name) };
}

/** Positions of the items of each category, in order of name. */
function membersOf(items: readonly ItemColumn[]): [string, number[]][] {
  const positions = new Map<string, number[]>();
  items.forEach(({ category }, j) => {
    if (category === undefined) return;
    const known = positions.get(category);
    if (known) known.push(j);
    else positions.set(category, [j]);
  });
  return [...positions].sort(([a], [b]) => (a < b ? -1 : 1));
}
