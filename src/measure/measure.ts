// The figures that a verdict rests on, over one set of observations.
import type { AxisTooSmall, NothingToCorrelate, OneFamily } from "../generated/report.ts";
import { familyKey, familyName } from "../models/family.ts";
import type { PoolAxis } from "../pool/axis.ts";
import type { Reference } from "../pool/reference.ts";
import type { BenchmarkResults } from "../results/benchmark-results.ts";
import { inPercent } from "../results/scale.ts";
import { attenuationCorrected } from "../statistics/attenuation-corrected.ts";
import type { Bounds } from "../statistics/compare.ts";
import { deviation } from "../statistics/deviation.ts";
import { evidenceAbove } from "../statistics/evidence-above.ts";
import { type FamilyJackknife, familyJackknife } from "../statistics/family-jackknife.ts";
import { reliability } from "../statistics/reliability.ts";
import { roundSignificant } from "../statistics/round-significant.ts";
import type { Observation } from "./observe.ts";

/** Below this reliability nothing is corrected. */
export const LEAST_RELIABILITY_TO_CORRECT = 0.5;

/** Why there is no correlation, or no honest interval where five families would allow one. */
export type Undefined =
  | Pick<NothingToCorrelate, "rule">
  | Pick<OneFamily, "rule" | "family">
  | Omit<AxisTooSmall, "found" | "limit" | "text">;

/** Plain numbers; null where a figure is not to be had. */
export interface Figures {
  x: readonly number[];
  y: readonly number[];
  jackknife: FamilyJackknife;
  noise: ReturnType<typeof reliability>;
  corrected: { value: number; interval: Bounds | null } | null;
  capabilitySpread: number | null;
  familiesKnown: boolean;
  undefinedBecause: Undefined | null;
}

export function measure(
  observations: readonly Observation[],
  reference: Reference,
  axis: PoolAxis,
  benchmark: BenchmarkResults,
  confidence: number,
): Figures {
  const x = observations.map(({ axisValue }) => axisValue);
  const y = observations.map(({ oriented }) => oriented);
  const families = observations.map(({ family, result }) => familyKey(family, result.name));
  const jackknife = familyJackknife({ x, y, families, confidence });
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
export function evidenceOf(
  { jackknife, noise, corrected, x }: Figures,
  threshold: number,
  direction: "positive" | "absolute",
  correctNoise: boolean,
): number | null {
  const scale = correctNoise && corrected !== null ? Math.sqrt(noise.reliability!) : 1;
  const above = evidenceAbove(jackknife, threshold * scale, x.length);
  if (above === null || direction === "positive") return above;
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
  return matched.length < 2 || whole === 0 ? null : deviation(matched) / whole;
}

function whyUndefined(
  jackknife: FamilyJackknife,
  x: readonly number[],
  y: readonly number[],
): Undefined | null {
  const constant = (values: readonly number[]) =>
    values.length >= 2 && new Set(values.map((value) => roundSignificant(value))).size === 1;
  if (constant(y)) return { rule: "constant-scores" };
  if (constant(x)) return { rule: "constant-axis" };
  const family = jackknife.undefinedWithout;
  return family === null || jackknife.families < 5
    ? null
    : { rule: "one-family", family: familyName(family) };
}
