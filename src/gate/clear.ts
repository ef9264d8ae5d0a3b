// Whether a verdict is clear or borderline, and which guards took the word away (docs/method.md, "Clear").

import {
  type Bounds,
  type Correction,
  corrected,
  correctedBounds,
  LEAST_RELIABILITY_TO_CORRECT,
  withoutNoise,
} from "../measure/correction.ts";
import { exceeds } from "../statistics/compare.ts";
import type { RankCurvature } from "../statistics/rank-curvature.ts";
import type { VerdictFigures, VerdictSurroundings } from "./evidence.ts";
import { type RulePolicy, UNCROWDED_FROM } from "./rule.ts";
import { liesAbove, liesBelow } from "./sides.ts";

/** With fewer, `clear` was wrong too often, whatever the intervals said. */
const LEAST_MODELS = 12;
const LEAST_FAMILIES = 6;
/** Two-sided, of the curve. */
const CURVED_BELOW = 0.05;

/** What forbids `clear`, each with what was found. */
export type Guard =
  | { guard: "families-unknown" }
  | { guard: "model-settings"; verdict: Decided | "inconclusive" }
  | { guard: "panel"; missing: readonly string[] }
  | { guard: "single-pool"; verdict: Decided | "inconclusive" }
  | { guard: "pools-disagree"; pools: number }
  | { guard: "models" | "families"; found: number; needed: number }
  | { guard: "range"; covered: number; needed: number }
  | { guard: "interval" | "ordinary-interval"; interval: Bounds | null }
  | {
      guard: "leave-one-out";
      without: "model" | "family" | "capability-benchmark";
      name: string;
      value: number | null;
    }
  | { guard: "interval-before-range"; interval: Bounds }
  | { guard: "crowded"; attainable: number; needed: number }
  | { guard: "curvature"; p: number }
  | { guard: "axis-noise"; reliability: number; interval: Bounds }
  | { guard: "noise"; rank_reliability: number; needed: number };

type Decided = "entangled" | "distinct";

/** Empty: the verdict is clear. */
export function whatForbidsClear(
  verdict: Decided,
  figures: VerdictFigures,
  surroundings: VerdictSurroundings,
  correction: Correction,
  policy: RulePolicy,
): Guard[] {
  return [
    ...aroundIt(verdict, figures, surroundings),
    ...tooSmall(figures, policy),
    ...acrossTheLimit(verdict, figures, correction, policy),
    ...(verdict === "entangled"
      ? byRangeAlone(figures, correction, policy)
      : hidden(figures, correction, policy)),
  ];
}

function aroundIt(verdict: Decided, figures: VerdictFigures, around: VerdictSurroundings): Guard[] {
  const guards: Guard[] = [];
  if (!figures.familiesKnown) guards.push({ guard: "families-unknown" });
  const { withoutLeftSettings, bestSinglePool, panelMissing, otherPools } = around;
  if (withoutLeftSettings !== null && withoutLeftSettings !== verdict)
    guards.push({ guard: "model-settings", verdict: withoutLeftSettings });
  if (panelMissing !== null && panelMissing.length > 0)
    guards.push({ guard: "panel", missing: panelMissing });
  if (bestSinglePool !== null && bestSinglePool !== verdict)
    guards.push({ guard: "single-pool", verdict: bestSinglePool });
  const opposite = otherPools.filter((other) => other !== "inconclusive" && other !== verdict).length;
  if (opposite > 0) guards.push({ guard: "pools-disagree", pools: opposite });
  return guards;
}

function tooSmall(figures: VerdictFigures, policy: RulePolicy): Guard[] {
  const guards: Guard[] = [];
  const models = Math.min(figures.models, figures.observed.models);
  const families = Math.min(figures.families, figures.observed.families);
  if (models < LEAST_MODELS) guards.push({ guard: "models", found: models, needed: LEAST_MODELS });
  if (families < LEAST_FAMILIES) guards.push({ guard: "families", found: families, needed: LEAST_FAMILIES });
  if (exceeds(policy["min-coverage"], figures.spreadShare))
    guards.push({ guard: "range", covered: figures.spreadShare, needed: policy["min-coverage"] });
  return guards;
}

/** Both intervals and every leave-one-out value must lie on the verdict's side. */
function acrossTheLimit(
  verdict: Decided,
  figures: VerdictFigures,
  correction: Correction,
  policy: RulePolicy,
): Guard[] {
  const guards: Guard[] = [];
  const holds = (bounds: Bounds) => (verdict === "entangled" ? liesAbove : liesBelow)(bounds, policy);
  const assumed = assumedCorrection(verdict, figures, correction, policy);
  const check = (guard: "interval" | "ordinary-interval", bounds: Bounds | null) => {
    const interval = bounds && correctedBounds(bounds, assumed);
    if (interval === null || !holds(interval)) guards.push({ guard, interval });
  };
  check("interval", figures.interval);
  check("ordinary-interval", figures.bonettWright);
  const turned = figures.leaveOneOut.filter(({ value }) => {
    if (value === null) return true;
    const at = corrected(value, correction);
    return !holds({ low: at, high: at });
  });
  const worst = furthest(turned, verdict);
  if (worst)
    guards.push({
      guard: "leave-one-out",
      ...worst,
      value: worst.value === null ? null : corrected(worst.value, correction),
    });
  return guards;
}

/** Where noise is unknown, a distinct must stand at the lowest reliability that would still be corrected. */
function assumedCorrection(
  verdict: Decided,
  { reliability }: VerdictFigures,
  correction: Correction,
  { threshold }: RulePolicy,
): Correction {
  const unknown = verdict === "distinct" && reliability === null && threshold >= 0;
  return unknown ? { ...correction, noise: 1 / Math.sqrt(LEAST_RELIABILITY_TO_CORRECT) } : correction;
}

/** The one that turns the verdict most: one without any correlation, else the lowest of an entangled, the highest of a distinct. */
function furthest(turned: VerdictFigures["leaveOneOut"], verdict: Decided) {
  const sign = verdict === "entangled" ? 1 : -1;
  const place = ({ value }: { value: number | null }) => (value === null ? -Infinity : sign * value);
  return turned.reduce<VerdictFigures["leaveOneOut"][number] | null>(
    (most, entry) => (most === null || place(entry) < place(most) ? entry : most),
    null,
  );
}

/** The correction for range extrapolates; a clear entangled is so before it. */
function byRangeAlone({ interval }: VerdictFigures, correction: Correction, policy: RulePolicy): Guard[] {
  if (interval === null) return [];
  const before = {
    low: withoutNoise(interval.low, correction),
    high: withoutNoise(interval.high, correction),
  };
  return liesAbove(before, policy) ? [] : [{ guard: "interval-before-range", interval: before }];
}

/** What may hide a correlation. */
function hidden(figures: VerdictFigures, correction: Correction, policy: RulePolicy): Guard[] {
  const guards: Guard[] = [];
  const { attainable, curvature, axisReliability, rankReliability, reliability, interval } = figures;
  if (attainable !== null && exceeds(UNCROWDED_FROM, attainable))
    guards.push({ guard: "crowded", attainable, needed: UNCROWDED_FROM });
  if (curvature !== null && isCurved(curvature, figures.value, policy.threshold))
    guards.push({ guard: "curvature", p: curvature.p });
  if (axisReliability !== null && axisReliability > 0 && interval !== null) {
    const noise = correction.noise / Math.sqrt(axisReliability);
    const bounds = correctedBounds(interval, { ...correction, noise });
    if (!liesBelow(bounds, policy))
      guards.push({ guard: "axis-noise", reliability: axisReliability, interval: bounds });
  }
  const known = reliability !== null && policy["noise-correction"] === "auto";
  if (known && (rankReliability ?? 0) < LEAST_RELIABILITY_TO_CORRECT)
    guards.push({
      guard: "noise",
      rank_reliability: rankReliability ?? 0,
      needed: LEAST_RELIABILITY_TO_CORRECT,
    });
  return guards;
}

/** The ranks bend, and along the bend they hang on capability more than the limit allows, though along a line they do not. */
export function isCurved({ p, multiple }: RankCurvature, value: number | null, threshold: number): boolean {
  return (
    value !== null && p < CURVED_BELOW && exceeds(multiple, threshold) && !exceeds(Math.abs(value), threshold)
  );
}
