// The verdict: decided here and nowhere else, from figures and policy alone (docs/method.md, section 6).
import type { AgainstThreshold, Conclusion, Doubt, Reason, Verdict } from "../generated/report.ts";
import type { Undefined } from "../measure/measure.ts";
import { atMost, type Bounds, counted, exceeds } from "../statistics/compare.ts";
import { doubtsOf, type Removals } from "./certainty.ts";
import { decidedConclusion } from "./effects.ts";

/** What a verdict rests on. Correlations are of oriented scores. */
export interface Evidence {
  /** Matched models and families that count towards the minima. */
  models: number;
  families: number;
  /** false: each model was taken for its own family. */
  familiesKnown: boolean;
  /** Why there is no correlation, or no honest interval where five families would allow one; null: there is. */
  undefinedBecause: Undefined | null;
  /** Plain capabilities correlation. */
  value: number | null;
  interval: Bounds | null;
  /** Against sampling noise; null: unknown. */
  reliability: number | null;
  corrected: { value: number; interval: Bounds | null } | null;
  /** u = sd(axis, matched) / sd(axis, pool). */
  capabilitySpread: number | null;
  /** The ends of the plain values with one model, family or capability benchmark left out. */
  leaveOneOut: readonly Removals[];
  /** The verdicts in the other pools that have enough models. */
  otherPools: readonly Verdict[];
  /** Correlation of the scores as they are, where only the results say that the best value lies in the middle. */
  unfolded: number | null;
  /** Why it is not entangled, seen beside an entangled base branch, so that this cannot stand; null: no objection. */
  baselineObjection: Reason | null;
  /** A maintainer accepts the benchmark up to this value; null: not accepted. */
  acceptedUpTo: number | null;
  /** Whether the policy says which way is better. */
  orientationPinned: boolean;
}

/** The settings that a verdict depends on. */
export interface DecisionPolicy {
  threshold: number;
  "warn-threshold": number;
  direction: "positive" | "absolute";
  "decide-on": "point" | "interval";
  "noise-correction": "auto" | "off";
  "min-models": number;
  "min-families": number;
  "min-reliability": number;
  "min-coverage": number;
  "on-entangled": Conclusion;
  "on-inconclusive": Conclusion;
  "on-unknown-noise": Conclusion;
}

export interface Decision {
  verdict: Verdict;
  certainty: "clear" | "borderline" | null;
  conclusion: Conclusion;
  decidedOn: { statistic: "correlation" | "corrected"; value: number | null; interval: Bounds | null };
  /** Why it is not clear. */
  doubts: Doubt[];
  reasons: Reason[];
}

export function decide(evidence: Evidence, policy: DecisionPolicy): Decision {
  const corrected = policy["noise-correction"] === "auto" ? evidence.corrected : null;
  const decidedOn: Decision["decidedOn"] = corrected
    ? { statistic: "corrected", ...corrected }
    : { statistic: "correlation", value: evidence.value, interval: evidence.interval };
  const { verdict, reasons } = besideBase(rule(evidence, policy, decidedOn), evidence);
  const doubts = verdict === "inconclusive" ? [] : doubtsOf(verdict, evidence, policy, decidedOn);
  const effect = decidedConclusion(verdict, evidence, policy, decidedOn.value);
  return {
    verdict,
    certainty: verdict === "inconclusive" ? null : doubts.length === 0 ? "clear" : "borderline",
    doubts,
    decidedOn,
    conclusion: effect.conclusion,
    reasons: [...reasons, ...effect.reasons],
  };
}

type Found = Pick<Decision, "verdict" | "reasons">;

/** The four rules in their order; the first that holds decides. Noise and restricted range never excuse a value that is too high as it stands. */
function rule(evidence: Evidence, policy: DecisionPolicy, decidedOn: Decision["decidedOn"]): Found {
  const tooLittle = failedMinima(evidence, policy);
  const { value } = evidence;
  if (tooLittle.length > 0 || value === null) {
    return { verdict: "inconclusive", reasons: [...tooLittle, ...failedQuality(evidence, policy)] };
  }

  const plain = compare(value, evidence.interval, policy);
  if (plain === "above")
    return { verdict: "entangled", reasons: [against(value, "correlation", policy, true)] };

  const tooWeak = failedQuality(evidence, policy);
  if (tooWeak.length > 0) return { verdict: "inconclusive", reasons: tooWeak };

  const decided = compare(decidedOn.value!, decidedOn.interval, policy);
  const turned = decided === "above" && plain === "below" ? "noise" : null;
  const reason = against(decidedOn.value!, decidedOn.statistic, policy, decided === "above", turned);
  if (decided === "above") return { verdict: "entangled", reasons: [reason] };
  if (decided === "below") return { verdict: "distinct", reasons: [reason] };
  const across = { rule: "interval", interval: decidedOn.interval, limit: policy.threshold } as const;
  return { verdict: "inconclusive", reasons: [across] };
}

/** An objection turns distinct into inconclusive, and is told beside whatever else made it so. */
function besideBase(found: Found, { baselineObjection }: Evidence): Found {
  if (baselineObjection === null || found.verdict === "entangled") return found;
  const others = found.verdict === "inconclusive" ? found.reasons : [];
  return { verdict: "inconclusive", reasons: [...others, baselineObjection] };
}

function failedMinima(evidence: Evidence, policy: DecisionPolicy): Reason[] {
  const found = { "min-models": evidence.models, "min-families": evidence.families };
  const reasons: Reason[] = (["min-models", "min-families"] as const)
    .filter((rule) => found[rule] < policy[rule])
    .map((rule) => ({ rule, found: found[rule], limit: policy[rule] }));
  const because = evidence.undefinedBecause;
  if (because) reasons.push({ ...because, found: null, limit: null });
  else if (evidence.value === null && reasons.length === 0)
    reasons.push({ rule: "no-correlation", found: null, limit: null });
  return reasons;
}

function failedQuality(evidence: Evidence, policy: DecisionPolicy): Reason[] {
  const reasons: Reason[] = [];
  const { reliability, capabilitySpread } = evidence;
  const least = (rule: "min-reliability" | "min-coverage", found: number | null) => {
    if (found !== null && exceeds(policy[rule], found)) reasons.push({ rule, found, limit: policy[rule] });
  };
  if (policy["noise-correction"] === "auto") least("min-reliability", reliability);
  least("min-coverage", capabilitySpread);
  return reasons;
}

/** On which side of the threshold; "across" only where intervals decide. */
function compare(
  value: number,
  interval: Bounds | null,
  policy: DecisionPolicy,
): "above" | "below" | "across" {
  const { threshold, direction } = policy;
  if (policy["decide-on"] === "point") {
    return exceeds(counted(value, direction), threshold) ? "above" : "below";
  }
  if (interval === null) return "across";
  if (exceeds(interval.low, threshold)) return "above";
  if (direction === "absolute" && exceeds(-threshold, interval.high)) return "above";
  const inside =
    atMost(interval.high, threshold) && (direction === "positive" || atMost(-threshold, interval.low));
  return inside ? "below" : "across";
}

function against(
  found: number,
  statistic: AgainstThreshold["statistic"],
  { direction, threshold: limit }: DecisionPolicy,
  above: boolean,
  turned_by: AgainstThreshold["turned_by"] = null,
): AgainstThreshold {
  return { rule: "threshold", found, limit, statistic, direction, above, turned_by };
}
