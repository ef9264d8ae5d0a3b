// Which part of a benchmark carries its correlation: three figures a part, never one.

import { standardDeviation } from "simple-statistics";
import { attenuationCorrected } from "../../statistics/attenuation-corrected.ts";
import {
  type FamilyJackknife,
  familyJackknife,
  MINIMUM_FAMILIES,
} from "../../statistics/family-jackknife.ts";
import { groupsOf } from "../../statistics/group-jackknife.ts";
import { leastSquares } from "../../statistics/least-squares.ts";
import { ranking } from "../../statistics/midranks.ts";
import { spearman } from "../../statistics/spearman.ts";
import type { spreadOfScores } from "../spread.ts";
import { type Choice, choiceByResult } from "./choice.ts";
import { differencesOf, type PartDifference } from "./differences.ts";
import { weightedMean } from "./weighted-mean.ts";
import { type PartScores, type PartWeights, weightsOf } from "./weights.ts";

/** With fewer models parts are listed with ρ only. */
export const MINIMUM_MODELS = 8;
/** Below this reliability a correlation is not corrected. */
const LEAST_RELIABILITY = 0.5;
/** Carriers are the fewest parts that make up this share of what capability moves. */
const CARRIED = 0.8;

type PartSpread = ReturnType<typeof spreadOfScores>;

export interface PartInput extends PartScores {
  reliability?: number | null;
  /** As the results give it, not turned. */
  spread?: PartSpread | null;
}

export interface PartFigures {
  name: string;
  weight: number;
  /** Spearman's ρ with the axis; null for a constant part. */
  rho: number | null;
  low: number | null;
  high: number | null;
  reliability: number | null;
  corrected: number | null;
  /** Points of the part (its standard deviations, where scales are unlike) per standard deviation of the axis. */
  slope: number | null;
  /** weight · slope: these sum to the slope of the whole. */
  contribution: number | null;
  share: number | null;
  /** ρ of the whole without this part; null where nothing is left. */
  without: number | null;
  /** ρ of the whole less `without`. */
  influence: number | null;
  difference: PartDifference | null;
  spread: PartSpread | null;
  state: "varies" | "constant";
}

export interface PartsReport {
  models: number;
  families: number;
  weights: {
    source: PartWeights["source"];
    error: number | null;
    sum: number;
    values: Record<string, number>;
    standardised: boolean;
  };
  /** Of the whole as these weights make it, and how far the whole as given agrees with it. */
  whole: {
    rho: number | null;
    low: number | null;
    high: number | null;
    given: number | null;
    agreement: number | null;
  };
  slope: number | null;
  carriers: string[] | null;
  /** By contribution, the largest first; ties by name. */
  list: PartFigures[];
  choice: Choice | null;
}

export interface PartsInput {
  /** Of the models that have every part. */
  x: readonly number[];
  families: readonly string[];
  parts: readonly PartInput[];
  /** Oriented scores of the whole, if it is given. */
  whole: readonly number[] | null;
  oneScale: boolean;
  confidence: number;
  /** How many parts a choice by result may leave out; 0 for none. Never more than half of the parts. */
  choice: number;
}

export function measureParts(input: PartsInput): PartsReport {
  const { x, families, whole, confidence } = input;
  const weights = weightsOf(input.parts, whole, input.oneScale);
  const scaled = input.parts.map(({ scores }, k) =>
    weights.scales[k] === 1 ? scores : scores.map((score) => score / weights.scales[k]!),
  );
  const enough = x.length >= MINIMUM_MODELS && new Set(families).size >= MINIMUM_FAMILIES;
  const byX = ranking(x);
  const groups = groupsOf(families);
  const jackknife = (y: readonly number[]) => familyJackknife({ x: byX, y, families: groups, confidence });
  const own = scaled.map(jackknife);
  const made = weightedMean(scaled, weights.values);
  const total = made && jackknife(made);
  const slopes = scaled.map((y) => slopePerDeviation(x, y));
  const contributions = slopes.map((slope, k) => (slope === null ? null : weights.values[k]! * slope));
  const differences = enough ? differencesOf(own, families) : own.map(() => null);
  const shares = sharesOf(contributions);
  const list = input.parts.map((part, k): PartFigures => {
    const rho = own[k]!.value;
    const rest = scaled.filter((_, j) => j !== k);
    const others = weightedMean(
      rest,
      weights.values.filter((_, j) => j !== k),
    );
    const without = enough && others ? spearman(byX, others) : null;
    const r = part.reliability ?? null;
    return {
      name: part.name,
      weight: weights.values[k]!,
      rho,
      low: enough ? (own[k]!.interval?.low ?? null) : null,
      high: enough ? (own[k]!.interval?.high ?? null) : null,
      reliability: r,
      corrected: rho === null || r === null || r < LEAST_RELIABILITY ? null : attenuationCorrected(rho, r),
      slope: slopes[k]!,
      contribution: contributions[k]!,
      share: shares?.[k] ?? null,
      without,
      influence: without === null || total?.value == null ? null : total.value - without,
      difference: differences[k]!,
      spread: part.spread ?? null,
      state: isConstant(part.scores) ? "constant" : "varies",
    };
  });
  const sorted = list.toSorted(byContribution);
  return {
    models: x.length,
    families: new Set(families).size,
    weights: {
      source: weights.source,
      error: weights.error,
      sum: weights.sum,
      values: Object.fromEntries(list.map(({ name, weight }) => [name, weight])),
      standardised: weights.scales.some((scale) => scale !== 1),
    },
    whole: {
      rho: total?.value ?? null,
      low: enough ? (total?.interval?.low ?? null) : null,
      high: enough ? (total?.interval?.high ?? null) : null,
      given: whole && spearman(x, whole),
      agreement: whole && made && spearman(whole, made),
    },
    slope: sumOf(contributions),
    carriers: enough ? carriersOf(sorted) : null,
    list: sorted,
    choice: enough ? choose(input, scaled, weights, own) : null,
  };
}

/** b = SD(x) · slope of least squares, SD with ddof 0; null for fewer than 3 models or an axis that is constant here. */
function slopePerDeviation(x: readonly number[], y: readonly number[]): number | null {
  if (x.length < 3 || isConstant(x)) return null;
  return isConstant(y) ? 0 : leastSquares(x, y).slope * standardDeviation([...x]);
}

/** null for all where parts pull against each other, so that shares of 55 % and −54 % would appear. */
function sharesOf(contributions: readonly (number | null)[]): number[] | null {
  const total = sumOf(contributions);
  if (total === null || total === 0) return null;
  const size = sumOf(contributions.map((value) => value && Math.abs(value)))!;
  return size <= 2 * Math.abs(total) ? contributions.map((value) => value! / total) : null;
}

function carriersOf(sorted: readonly PartFigures[]): string[] | null {
  const slope = sumOf(sorted.map(({ contribution }) => contribution));
  if (slope === null || slope <= 0 || sorted.some(({ share }) => share === null)) return null;
  const count =
    sorted.findIndex((_, k) => sumOf(sorted.slice(0, k + 1).map(({ share }) => share))! >= CARRIED - 1e-12) +
    1;
  return count > 0 && count <= sorted.length / 2 ? sorted.slice(0, count).map(({ name }) => name) : null;
}

function choose(
  { x, families, parts, choice, confidence }: PartsInput,
  scaled: readonly (readonly number[])[],
  weights: PartWeights,
  own: readonly FamilyJackknife[],
): Choice | null {
  const varying = parts.flatMap(({ name }, k) =>
    own[k]!.value === null ? [] : [{ name, scores: scaled[k]!, weight: weights.values[k]! }],
  );
  const atMost = Math.min(choice, Math.floor(varying.length / 2));
  return atMost < 1 ? null : choiceByResult({ x, families, parts: varying, atMost, confidence });
}

function byContribution(a: PartFigures, b: PartFigures): number {
  return (b.contribution ?? 0) - (a.contribution ?? 0) || (a.name < b.name ? -1 : 1);
}

function sumOf(values: readonly (number | null)[]): number | null {
  return values.length === 0 || values.includes(null)
    ? null
    : values.reduce<number>((sum, value) => sum + value!, 0);
}

function isConstant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0]);
}
