// What a verdict does to the check: the policy's effects, and what is warned of although it passes.
import type { Conclusion, OrientationUnpinned, Reason, Verdict } from "../generated/report.ts";
import { counted, exceeds } from "../statistics/compare.ts";
import type { DecisionPolicy, Evidence } from "./evidence.ts";

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
    const asOnBase = ["judged-as-before", undefined].includes(evidence.baselineObjection?.rule)
      ? "pass"
      : policy["on-entangled"];
    return { conclusion: worseConclusion(policy["on-inconclusive"], asOnBase), reasons: [] };
  }
  const warnings = [
    nearTheLimit(value!, policy),
    unknownNoise(evidence, policy),
    strongNegative(value!, evidence, policy),
    otherPool(evidence, policy),
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
  return { conclusion: "pass", reasons: [{ rule: "accept", found: value, limit: acceptedUpTo }] };
}

type Warning = { conclusion: Conclusion; reason: Reason } | null;

function nearTheLimit(found: number, policy: DecisionPolicy): Warning {
  const { threshold, direction } = policy;
  const limit = Math.min(policy["warn-threshold"], threshold);
  if (!exceeds(counted(found, direction), limit)) return null;
  return { conclusion: "warn", reason: { rule: "warn-threshold", found, limit, threshold } };
}

function unknownNoise({ reliability }: Evidence, policy: DecisionPolicy): Warning {
  if (reliability !== null) return null;
  const reason = { rule: "on-unknown-noise", found: null, limit: null } as const;
  return { conclusion: policy["on-unknown-noise"], reason };
}

/** Which pool judges may hang on which models were added: one that knows half of them has a word to say. */
function otherPool({ entangledElsewhere: other }: Evidence, { threshold: limit }: DecisionPolicy): Warning {
  return other ? { conclusion: "warn", reason: { rule: "other-pool", ...other, limit } } : null;
}

/** A best value in the middle folds the scores over: unfolded they may follow capability, and that hides it. */
function folded({ unfolded }: Evidence, { threshold }: DecisionPolicy): Warning {
  if (unfolded === null || !exceeds(Math.abs(unfolded), threshold)) return null;
  return unpinned({ found: unfolded, limit: threshold, if: "unfolded" });
}

/** Turned round, it would fail; so somebody should say which way is better. */
function strongNegative(found: number, { orientationPinned }: Evidence, policy: DecisionPolicy): Warning {
  const { threshold, direction } = policy;
  if (orientationPinned || direction === "absolute" || !exceeds(-threshold, found)) return null;
  return unpinned({ found, limit: -threshold, if: "turned-round" });
}

const unpinned = (data: Omit<OrientationUnpinned, "rule">): Warning => ({
  conclusion: "warn",
  reason: { rule: "orientation-unpinned", ...data },
});
