// Whether a verdict is clear or borderline, and which doubts took the word away (docs/method.md, "Clear").

import type { Doubt } from "../generated/report.ts";
import {
  boundsWithoutNoise,
  type Correction,
  corrected,
  correctedBounds,
  LEAST_RELIABILITY_TO_CORRECT,
} from "../measure/correction.ts";
import type { Removal } from "../measure/sensitivity.ts";
import { type Bounds, exceeds } from "../statistics/compare.ts";
import type { RankCurvature } from "../statistics/rank-curvature.ts";
import type { RulePolicy, VerdictFigures, VerdictSurroundings } from "./evidence.ts";
import { UNCROWDED_FROM } from "./rule.ts";
import { crossing, holds } from "./sides.ts";

/** With fewer, `clear` was wrong too often, whatever the intervals said. */
const LEAST_MODELS = 12;
const LEAST_FAMILIES = 6;
/** Two-sided, of the curve. */
const CURVED_BELOW = 0.05;

type Decided = "entangled" | "distinct";

/** Empty: the verdict is clear. */
export function doubtsOf(
  verdict: Decided,
  figures: VerdictFigures,
  surroundings: VerdictSurroundings,
  correction: Correction,
  policy: RulePolicy,
): Doubt[] {
  const doubts: Doubt[] = [
    ...acrossTheLimit(verdict, figures, correction, policy),
    ...aroundIt(verdict, figures, surroundings),
    ...tooLittle(figures, policy),
  ];
  return verdict === "entangled"
    ? [...doubts, ...byRangeAlone(figures, correction, policy)]
    : [...doubts, ...hidden(figures, correction, policy)];
}

function aroundIt(verdict: Decided, figures: VerdictFigures, around: VerdictSurroundings): Doubt[] {
  const doubts: Doubt[] = [];
  if (!figures.familiesKnown) doubts.push({ doubt: "families-unknown" });
  const others = [
    { doubt: "model-settings", verdict: around.withoutLeftSettings },
    { doubt: "single-pool", verdict: around.bestSinglePool },
  ] as const;
  for (const { doubt, verdict: other } of others)
    if (other !== null && other !== verdict) doubts.push({ doubt, verdict: other });
  const missing = around.panel?.missing ?? [];
  if (missing.length > 0) doubts.push({ doubt: "panel", missing: [...missing] });
  if (around.otherPools.some((other) => other !== "inconclusive" && other !== verdict))
    doubts.push({ doubt: "other-pools" });
  return doubts;
}

function tooLittle(figures: VerdictFigures, policy: RulePolicy): Doubt[] {
  const doubts: Doubt[] = [];
  const few = (what: "models" | "families", needed: number) => {
    const found = Math.min(figures[what], figures.observed[what]);
    if (found < needed) doubts.push({ doubt: "too-few", what, found, needed });
  };
  few("models", LEAST_MODELS);
  few("families", LEAST_FAMILIES);
  const least = policy["min-coverage"];
  if (exceeds(least, figures.spreadShare))
    doubts.push({ doubt: "narrow-range", found: figures.spreadShare, needed: least });
  return doubts;
}

/** Both intervals and every leave-one-out value must lie on the verdict's side. */
function acrossTheLimit(
  verdict: Decided,
  figures: VerdictFigures,
  correction: Correction,
  policy: RulePolicy,
): Doubt[] {
  const doubts: Doubt[] = [];
  const check = (of: "interval" | "ordinary-interval", bounds: Bounds | null) => {
    if (bounds === null) return;
    const interval = correctedBounds(bounds, correction);
    if (!holds(verdict, interval, policy)) {
      doubts.push({ doubt: of, reaches: crossing(verdict, interval, policy) });
      return;
    }
    // Where noise is unknown, a distinct must stand at the lowest reliability that would still be corrected.
    if (verdict !== "distinct" || figures.reliability !== null || policy.threshold < 0) return;
    const noise = 1 / Math.sqrt(LEAST_RELIABILITY_TO_CORRECT);
    const noisy = correctedBounds(bounds, { ...correction, noise });
    if (!holds(verdict, noisy, policy))
      doubts.push({ doubt: "unknown-noise", of, reaches: crossing(verdict, noisy, policy) });
  };
  check("interval", figures.interval);
  check("ordinary-interval", figures.bonettWright);
  for (const what of ["model", "family", "capability benchmark"] as const) {
    const furthest = furthestTurned(what, verdict, figures, correction, policy);
    if (furthest) doubts.push({ doubt: "leave-one-out", ...furthest });
  }
  return doubts;
}

/**
 * Of the removals that turn the verdict the one that turns it most: one without any correlation, else the lowest of an
 * entangled, the highest of a distinct.
 */
function furthestTurned(
  what: Removal["what"],
  verdict: Decided,
  { leaveOneOut }: VerdictFigures,
  correction: Correction,
  policy: RulePolicy,
): Removal | null {
  const sign = verdict === "entangled" ? 1 : -1;
  const place = (value: number | null) => (value === null ? -Infinity : sign * value);
  let most: Removal | null = null;
  for (const removal of leaveOneOut) {
    if (removal.what !== what) continue;
    const value = removal.value === null ? null : corrected(removal.value, correction);
    if (value !== null && holds(verdict, { low: value, high: value }, policy)) continue;
    if (most === null || place(value) < place(most.value)) most = { ...removal, value };
  }
  return most;
}

/** The correction for range extrapolates; a clear entangled is so before it. */
function byRangeAlone({ interval }: VerdictFigures, correction: Correction, policy: RulePolicy): Doubt[] {
  if (interval === null) return [];
  const before = boundsWithoutNoise(interval, correction);
  if (holds("entangled", before, policy)) return [];
  return [{ doubt: "interval-before-range", reaches: crossing("entangled", before, policy) }];
}

/** What may hide a correlation. */
function hidden(figures: VerdictFigures, correction: Correction, policy: RulePolicy): Doubt[] {
  const doubts: Doubt[] = [];
  const { attainable, curvature, axisReliability, rankReliability, reliability, interval } = figures;
  if (attainable !== null && exceeds(UNCROWDED_FROM, attainable))
    doubts.push({ doubt: "crowded", found: attainable, needed: UNCROWDED_FROM });
  if (curvature !== null && isCurved(curvature, figures.value, policy.threshold))
    doubts.push({ doubt: "curved", p: curvature.p });
  if (axisReliability !== null && axisReliability > 0 && interval !== null) {
    const noise = correction.noise / Math.sqrt(axisReliability);
    const bounds = correctedBounds(interval, { ...correction, noise });
    if (!holds("distinct", bounds, policy)) {
      const reaches = crossing("distinct", bounds, policy);
      doubts.push({ doubt: "axis-noise", reliability: axisReliability, reaches });
    }
  }
  // Known noise that is too great to be corrected leaves the plain value, which is too low.
  const known = reliability !== null && policy["noise-correction"] === "auto";
  if (known && (rankReliability ?? 0) < LEAST_RELIABILITY_TO_CORRECT)
    doubts.push({ doubt: "noise-not-corrected" });
  return doubts;
}

/** The ranks bend, and along the bend they hang on capability more than the limit allows, though along a line they do not. */
export function isCurved({ p, multiple }: RankCurvature, value: number | null, threshold: number): boolean {
  return (
    value !== null && p < CURVED_BELOW && exceeds(multiple, threshold) && !exceeds(Math.abs(value), threshold)
  );
}
