// The figures that a verdict rests on, over one set of observations.

import { LEAST_RELIABILITY_TO_CORRECT } from "../gate/certainty.ts";
import type { Bounds, Evidence } from "../gate/decide.ts";
import type { Settings } from "../policy/settings.ts";
import type { PoolAxis } from "../pool/axis.ts";
import type { Reference } from "../pool/reference.ts";
import type { BenchmarkResults } from "../results/benchmark-results.ts";
import { inPercent } from "../results/scale.ts";
import { attenuationCorrected } from "../statistics/attenuation-corrected.ts";
import { evidenceAbove } from "../statistics/evidence-above.ts";
import { type FamilyJackknife, familyJackknife } from "../statistics/family-jackknife.ts";
import { populationDeviation } from "../statistics/population-deviation.ts";
import { reliability } from "../statistics/reliability.ts";
import { roundSignificant } from "../statistics/round-significant.ts";
import type { Observation } from "./observe.ts";

/** Plain numbers; null where a figure is not to be had. */
export interface Figures {
  x: readonly number[];
  y: readonly number[];
  jackknife: FamilyJackknife;
  noise: ReturnType<typeof reliability>;
  corrected: { value: number; interval: Bounds | null } | null;
  capabilitySpread: number | null;
  familiesKnown: boolean;
  undefinedBecause: Evidence["undefinedBecause"];
}

export function measure(
  observations: readonly Observation[],
  reference: Reference,
  axis: PoolAxis,
  benchmark: BenchmarkResults,
  settings: Settings,
): Figures {
  const x = observations.map(({ axisValue }) => axisValue);
  const y = observations.map(({ oriented }) => oriented);
  const families = observations.map(({ family, result }) => family ?? `\u0000${result.name}`);
  const jackknife = familyJackknife({ x, y, families, confidence: settings.values.confidence });
  const noise = noiseOf(observations, benchmark);
  return {
    x,
    y,
    jackknife,
    noise,
    corrected: correct(jackknife, noise.reliability),
    capabilitySpread: spreadCovered(x, reference.spread(axis)),
    familiesKnown:
      observations.every(({ familyFrom }) => familyFrom !== "unknown") &&
      reference.pool.families_are !== "unknown",
    undefinedBecause: whyUndefined(jackknife, x, y),
  };
}

/** One-sided evidence that the (corrected) correlation exceeds the threshold; both tails where the direction is absolute. */
export function evidenceOf(figures: Figures, threshold: number, settings: Settings): number | null {
  const { jackknife, noise, corrected, x } = figures;
  const scale =
    settings.values["noise-correction"] === "auto" && corrected !== null ? Math.sqrt(noise.reliability!) : 1;
  const above = evidenceAbove(jackknife, threshold * scale, x.length);
  if (above === null || settings.values.direction === "positive") return above;
  const aboveNegative = evidenceAbove(jackknife, -threshold * scale, x.length);
  return aboveNegative === null ? null : Math.min(1, above + (1 - aboveNegative));
}

function noiseOf(
  observations: readonly Observation[],
  { metric, orientation }: BenchmarkResults,
): Figures["noise"] {
  const folded = orientation.kind === "optimum";
  return reliability({
    // A share of right answers is needed as it stands; a distance from an optimum is no share.
    scores: observations.map(({ result, oriented }) => (folded ? oriented : result.score)),
    standardErrors: observations.map(({ result }) => result.standardError),
    samples: observations.map(({ result }) => result.samples),
    proportion: metric?.proportion === true && !folded,
    unitScale: inPercent(metric) ? 100 : 1,
  });
}

function correct({ value, interval }: FamilyJackknife, r: number | null): Figures["corrected"] {
  if (value === null || r === null || r < LEAST_RELIABILITY_TO_CORRECT) return null;
  return {
    value: attenuationCorrected(value, r),
    interval: interval && {
      low: attenuationCorrected(interval.low, r),
      high: attenuationCorrected(interval.high, r),
    },
  };
}

/** u = sd(matched) / sd(pool), both with ddof 0. */
function spreadCovered(matched: readonly number[], whole: number): number | null {
  return matched.length < 2 || whole === 0 ? null : populationDeviation(matched) / whole;
}

function whyUndefined(
  jackknife: FamilyJackknife,
  x: readonly number[],
  y: readonly number[],
): Evidence["undefinedBecause"] {
  const constant = (values: readonly number[]) =>
    new Set(values.map((value) => roundSignificant(value))).size === 1;
  if (x.length >= 2 && constant(y)) {
    return {
      rule: "constant-scores",
      text: "All models have the same score, so there is nothing to correlate.",
    };
  }
  if (x.length >= 2 && constant(x)) {
    return {
      rule: "constant-axis",
      text: "All matched models have the same value on the axis, so there is nothing to correlate.",
    };
  }
  const family = jackknife.undefinedWithout;
  if (family === null || jackknife.families < 5) return null;
  const text = `Without the family ${family.replace("\u0000", "")} the other models leave no correlation, so it hangs on that family alone and has no interval.`;
  return { rule: "one-family", text };
}
