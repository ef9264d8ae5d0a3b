// The verdict: decided here and nowhere else, from figures and policy alone (docs/method.md, section 6).
import type { AgainstThreshold, Conclusion, Doubt, Reason, Verdict } from "../generated/report.ts";
import { type Correction, corrected, correctedBounds, noiseFactor } from "../measure/correction.ts";
import { atMost, type Bounds } from "../statistics/compare.ts";
import { doubtsOf } from "./clear.ts";
import { decidedConclusion } from "./effects.ts";
import type { DecisionPolicy, Evidence, RulePolicy, VerdictFigures } from "./evidence.ts";
import { type Ruled, rule, statisticOf } from "./rule.ts";

export interface Decision {
  verdict: Verdict;
  certainty: "clear" | "borderline" | null;
  conclusion: Conclusion;
  /** By both corrections that the policy allows, whichever rule decided. */
  decidedOn: { statistic: AgainstThreshold["statistic"]; value: number | null; interval: Bounds | null };
  /** Those corrections. */
  correction: Correction;
  /** Why it is not clear. */
  doubts: Doubt[];
  reasons: Reason[];
}

export function decide(evidence: Evidence, policy: DecisionPolicy): Decision {
  const correction = correctionOf(evidence, policy);
  const { value, interval } = evidence;
  const decidedOn: Decision["decidedOn"] = {
    statistic: statisticOf(correction),
    value: value === null ? null : corrected(value, correction),
    interval: interval && correctedBounds(interval, correction),
  };
  const { verdict, reasons } = besideBase(rule(evidence, evidence, correction, policy), evidence);
  const doubts = verdict === "inconclusive" ? [] : doubtsOf(verdict, evidence, evidence, correction, policy);
  const effect = decidedConclusion(verdict, evidence, policy, decidedOn.value);
  return {
    verdict,
    certainty: verdict === "inconclusive" ? null : doubts.length === 0 ? "clear" : "borderline",
    doubts,
    decidedOn,
    correction,
    conclusion: effect.conclusion,
    reasons: [...reasons, ...effect.reasons],
  };
}

/** What the policy lets be corrected. */
export function correctionOf(
  { rankReliability, spreadShare }: Pick<VerdictFigures, "rankReliability" | "spreadShare">,
  policy: Pick<RulePolicy, "noise-correction">,
): Correction {
  const noise = policy["noise-correction"] === "auto" ? noiseFactor(rankReliability) : 1;
  return { noise, spread: spreadShare };
}

/** From this evidence on an inconclusive verdict leans towards entangled; from its opposite down, towards distinct. */
const LEANS_FROM = 0.8;

/** Here it is not settled what the scores mean, so they lean nowhere. */
const UNSETTLED: readonly Reason["rule"][] = ["orientation-changed", "scores-mirrored"];

/** What hides a correlation: noise that is not corrected, an axis that is mostly error, ties. */
const HIDES: readonly Reason["rule"][] = ["min-reliability", "axis-reliability", "crowded"];

/**
 * Where something hides a correlation, a low value says nothing: such a result never leans towards distinct.
 * @param evidenceAbove one-sided, on the corrected scale; null: no interval
 */
export function leaningOf(
  verdict: Verdict,
  evidenceAbove: number | null,
  reasons: readonly Pick<Reason, "rule">[],
): "entangled" | "distinct" | null {
  if (verdict !== "inconclusive" || evidenceAbove === null) return null;
  if (reasons.some(({ rule }) => UNSETTLED.includes(rule))) return null;
  if (atMost(LEANS_FROM, evidenceAbove)) return "entangled";
  const hidden = reasons.some(({ rule }) => HIDES.includes(rule));
  return !hidden && atMost(evidenceAbove, 1 - LEANS_FROM) ? "distinct" : null;
}

/** An objection turns distinct into inconclusive, and is told beside whatever else made it so. */
function besideBase(found: Ruled, { baselineObjection }: Evidence): Ruled {
  if (baselineObjection === null) return found;
  if (found.verdict === "entangled") return { ...found, reasons: [...found.reasons, baselineObjection] };
  const others = found.verdict === "inconclusive" ? found.reasons : [];
  return { verdict: "inconclusive", reasons: [...others, baselineObjection] };
}
