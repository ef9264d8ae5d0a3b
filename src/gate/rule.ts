// The verdict's rules in their order; the first that holds decides (docs/method.md, "The verdict").

import type { Verdict } from "../generated/report.ts";
import {
  type Bounds,
  type Correction,
  corrected,
  correctedBounds,
  withoutNoise,
} from "../measure/correction.ts";
import { counted, exceeds } from "../statistics/compare.ts";
import { MINIMUM_FAMILIES } from "../statistics/family-jackknife.ts";
import type { VerdictFigures, VerdictSurroundings } from "./evidence.ts";
import { liesAbove, liesBelow } from "./sides.ts";

/** Below this the axis is more error than difference among these models. */
export const LEAST_AXIS_RELIABILITY = 0.5;
/** Covering at least this much of the spread, the correction for range may make an entangled on its own. */
export const RANGE_DECIDES_FROM = 0.8;
/** Below this, ties may hide a correlation. */
export const UNCROWDED_FROM = 0.9;

export interface RulePolicy {
  threshold: number;
  direction: "positive" | "absolute";
  "decide-on": "point" | "interval";
  "noise-correction": "auto" | "off";
  "min-models": number;
  "min-families": number;
  "min-reliability": number;
  "min-coverage": number;
  "on-missing-panel": "inconclusive" | "warn";
}

/** Which rule decided, with what it was decided by. */
export type Ruling =
  | { rule: "min-models" | "min-families"; found: number; needed: number }
  | { rule: "no-correlation" }
  | { rule: "no-interval" }
  | { rule: "threshold"; statistic: "plain" | "corrected"; value: number; above: boolean }
  | {
      rule: "interval";
      statistic: "plain" | "corrected";
      interval: Bounds;
      side: "above" | "below" | "across";
      because: "policy" | "range";
      covered: number;
      needed: number;
    }
  | { rule: "panel"; missing: readonly string[] }
  | { rule: "min-reliability"; rank_reliability: number; reliability: number; needed: number }
  | { rule: "axis-reliability"; reliability: number; needed: number }
  | { rule: "crowded"; attainable: number; uncrowded: number | null }
  | { rule: "range"; covered: number; needed: number; value: number; before_range: number };

export interface Ruled {
  verdict: Verdict;
  rulings: readonly Ruling[];
}

export function rule(
  figures: VerdictFigures,
  surroundings: Pick<VerdictSurroundings, "panelMissing">,
  correction: Correction,
  policy: RulePolicy,
): Ruled {
  const lacking = failedMinima(figures, policy);
  const { value, interval } = figures;
  if (lacking.length > 0 || value === null || interval === null) return inconclusive(...lacking);
  const plain = plainlyAbove(value, interval, policy);
  if (plain !== null) return { verdict: "entangled", rulings: [plain] };
  const missing = surroundings.panelMissing ?? [];
  if (missing.length > 0 && policy["on-missing-panel"] === "inconclusive")
    return inconclusive({ rule: "panel", missing });
  const unusable = unusableFigures(figures, policy);
  if (unusable !== null) return inconclusive(unusable);
  return onCorrected(value, interval, figures, correction, policy);
}

const inconclusive = (...rulings: Ruling[]): Ruled => ({ verdict: "inconclusive", rulings });

/** Without an interval there is no verdict, so fewer than 5 families never suffice. */
function failedMinima(figures: VerdictFigures, policy: RulePolicy): Ruling[] {
  const lacking: Ruling[] = [];
  const families = Math.max(policy["min-families"], MINIMUM_FAMILIES);
  if (figures.models < policy["min-models"])
    lacking.push({ rule: "min-models", found: figures.models, needed: policy["min-models"] });
  if (figures.families < families || figures.observed.families < MINIMUM_FAMILIES) {
    const found = Math.min(figures.families, figures.observed.families);
    lacking.push({ rule: "min-families", found, needed: families });
  }
  if (figures.value === null) lacking.push({ rule: "no-correlation" });
  else if (figures.interval === null && lacking.length === 0) lacking.push({ rule: "no-interval" });
  return lacking;
}

/**
 * Noise and a narrow range only draw a correlation towards 0, so one that is too high as it stands is too high. Below a
 * negative limit they raise it: there only a positive value is sure.
 */
function plainlyAbove(value: number, interval: Bounds, policy: RulePolicy): Ruling | null {
  const limit = { ...policy, threshold: Math.max(policy.threshold, 0) };
  if (policy["decide-on"] === "point") {
    return exceeds(counted(value, policy.direction), limit.threshold)
      ? { rule: "threshold", statistic: "plain", value, above: true }
      : null;
  }
  return liesAbove(interval, limit) ? intervalRuling("plain", interval, "above", "policy", 1, policy) : null;
}

function unusableFigures(figures: VerdictFigures, policy: RulePolicy): Ruling | null {
  const { reliability, rankReliability, axisReliability, attainable } = figures;
  const leastRank = policy["min-reliability"];
  if (
    policy["noise-correction"] === "auto" &&
    rankReliability !== null &&
    exceeds(leastRank, rankReliability)
  ) {
    return {
      rule: "min-reliability",
      rank_reliability: rankReliability,
      reliability: reliability as number,
      needed: leastRank,
    };
  }
  if (axisReliability !== null && exceeds(LEAST_AXIS_RELIABILITY, axisReliability))
    return { rule: "axis-reliability", reliability: axisReliability, needed: LEAST_AXIS_RELIABILITY };
  if (attainable !== null && policy.threshold > 0 && !exceeds(attainable, policy.threshold))
    return { rule: "crowded", attainable, uncrowded: null };
  return null;
}

function onCorrected(
  plain: number,
  interval: Bounds,
  { spreadShare, attainable }: VerdictFigures,
  correction: Correction,
  policy: RulePolicy,
): Ruled {
  const value = corrected(plain, correction);
  const narrow = exceeds(policy["min-coverage"], spreadShare);
  const byInterval = narrow || policy["decide-on"] === "interval";
  const bounds = correctedBounds(interval, correction);
  const above = byInterval
    ? liesAbove(bounds, policy)
    : exceeds(counted(value, policy.direction), policy.threshold);
  const because = policy["decide-on"] === "interval" ? "policy" : "range";
  const ruling = (side: "above" | "below" | "across"): Ruling =>
    byInterval
      ? intervalRuling("corrected", bounds, side, because, spreadShare, policy)
      : { rule: "threshold", statistic: "corrected", value, above: side === "above" };
  if (above) {
    const before = withoutNoise(plain, correction);
    const stands =
      policy["decide-on"] === "interval"
        ? liesAbove(
            { low: withoutNoise(interval.low, correction), high: withoutNoise(interval.high, correction) },
            policy,
          )
        : exceeds(counted(before, policy.direction), policy.threshold);
    // The correction for range extrapolates along a straight line that nothing here can test: alone it never entangles.
    if (!stands && exceeds(RANGE_DECIDES_FROM, spreadShare))
      return inconclusive({
        rule: "range",
        covered: spreadShare,
        needed: RANGE_DECIDES_FROM,
        value,
        before_range: before,
      });
    return { verdict: "entangled", rulings: [ruling("above")] };
  }
  if (byInterval && !liesBelow(bounds, policy)) return inconclusive(ruling("across"));
  if (attainable !== null && exceeds(UNCROWDED_FROM, attainable)) {
    const uncrowded = uncrowdedValue(plain, attainable, correction);
    if (exceeds(counted(uncrowded, policy.direction), policy.threshold))
      return inconclusive({ rule: "crowded", attainable, uncrowded });
  }
  return { verdict: "distinct", rulings: [ruling("below")] };
}

/** The corrected value as a share of what the ties let it reach. */
export function uncrowdedValue(plain: number, attainable: number, correction: Correction): number {
  if (attainable <= 0) return corrected(plain, correction);
  return corrected(plain, { ...correction, noise: correction.noise / attainable });
}

function intervalRuling(
  statistic: "plain" | "corrected",
  interval: Bounds,
  side: "above" | "below" | "across",
  because: "policy" | "range",
  covered: number,
  policy: RulePolicy,
): Ruling {
  return { rule: "interval", statistic, interval, side, because, covered, needed: policy["min-coverage"] };
}
