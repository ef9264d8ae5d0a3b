// The verdict: decided here and nowhere else, from figures and policy alone (docs/method.md, section 6).
import type { Conclusion, Reason, Verdict } from "../generated/report.ts";
import { isCertain } from "./certainty.ts";
import { atMost, counted, exceeds, figure } from "./compare.ts";
import { decidedConclusion } from "./effects.ts";

export interface Bounds {
  low: number;
  high: number;
}

/** What a verdict rests on. Correlations are of oriented scores. */
export interface Evidence {
  /** Matched models and families that count towards the minima. */
  models: number;
  families: number;
  /** false: each model was taken for its own family. */
  familiesKnown: boolean;
  /** Why there is no correlation, or no honest interval where five families would allow one; null: there is. */
  undefinedBecause: { rule: string; text: string } | null;
  /** Plain capabilities correlation. */
  value: number | null;
  interval: Bounds | null;
  /** Against sampling noise; null: unknown. */
  reliability: number | null;
  corrected: { value: number; interval: Bounds | null } | null;
  /** u = sd(axis, matched) / sd(axis, pool). */
  capabilitySpread: number | null;
  /** Plain values with one model, family or capability benchmark left out. */
  leaveOneOut: readonly Bounds[];
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
  reasons: Reason[];
}

export function decide(evidence: Evidence, policy: DecisionPolicy): Decision {
  const corrected = policy["noise-correction"] === "auto" ? evidence.corrected : null;
  const decidedOn: Decision["decidedOn"] = corrected
    ? { statistic: "corrected", ...corrected }
    : { statistic: "correlation", value: evidence.value, interval: evidence.interval };
  const { verdict, reasons } = besideBase(rule(evidence, policy, decidedOn), evidence);
  const certainty =
    verdict === "inconclusive"
      ? null
      : isCertain(verdict, evidence, policy, decidedOn)
        ? "clear"
        : "borderline";
  const effect = decidedConclusion(verdict, evidence, policy, decidedOn.value);
  return {
    verdict,
    certainty,
    decidedOn,
    conclusion: effect.conclusion,
    reasons: [...reasons, ...effect.reasons],
  };
}

type Outcome = Pick<Decision, "verdict" | "reasons">;

/** The four rules in their order; the first that holds decides. Noise and restricted range never excuse a value that is too high as it stands. */
function rule(evidence: Evidence, policy: DecisionPolicy, decidedOn: Decision["decidedOn"]): Outcome {
  const tooLittle = failedMinima(evidence, policy);
  const { value } = evidence;
  if (tooLittle.length > 0 || value === null) {
    return { verdict: "inconclusive", reasons: [...tooLittle, ...failedQuality(evidence, policy)] };
  }

  const plain = compare(value, evidence.interval, policy);
  if (plain === "above")
    return {
      verdict: "entangled",
      reasons: [thresholdReason(value, "correlation", policy, true)],
    };

  const tooWeak = failedQuality(evidence, policy);
  if (tooWeak.length > 0) return { verdict: "inconclusive", reasons: tooWeak };

  const decided = compare(decidedOn.value!, decidedOn.interval, policy);
  const reason = thresholdReason(decidedOn.value!, decidedOn.statistic, policy, decided === "above");
  if (decided === "above") return { verdict: "entangled", reasons: [reason] };
  if (decided === "below") return { verdict: "distinct", reasons: [reason] };
  return { verdict: "inconclusive", reasons: [intervalReason(decidedOn, policy)] };
}

/** An objection turns distinct into inconclusive, and is told beside whatever else made it so. */
function besideBase(found: Outcome, { baselineObjection }: Evidence): Outcome {
  if (baselineObjection === null || found.verdict === "entangled") return found;
  const others = found.verdict === "inconclusive" ? found.reasons : [];
  return { verdict: "inconclusive", reasons: [...others, baselineObjection] };
}

function failedMinima(evidence: Evidence, policy: DecisionPolicy): Reason[] {
  const reasons: Reason[] = [];
  const least = (rule: "min-models" | "min-families", found: number, what: string) => {
    if (found < policy[rule]) {
      reasons.push({
        rule,
        found,
        limit: policy[rule],
        text: `${found} ${what} matched with the pool; a verdict needs at least ${policy[rule]}.`,
      });
    }
  };
  least("min-models", evidence.models, evidence.models === 1 ? "model" : "models");
  least("min-families", evidence.families, evidence.families === 1 ? "model family" : "model families");
  const because = evidence.undefinedBecause;
  if (because) reasons.push({ rule: because.rule, found: null, limit: null, text: because.text });
  else if (evidence.value === null && reasons.length === 0) {
    reasons.push({
      rule: "no-correlation",
      found: null,
      limit: null,
      text: "These scores have no correlation with the axis.",
    });
  }
  return reasons;
}

function failedQuality(evidence: Evidence, policy: DecisionPolicy): Reason[] {
  const reasons: Reason[] = [];
  const { reliability, capabilitySpread } = evidence;
  const [leastR, leastU] = [policy["min-reliability"], policy["min-coverage"]];
  if (policy["noise-correction"] === "auto" && reliability !== null && exceeds(leastR, reliability)) {
    const text = `The scores are too noisy: their reliability against sampling noise is ${figure(reliability)}; a verdict needs at least ${figure(leastR)}.`;
    reasons.push({ rule: "min-reliability", found: reliability, limit: leastR, text });
  }
  if (capabilitySpread !== null && exceeds(leastU, capabilitySpread)) {
    const text = `The matched models are too alike: they cover ${figure(capabilitySpread)} of the pool's spread of capability; a verdict needs at least ${figure(leastU)}.`;
    reasons.push({ rule: "min-coverage", found: capabilitySpread, limit: leastU, text });
  }
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

function thresholdReason(
  found: number,
  statistic: "correlation" | "corrected",
  policy: DecisionPolicy,
  above: boolean,
): Reason {
  const what =
    statistic === "corrected" ? "capabilities correlation, corrected for noise," : "capabilities correlation";
  const size = policy.direction === "absolute" ? `The size of the ${what}` : `The ${what}`;
  const limit = policy.direction === "absolute" && found < 0 ? -policy.threshold : policy.threshold;
  const text = `${size} is ${figure(found, limit)}, ${above ? "above" : "not above"} the limit of ${figure(policy.threshold)}.`;
  return { rule: "threshold", found, limit: policy.threshold, text };
}

function intervalReason({ interval }: Decision["decidedOn"], policy: DecisionPolicy): Reason {
  const limit = policy.threshold;
  if (interval === null) {
    return {
      rule: "interval",
      found: null,
      limit,
      text: "The policy decides on the interval, and there is none.",
    };
  }
  const found = `[${figure(interval.low)}, ${figure(interval.high)}]`;
  return {
    rule: "interval",
    found,
    limit,
    text: `The interval ${found} lies on both sides of the limit of ${figure(limit)}, and the policy decides on the interval.`,
  };
}
