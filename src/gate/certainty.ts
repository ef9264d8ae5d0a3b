// Whether a verdict is clear or borderline: would another choice of models, families or capability benchmarks turn it?

import type { Verdict } from "../generated/report.ts";
import { atMost, exceeds } from "./compare.ts";
import type { Bounds, Decision, DecisionPolicy, Evidence } from "./decide.ts";

/** Below this reliability nothing is corrected: with unknown noise, a distinct is clear only if it would stand at this one. */
export const LEAST_RELIABILITY_TO_CORRECT = 0.5;

/** One says entangled where the other says distinct. Inconclusive contradicts nothing. */
export function disagrees(verdict: Verdict, other: Verdict): boolean {
  return verdict !== other && verdict !== "inconclusive" && other !== "inconclusive";
}

/** Clear: the interval excludes the threshold and no leave-one-out value lies on its other side. */
export function isCertain(
  verdict: "entangled" | "distinct",
  evidence: Evidence,
  policy: DecisionPolicy,
  decidedOn: Decision["decidedOn"],
): boolean {
  const { interval } = decidedOn;
  if (interval === null || !evidence.familiesKnown) return false;
  if (evidence.otherPools.some((other) => disagrees(verdict, other))) return false;
  // Known noise that is too great to be corrected leaves the plain value, which is too low.
  const uncorrected = evidence.reliability !== null && evidence.reliability < LEAST_RELIABILITY_TO_CORRECT;
  if (verdict === "distinct" && uncorrected && policy["noise-correction"] === "auto") return false;
  const scale = decidedOn.statistic === "corrected" ? 1 / Math.sqrt(evidence.reliability!) : 1;
  const leaveOneOut = evidence.leaveOneOut.map(({ low, high }) => ({
    low: clamp(low * scale),
    high: clamp(high * scale),
  }));
  const limit =
    verdict === "distinct" && evidence.reliability === null
      ? policy.threshold * (policy.threshold > 0 ? Math.sqrt(LEAST_RELIABILITY_TO_CORRECT) : 1)
      : policy.threshold;
  return (
    side(interval, limit, policy) === verdict &&
    leaveOneOut.every((range) => side(range, policy.threshold, policy) === verdict)
  );
}

/** The verdict of a whole range; null where it lies on both sides. */
function side(
  { low, high }: Bounds,
  threshold: number,
  { direction }: DecisionPolicy,
): "entangled" | "distinct" | null {
  if (exceeds(low, threshold) || (direction === "absolute" && exceeds(-threshold, high))) return "entangled";
  if (atMost(high, threshold) && (direction === "positive" || atMost(-threshold, low))) return "distinct";
  return null;
}

const clamp = (value: number) => Math.max(-1, Math.min(1, value));
