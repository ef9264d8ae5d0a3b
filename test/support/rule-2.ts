// A case of test/figures/rule-2.json through the functions of statistics/, measure/ and gate/.
import { doubtsOf, isCurved } from "../../src/gate/clear.ts";
import type { RulePolicy, VerdictFigures, VerdictSurroundings } from "../../src/gate/evidence.ts";
import { rule, uncrowdedValue } from "../../src/gate/rule.ts";
import type { Doubt, Reason, Verdict } from "../../src/generated/report.ts";
import { reliabilityFromErrors, reliabilityOverMatched } from "../../src/measure/axis-reliability.ts";
import {
  type Correction,
  corrected,
  correctedBounds,
  noiseFactor,
  withoutNoise,
} from "../../src/measure/correction.ts";
import { evidenceBeyond } from "../../src/measure/evidence.ts";
import { plainFigures } from "../../src/measure/plain-figures.ts";
import { datesOf, referenceModels } from "../../src/measure/reference-models.ts";
import { factsOf } from "../../src/pool/everyone.ts";
import { type Bounds, exceeds } from "../../src/statistics/compare.ts";
import { deviation } from "../../src/statistics/deviation.ts";
import { leaveOneOut } from "../../src/statistics/leave-one-out.ts";
import { reliability } from "../../src/statistics/reliability.ts";

/** As the figures have it. */
export interface Case {
  x: number[];
  y: number[];
  families: string[];
  se: (number | null)[];
  dates: (string | null)[];
  theta: null | { kind: "se"; se: (number | null)[] } | { kind: "pc1"; p: number; l1: number };
  loo_benchmarks: (number | null)[];
  families_known?: boolean;
  models: number;
  fams: number;
  other_pools: Verdict[];
  pool: { x: number[]; dates: (string | null)[]; families: (string | null)[] } | Whole;
}

/** Of a pool too large to carry along, of which no date is known. */
interface Whole {
  models: number;
  families: number;
  deviation: number;
}

export interface CasePolicy {
  threshold?: number;
  warn?: number;
  direction?: "positive" | "absolute";
  decide_on?: "point" | "interval";
  noise?: "auto" | "off";
  reference?: string;
}

/** The figures' word for a doubt; null: they know none. */
function wordFor(doubt: Doubt): string | null {
  switch (doubt.doubt) {
    case "families-unknown":
      return "families unknown";
    case "other-pools":
      return "pools disagree";
    case "too-few":
      return `fewer than ${doubt.needed} ${doubt.what}`;
    case "narrow-range":
      return "u below min-coverage";
    case "interval":
      return "interval";
    case "ordinary-interval":
      return "Bonett-Wright";
    case "unknown-noise":
      return doubt.of === "interval" ? "interval" : "Bonett-Wright";
    case "leave-one-out":
      return "leave-one-out";
    case "interval-before-range":
      return "interval, range uncorrected";
    case "crowded":
      return "crowded";
    case "curved":
      return "curved";
    case "axis-noise":
      return "axis noise";
    case "noise-not-corrected":
      return "noise too great to be corrected";
    default:
      return null;
  }
}

/** What the figures give as `rule2` and `result`, of it what the pure functions can say. */
export function ruled(of: Case, policy: CasePolicy = {}) {
  const { x, y, families } = of;
  const n = x.length;
  const settings: RulePolicy & { "warn-threshold": number } = {
    threshold: policy.threshold ?? 0.6,
    "warn-threshold": policy.warn ?? 0.4,
    direction: policy.direction ?? "positive",
    "decide-on": policy.decide_on ?? "point",
    "noise-correction": policy.noise ?? "auto",
    "min-models": 8,
    "min-families": 5,
    "min-reliability": 0.5,
    "min-coverage": 0.5,
    "on-missing-panel": "inconclusive",
  };
  const reference = referenceOf(of, policy.reference ?? "recent");
  const spread = Math.min(1, deviation(x) / reference.deviation);
  const noise = reliability({
    scores: y,
    standardErrors: of.se.map((error) => error ?? undefined),
    samples: y.map(() => undefined),
    proportion: false,
    unitScale: 1,
  });
  const plain = plainFigures({
    x,
    y,
    families,
    confidence: 0.95,
    direction: settings.direction,
    reliability: noise.reliability,
    standardErrors: of.se,
    full: true,
  });
  const { jackknife, rankStability: q } = plain;
  const axis = axisReliability(of);
  const { value, interval } = jackknife;
  const figures: VerdictFigures = {
    models: of.models,
    families: of.fams,
    observed: { models: n, families: jackknife.families },
    familiesKnown: of.families_known ?? true,
    undefinedBecause: null,
    value,
    interval,
    bonettWright: plain.bonettWright,
    leaveOneOut: [
      ...leaveOneOut(x, y).map((v) => ({ what: "model" as const, without: "", value: v })),
      ...jackknife.withoutFamily.map((each) => ({
        what: "family" as const,
        without: each.family,
        value: each.value,
      })),
      ...of.loo_benchmarks.map((v) => ({ what: "capability benchmark" as const, without: "", value: v })),
    ],
    reliability: noise.reliability,
    rankReliability: plain.rankReliability,
    spreadShare: spread,
    axisReliability: axis.here,
    attainable: plain.attainable,
    curvature: plain.curvature,
  };
  const around: VerdictSurroundings = {
    otherPools: of.other_pools,
    withoutLeftSettings: null,
    bestSinglePool: null,
    panel: null,
  };
  const correction: Correction = {
    noise: settings["noise-correction"] === "auto" ? noiseFactor(figures.rankReliability) : 1,
    spread,
  };
  const { verdict, reasons } = rule(figures, around, correction, settings);
  const doubts = verdict === "inconclusive" ? [] : doubtsOf(verdict, figures, around, correction, settings);
  const through = (bounds: Bounds | null, by = correction) => pair(bounds && correctedBounds(bounds, by));
  const c = value === null ? null : corrected(value, correction);
  const withAxis = axis.here ? { ...correction, noise: correction.noise / Math.sqrt(axis.here) } : null;
  const sized = (v: number) => (settings.direction === "absolute" ? Math.abs(v) : v);
  const said = {
    models: n,
    families: jackknife.families,
    rho: value,
    reliability: noise.reliability,
    rank_stability: q,
    R_q: figures.rankReliability,
    u: spread,
    theta_pool: axis.pool,
    theta_sample: axis.here,
    verdict,
    rule: ruleName(reasons, jackknife.value),
    certainty: verdict === "inconclusive" ? null : doubts.length === 0 ? "clear" : "borderline",
  };
  if (value === null || c === null) return { said, reference };
  return {
    reference,
    said: {
      ...said,
      interval: pair(interval),
      attainable: figures.attainable,
      corrected: c,
      corrected_interval: through(interval),
      bonett_wright: pair(figures.bonettWright),
      bonett_wright_corrected: through(figures.bonettWright),
      if_not_crowded: uncrowdedValue(value, figures.attainable as number, correction),
      with_axis_noise: withAxis && corrected(value, withAxis),
      with_axis_noise_interval: withAxis && through(interval, withAxis),
      curvature_p: figures.curvature?.p ?? null,
      curvature_multiple: figures.curvature?.multiple ?? null,
      curvature_flag: figures.curvature !== null && isCurved(figures.curvature, value, settings.threshold),
      evidence_above: evidenceBeyond(jackknife, n, settings.threshold, correction, settings.direction),
      noise_corrected: withoutNoise(value, correction),
      noise_corrected_interval: interval && [
        withoutNoise(interval.low, correction),
        withoutNoise(interval.high, correction),
      ],
      not_clear_because: [...new Set(doubts.map(wordFor))].sort(),
      warn:
        verdict === "distinct" && exceeds(sized(c), Math.min(settings["warn-threshold"], settings.threshold)),
      strong_negative:
        verdict === "distinct" && settings.direction === "positive" && exceeds(-settings.threshold, c),
    },
  };
}

function referenceOf({ pool, dates }: Case, how: string) {
  if ("models" in pool) return { ...pool, kind: "all", from: null, to: null, because: "dates-unknown" };
  const everyone = pool.x.map((axisValue, i) => ({
    axisValue,
    family: pool.families[i] ?? null,
    date: pool.dates[i] ?? null,
  }));
  const found = referenceModels({
    whole: factsOf(everyone),
    everyone: () => everyone,
    matched: datesOf(dates),
    reference: how,
    axisIsTime: false,
  });
  return { ...found, because: found.fallback?.because ?? null };
}

function axisReliability({ theta, x, pool }: Case): { pool: number | null; here: number | null } {
  if (theta === null) return { pool: null, here: null };
  if (theta.kind === "se") return { pool: null, here: reliabilityFromErrors(x, theta.se) };
  const whole = (theta.p / (theta.p - 1)) * (1 - 1 / theta.l1);
  const spread = "deviation" in pool ? pool.deviation : deviation(pool.x);
  return { pool: whole, here: reliabilityOverMatched(whole, spread, x) };
}

const pair = (bounds: Bounds | null) => bounds && [bounds.low, bounds.high];

function ruleName([first]: readonly Reason[], value: number | null): string {
  if (value === null) return "no correlation";
  switch (first?.rule) {
    case "threshold":
      if (first.statistic === "correlation" && first.above) return "plain";
      return first.by === "interval" ? "interval" : "corrected";
    case "axis-reliability":
      return "axis";
    case "interval":
    case "min-reliability":
    case "crowded":
    case "range":
      return first.rule;
    default:
      return "minima";
  }
}
