// The verdict's rules in their order; the first that holds decides (docs/method.md, "The verdict").

import type { AgainstThreshold, Reason, Verdict } from "../generated/report.ts";
import {
  boundsWithoutNoise,
  type Correction,
  corrected,
  correctedBounds,
  withoutNoise,
} from "../measure/correction.ts";
import { type Bounds, counted, exceeds } from "../statistics/compare.ts";
import { MINIMUM_FAMILIES } from "../statistics/family-jackknife.ts";
import type { RulePolicy, VerdictFigures, VerdictSurroundings } from "./evidence.ts";
import { liesAbove, liesBelow } from "./sides.ts";

/** Below this the axis is more error than difference among these models. */
const LEAST_AXIS_RELIABILITY = 0.5;
/** Covering at least this much of the spread, the correction for range may make an entangled on its own. */
const RANGE_DECIDES_FROM = 0.8;
/** Below this, ties may hide a correlation. */
export const UNCROWDED_FROM = 0.9;

export interface Ruled {
  verdict: Verdict;
  reasons: Reason[];
}

export function rule(
  figures: VerdictFigures,
  { panel }: Pick<VerdictSurroundings, "panel">,
  correction: Correction,
  policy: RulePolicy,
): Ruled {
  const lacking = failedMinima(figures, policy);
  const { value, interval } = figures;
  if (lacking.length > 0 || value === null || interval === null) return inconclusive(...lacking);
  const plain = plainlyAbove(value, interval, policy);
  if (plain !== null) return { verdict: "entangled", reasons: [plain] };
  if (panel !== null && panel.missing.length > 0 && policy["on-missing-panel"] === "inconclusive") {
    const missing = [...panel.missing];
    return inconclusive({ rule: "panel", found: missing.length, limit: panel.models, missing });
  }
  const unusable = unusableFigures(figures, policy);
  if (unusable !== null) return inconclusive(unusable);
  return onCorrected(value, interval, figures, correction, policy);
}

const inconclusive = (...reasons: Reason[]): Ruled => ({ verdict: "inconclusive", reasons });

/** Without an interval there is no verdict, so fewer than 5 families never suffice. */
function failedMinima(figures: VerdictFigures, policy: RulePolicy): Reason[] {
  const reasons: Reason[] = [];
  const limit = Math.max(policy["min-families"], MINIMUM_FAMILIES);
  const found = Math.min(figures.families, figures.observed.families);
  if (figures.models < policy["min-models"])
    reasons.push({ rule: "min-models", found: figures.models, limit: policy["min-models"] });
  if (figures.families < limit || found < MINIMUM_FAMILIES)
    reasons.push({ rule: "min-families", found, limit });
  const because = figures.undefinedBecause;
  if (because) reasons.push({ ...because, found: null, limit: null });
  else if (figures.value === null && reasons.length === 0)
    reasons.push({ rule: "no-correlation", found: null, limit: null });
  return reasons;
}

/**
 * Noise and a narrow range only draw a correlation towards 0, so one that is too high as it stands is too high. Below a
 * negative limit they raise it: there only a positive value is sure.
 */
function plainlyAbove(value: number, interval: Bounds, policy: RulePolicy): Reason | null {
  const limit = { ...policy, threshold: Math.max(policy.threshold, 0) };
  const above =
    policy["decide-on"] === "point"
      ? exceeds(counted(value, policy.direction), limit.threshold)
      : liesAbove(interval, limit);
  return above ? against(value, "correlation", policy, true, policy["decide-on"] === "interval") : null;
}

function unusableFigures(figures: VerdictFigures, policy: RulePolicy): Reason | null {
  const { rankReliability, axisReliability, attainable } = figures;
  const least = policy["min-reliability"];
  if (policy["noise-correction"] === "auto" && rankReliability !== null && exceeds(least, rankReliability))
    return { rule: "min-reliability", found: rankReliability, limit: least };
  if (axisReliability !== null && exceeds(LEAST_AXIS_RELIABILITY, axisReliability))
    return { rule: "axis-reliability", found: axisReliability, limit: LEAST_AXIS_RELIABILITY };
  const { threshold } = policy;
  if (attainable !== null && threshold > 0 && !exceeds(attainable, threshold))
    return { rule: "crowded", found: attainable, limit: threshold, threshold, uncrowded: null };
  return null;
}

function onCorrected(
  plain: number,
  interval: Bounds,
  { spreadShare: covered, attainable }: VerdictFigures,
  correction: Correction,
  policy: RulePolicy,
): Ruled {
  const { threshold, direction } = policy;
  const onInterval = policy["decide-on"] === "interval";
  const value = corrected(plain, correction);
  const narrow = exceeds(policy["min-coverage"], covered);
  const byInterval = narrow || onInterval;
  const bounds = correctedBounds(interval, correction);
  const over = (found: number) => exceeds(counted(found, direction), threshold);
  const statistic = statisticOf(correction);
  if (byInterval ? liesAbove(bounds, policy) : over(value)) {
    const before = withoutNoise(plain, correction);
    const stands = onInterval ? liesAbove(boundsWithoutNoise(interval, correction), policy) : over(before);
    // The correction for range extrapolates along a straight line that nothing here can test: alone it never entangles.
    if (!stands && exceeds(RANGE_DECIDES_FROM, covered))
      return inconclusive({
        rule: "range",
        found: covered,
        limit: RANGE_DECIDES_FROM,
        threshold,
        value,
        before,
      });
    const alone = over(corrected(plain, { ...correction, noise: 1 }));
    const turned = over(plain) ? null : over(before) ? "noise" : alone ? "range" : "both";
    return {
      verdict: "entangled",
      reasons: [against(value, statistic, policy, true, byInterval, turned)],
    };
  }
  if (byInterval && !liesBelow(bounds, policy)) {
    const because = onInterval
      ? ({ because: "policy" } as const)
      : ({ because: "range", covered, least: policy["min-coverage"] } as const);
    return inconclusive({ rule: "interval", interval: bounds, limit: threshold, ...because });
  }
  if (attainable !== null && exceeds(UNCROWDED_FROM, attainable)) {
    const uncrowded = uncrowdedValue(plain, attainable, correction);
    if (over(uncrowded))
      return inconclusive({
        rule: "crowded",
        found: attainable,
        limit: UNCROWDED_FROM,
        threshold,
        uncrowded,
      });
  }
  return { verdict: "distinct", reasons: [against(value, statistic, policy, false, byInterval)] };
}

/** The corrected value as a share of what the ties let it reach. */
export function uncrowdedValue(plain: number, attainable: number, correction: Correction): number {
  if (attainable <= 0) return corrected(plain, correction);
  return corrected(plain, { ...correction, noise: correction.noise / attainable });
}

/** What is decided on, by what is corrected. */
export function statisticOf({ noise, spread }: Correction): AgainstThreshold["statistic"] {
  return spread < 1 ? "range-corrected" : noise > 1 ? "corrected" : "correlation";
}

function against(
  found: number,
  statistic: AgainstThreshold["statistic"],
  { direction, threshold: limit }: RulePolicy,
  above: boolean,
  byInterval: boolean,
  turned_by: AgainstThreshold["turned_by"] = null,
): AgainstThreshold {
  const by = byInterval ? "interval" : "value";
  return { rule: "threshold", found, limit, statistic, direction, above, by, turned_by };
}
