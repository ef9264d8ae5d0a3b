// The rule that the second part of the method replaced, kept to measure the present one by: it decides on the plain value
// corrected by the reliability, whatever range the models cover from half of it up.
import { attenuationCorrected } from "../../src/statistics/attenuation-corrected.ts";
import type { FamilyJackknife } from "../../src/statistics/family-jackknife.ts";
import type { Judgement } from "./judge.ts";

const THRESHOLD = 0.6;

export function ruleBefore(
  jackknife: FamilyJackknife,
  leaveOneOut: readonly (number | null)[],
  reliability: number,
  spread: number,
): Judgement {
  const { value, interval, families } = jackknife;
  if (value === null || interval === null || families < 5)
    return { verdict: "inconclusive", clear: false, interval: null };
  const corrected = (v: number) => (reliability >= 0.5 ? attenuationCorrected(v, reliability) : v);
  const bounds = { low: corrected(interval.low), high: corrected(interval.high) };
  const told = reliability < 0.5 ? null : bounds;
  if (value <= THRESHOLD && (told === null || spread < 0.5))
    return { verdict: "inconclusive", clear: false, interval: told };
  const entangled = corrected(value) > THRESHOLD;
  const holds = (v: number | null) => v !== null && v > THRESHOLD === entangled;
  const clear =
    holds(bounds.low) &&
    holds(bounds.high) &&
    leaveOneOut.every((v) => v === null || holds(corrected(v))) &&
    (entangled || reliability >= 0.5);
  return { verdict: entangled ? "entangled" : "distinct", clear, interval: told };
}
