// What each rule says of a sample. The project's own statistics and its own decision, so that what ships is measured.
import { type DecisionPolicy, decide, type Evidence } from "../../src/gate/decide.ts";
import type { Verdict } from "../../src/generated/report.ts";
import { SETTINGS } from "../../src/policy/settings-table.ts";
import { attenuationCorrected } from "../../src/statistics/attenuation-corrected.ts";
import { boundedFisherZ } from "../../src/statistics/bounded-fisher-z.ts";
import type { Bounds } from "../../src/statistics/compare.ts";
import { familyJackknife } from "../../src/statistics/family-jackknife.ts";
import { leaveOneOut } from "../../src/statistics/leave-one-out.ts";
import { reliability } from "../../src/statistics/reliability.ts";
import type { Sample } from "./simulate.ts";

export interface Judgement {
  verdict: Verdict;
  clear: boolean;
}

export interface Judged {
  /** A plain threshold on ρ, nothing else. */
  plain: Judgement;
  /** The defaults, with the benchmark's standard errors. */
  byDefault: Judgement;
  /** The defaults, where the results give neither standard errors nor counts. */
  noiseUnknown: Judgement;
  /** decide-on: interval, with standard errors. */
  onInterval: Judgement;
  /** The interval that the gate decides on; null where it has none, or where noise is too great to correct. */
  interval: Bounds | null;
  /** What one would take that pretends models to be independent: Bonett and Wright (2000), corrected alike. */
  ordinary: Bounds | null;
}

/** The shipped default of every setting that a verdict depends on. */
export const POLICY = Object.fromEntries(
  Object.entries(SETTINGS).map(([name, row]) => [name, row.default]),
) as unknown as DecisionPolicy;

export function judge(sample: Sample): Judged {
  const { capability: x, score: y, families } = sample;
  const jackknife = familyJackknife({ x, y, families, confidence: SETTINGS.confidence.default });
  const value = jackknife.value as number;
  const R = reliability({
    scores: y,
    standardErrors: y.map(() => sample.standardError),
    samples: y.map(() => undefined),
    proportion: false,
    unitScale: 1,
  }).reliability as number;
  const correct = ({ low, high }: Bounds): Bounds => ({
    low: attenuationCorrected(low, R),
    high: attenuationCorrected(high, R),
  });
  const { interval } = jackknife;
  const corrected =
    R >= 0.5 ? { value: attenuationCorrected(value, R), interval: interval && correct(interval) } : null;
  const evidence: Evidence = {
    models: x.length,
    families: jackknife.families,
    familiesKnown: true,
    undefinedBecause: null,
    value,
    interval: jackknife.interval,
    reliability: R,
    corrected,
    capabilitySpread: 1,
    leaveOneOut: [
      { what: "model", ...rangeOf(leaveOneOut(x, y)) },
      { what: "family", ...rangeOf(jackknife.withoutFamily.map((d) => d.value)) },
    ],
    otherPools: [],
    baselineObjection: null,
    acceptedUpTo: null,
    orientationPinned: true,
    unfolded: null,
  };
  const unknown = { ...evidence, reliability: null, corrected: null };
  return {
    plain: { verdict: value > POLICY.threshold ? "entangled" : "distinct", clear: false },
    byDefault: judgement(evidence, POLICY),
    noiseUnknown: judgement(unknown, POLICY),
    onInterval: judgement(evidence, { ...POLICY, "decide-on": "interval" }),
    interval: corrected?.interval ?? null,
    ordinary: corrected && correct(bonettWright(value, x.length)),
  };
}

function bonettWright(value: number, n: number): Bounds {
  const z = boundedFisherZ(value, n);
  const half = 1.959963984540054 * Math.sqrt((1 + value ** 2 / 2) / (n - 3));
  return { low: Math.tanh(z - half), high: Math.tanh(z + half) };
}

function judgement(evidence: Evidence, policy: DecisionPolicy): Judgement {
  const { verdict, certainty } = decide(evidence, policy);
  return { verdict, clear: certainty === "clear" };
}

function rangeOf(values: readonly (number | null)[]) {
  const known = values.filter((value) => value !== null);
  return { low: Math.min(...known), high: Math.max(...known), low_without: "", high_without: "" };
}
