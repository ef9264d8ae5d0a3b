// What a verdict does to the check: the policy's effects, and what is warned of although it passes.
import type { Conclusion, Reason, Verdict } from "../generated/report.ts";
import { counted, exceeds, figure } from "./compare.ts";
import type { DecisionPolicy, Evidence } from "./decide.ts";

const SEVERITY: Record<Conclusion, number> = { fail: 2, warn: 1, pass: 0 };

export const worseConclusion = (a: Conclusion, b: Conclusion): Conclusion =>
  SEVERITY[b] > SEVERITY[a] ? b : a;
export const conclusionSeverity = (conclusion: Conclusion): number => SEVERITY[conclusion];

export function decidedConclusion(
  verdict: Verdict,
  evidence: Evidence,
  policy: DecisionPolicy,
  value: number | null,
): { conclusion: Conclusion; reasons: Reason[] } {
  if (verdict === "entangled")
    return acceptance(evidence, policy, value!) ?? { conclusion: policy["on-entangled"], reasons: [] };
  if (verdict === "inconclusive") {
    const asOnBase = evidence.baselineObjection === null ? "pass" : policy["on-entangled"];
    return { conclusion: worseConclusion(policy["on-inconclusive"], asOnBase), reasons: [] };
  }
  const warnings = [
    nearTheLimit(value!, policy),
    unknownNoise(evidence, policy),
    strongNegative(value!, evidence, policy),
    folded(evidence, policy),
  ].filter((warning) => warning !== null);
  return {
    conclusion: warnings.reduce<Conclusion>(
      (worst, { conclusion }) => worseConclusion(worst, conclusion),
      "pass",
    ),
    reasons: warnings.map(({ reason }) => reason),
  };
}

function acceptance(
  { acceptedUpTo }: Evidence,
  { direction }: DecisionPolicy,
  value: number,
): { conclusion: Conclusion; reasons: Reason[] } | null {
  if (acceptedUpTo === null || exceeds(counted(value, direction), acceptedUpTo)) return null;
  const text = `A maintainer accepts this benchmark up to ${figure(acceptedUpTo)}.`;
  return { conclusion: "pass", reasons: [{ rule: "accept", found: value, limit: acceptedUpTo, text }] };
}

type Warning = { conclusion: Conclusion; reason: Reason } | null;

function nearTheLimit(value: number, policy: DecisionPolicy): Warning {
  const limit = Math.min(policy["warn-threshold"], policy.threshold);
  if (!exceeds(counted(value, policy.direction), limit)) return null;
  const text = `The value ${figure(value, policy.threshold)} is above the warning at ${figure(limit)}.`;
  return { conclusion: "warn", reason: { rule: "warn-threshold", found: value, limit, text } };
}

function unknownNoise({ reliability }: Evidence, policy: DecisionPolicy): Warning {
  if (reliability !== null) return null;
  const text =
    "Measurement noise is unknown, and noise tends to hide a correlation: add standard_error or samples to the results, so that it can be told.";
  return {
    conclusion: policy["on-unknown-noise"],
    reason: { rule: "on-unknown-noise", found: null, limit: null, text },
  };
}

/** A best value in the middle folds the scores over: unfolded they may follow capability, and that hides it. */
function folded({ unfolded }: Evidence, { threshold }: DecisionPolicy): Warning {
  if (unfolded === null || !exceeds(Math.abs(unfolded), threshold)) return null;
  const text = `The results put the best value in the middle of the scores. Taken as they are, these scores have a capabilities correlation of ${figure(unfolded, threshold)}, so the policy should say which way is better (benchmarks: …: optimum or higher_is_better).`;
  return {
    conclusion: "warn",
    reason: { rule: "orientation-unpinned", found: unfolded, limit: threshold, text },
  };
}

/** Turned round, it would fail; so somebody should say which way is better. */
function strongNegative(value: number, { orientationPinned }: Evidence, policy: DecisionPolicy): Warning {
  if (orientationPinned || policy.direction === "absolute" || !exceeds(-policy.threshold, value)) return null;
  const text = `The value ${figure(value)} is strongly negative: scores get worse as models get more capable. Turned round it would fail, so the policy should say which way is better (benchmarks: …: higher_is_better).`;
  return {
    conclusion: "warn",
    reason: { rule: "orientation-unpinned", found: value, limit: -policy.threshold, text },
  };
}
