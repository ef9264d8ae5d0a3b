// Whether a verdict is clear or borderline: would another choice of models, families or capability benchmarks turn it?

import type { Doubt, LeaveOneOut, LeaveOneOutDoubt, Verdict } from "../generated/report.ts";
import { LEAST_RELIABILITY_TO_CORRECT } from "../measure/measure.ts";
import { attenuationCorrected } from "../statistics/attenuation-corrected.ts";
import { atMost, type Bounds, exceeds } from "../statistics/compare.ts";
import type { Decision, DecisionPolicy, Evidence } from "./decide.ts";

/** What leaving out each model (family, capability benchmark) in turn gives: the two ends. */
export type Removals = Pick<LeaveOneOutDoubt, "what"> & Omit<LeaveOneOut, "most" | "values">;

/** One says entangled where the other says distinct. Inconclusive contradicts nothing. */
export function disagrees(verdict: Verdict, other: Verdict): boolean {
  return verdict !== other && verdict !== "inconclusive" && other !== "inconclusive";
}

/** Clear is what leaves no doubt: the interval excludes the threshold and no leave-one-out value lies on its other side. */
export function doubtsOf(
  verdict: "entangled" | "distinct",
  evidence: Pick<Evidence, "reliability" | "familiesKnown" | "leaveOneOut" | "otherPools">,
  policy: Pick<DecisionPolicy, "threshold" | "direction" | "noise-correction">,
  { interval, statistic }: Decision["decidedOn"],
): Doubt[] {
  const { reliability } = evidence;
  const { threshold } = policy;
  const stays = (range: Bounds, limit = threshold) => side(range, limit, policy) === verdict;
  const decided = (value: number) =>
    statistic === "corrected" ? attenuationCorrected(value, reliability!) : value;
  /** The end on the other side: which of them it is depends on the verdict, and where both directions count, on the end. */
  const across = (range: Bounds): "low" | "high" => {
    const [first, other] = verdict === "entangled" ? (["low", "high"] as const) : (["high", "low"] as const);
    return stays({ low: range[first], high: range[first] }) ? other : first;
  };
  const doubts: Doubt[] = [];
  if (interval === null) doubts.push({ doubt: "no-interval" });
  else if (!stays(interval)) doubts.push({ doubt: "interval", reaches: interval[across(interval)] });
  for (const { what, low_without, high_without, ...plain } of evidence.leaveOneOut) {
    const range = { low: decided(plain.low), high: decided(plain.high) };
    if (stays(range)) continue;
    const end = across(range);
    const without = end === "low" ? low_without : high_without;
    doubts.push({ doubt: "leave-one-out", what, without, value: range[end] });
  }
  if (!evidence.familiesKnown) doubts.push({ doubt: "families-unknown" });
  // With as much noise as is still corrected, the interval would have to keep to its side, too.
  const worst = Math.sqrt(LEAST_RELIABILITY_TO_CORRECT);
  const unknown = verdict === "distinct" && reliability === null && threshold > 0;
  if (unknown && interval !== null && stays(interval) && !stays(interval, threshold * worst)) {
    const [low, high] = [clamp(interval.low / worst), clamp(interval.high / worst)];
    doubts.push({ doubt: "unknown-noise", reaches: exceeds(high, threshold) ? high : low });
  }
  // Known noise that is too great to be corrected leaves the plain value, which is too low.
  const uncorrected = reliability !== null && reliability < LEAST_RELIABILITY_TO_CORRECT;
  if (verdict === "distinct" && uncorrected && policy["noise-correction"] === "auto")
    doubts.push({ doubt: "noise-not-corrected" });
  if (evidence.otherPools.some((other) => disagrees(verdict, other))) doubts.push({ doubt: "other-pools" });
  return doubts;
}
/** The verdict of a whole range; null where it lies on both sides. */
function side(
  { low, high }: Bounds,
  threshold: number,
  { direction }: Pick<DecisionPolicy, "direction">,
): "entangled" | "distinct" | null {
  if (exceeds(low, threshold) || (direction === "absolute" && exceeds(-threshold, high))) return "entangled";
  if (atMost(high, threshold) && (direction === "positive" || atMost(-threshold, low))) return "distinct";
  return null;
}

const clamp = (value: number) => Math.max(-1, Math.min(1, value));
