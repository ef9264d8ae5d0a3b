// A case of test/figures/rule-2.json through the functions of statistics/, measure/ and gate/.
import { type Guard, isCurved, whatForbidsClear } from "../../src/gate/clear.ts";
import { exceeds } from "../../src/statistics/compare.ts";
import type { VerdictFigures, VerdictSurroundings } from "../../src/gate/evidence.ts";
import { type RulePolicy, type Ruling, rule, uncrowdedValue } from "../../src/gate/rule.ts";
import type { Verdict } from "../../src/generated/report.ts";
import { reliabilityFromErrors, reliabilityOverMatched } from "../../src/measure/axis-reliability.ts";
import {
  type Bounds,
  type Correction,
  corrected,
  correctedBounds,
  noiseFactor,
  withoutNoise,
} from "../../src/measure/correction.ts";
import { evidenceBeyond } from "../../src/measure/evidence.ts";
import { referenceModels } from "../../src/measure/reference-models.ts";
import { attainableCorrelation } from "../../src/statistics/attainable-correlation.ts";
import { bonettWright } from "../../src/statistics/bonett-wright.ts";
import { familyJackknife } from "../../src/statistics/family-jackknife.ts";
import { leaveOneOut } from "../../src/statistics/leave-one-out.ts";
import { deviation } from "../../src/statistics/deviation.ts";
import { rankCurvature } from "../../src/statistics/rank-curvature.ts";
import { rankReliability } from "../../src/statistics/rank-reliability.ts";
import { rankStability } from "../../src/statistics/rank-stability.ts";
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

const WORDS: Record<Guard["guard"], string> = {
  "families-unknown": "families unknown",
  "pools-disagree": "pools disagree",
  models: "fewer than 12 models",
  families: "fewer than 6 families",
  range: "u below min-coverage",
  interval: "interval",
  "ordinary-interval": "Bonett-Wright",
  "leave-one-out": "leave-one-out",
  "interval-before-range": "interval, range uncorrected",
  crowded: "crowded",
  curvature: "curved",
  "axis-noise": "axis noise",
  noise: "noise too great to be corrected",
  "model-settings": "settings",
  panel: "panel",
  "single-pool": "single pool",
};

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
  const jackknife = familyJackknife({ x, y, families, confidence: 0.95 });
  const reference = referenceOf(of, policy.reference ?? "recent");
  const spread = Math.min(1, deviation(x) / reference.deviation);
  const errors = of.se.map((error) => error ?? undefined);
  const noise = reliability({
    scores: y,
    standardErrors: errors,
    samples: y.map(() => undefined),
    proportion: false,
    unitScale: 1,
  });
  const measured = y.flatMap((score, i) => (of.se[i] === null ? [] : [{ score, error: of.se[i] as number }]));
  const q =
    noise.reliability === null
      ? null
      : rankStability(
          measured.map(({ score }) => score),
          measured.map(({ error }) => error),
        );
  const axis = axisReliability(of);
  const { value, interval } = jackknife;
  const figures: VerdictFigures = {
    models: of.models,
    families: of.fams,
    observed: { models: n, families: jackknife.families },
    familiesKnown: of.families_known ?? true,
    value,
    interval,
    bonettWright: value === null ? null : bonettWright(value, n, 0.95),
    leaveOneOut: [
      ...leaveOneOut(x, y).map((v) => ({ without: "model" as const, name: "", value: v })),
      ...jackknife.withoutFamily.map(({ family, value: v }) => ({
        without: "family" as const,
        name: family,
        value: v,
      })),
      ...of.loo_benchmarks.map((v) => ({ without: "capability-benchmark" as const, name: "", value: v })),
    ],
    reliability: noise.reliability,
    rankReliability: q === null ? null : rankReliability(q),
    spreadShare: spread,
    axisReliability: axis.here,
    attainable: attainableCorrelation(x, y, settings.direction),
    curvature: rankCurvature(x, y, families),
  };
  const around: VerdictSurroundings = {
    otherPools: of.other_pools,
    withoutLeftSettings: null,
    bestSinglePool: null,
    panelMissing: null,
  };
  const correction: Correction = {
    noise: settings["noise-correction"] === "auto" ? noiseFactor(figures.rankReliability) : 1,
    spread,
  };
  const { verdict, rulings } = rule(figures, around, correction, settings);
  const guards =
    verdict === "inconclusive" ? [] : whatForbidsClear(verdict, figures, around, correction, settings);
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
    rule: ruleName(rulings, jackknife.value),
    certainty: verdict === "inconclusive" ? null : guards.length === 0 ? "clear" : "borderline",
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
      not_clear_because: guards.map(({ guard }) => WORDS[guard]).sort(),
      warn:
        verdict === "distinct" && exceeds(sized(c), Math.min(settings["warn-threshold"], settings.threshold)),
      strong_negative:
        verdict === "distinct" && settings.direction === "positive" && exceeds(-settings.threshold, c),
    },
  };
}

function referenceOf({ pool, dates }: Case, how: string) {
  if ("models" in pool) return { ...pool, kind: "all", from: null, to: null, because: "dates-unknown" };
  const found = referenceModels({
    pool: pool.x.map((axisValue, i) => ({
      axisValue,
      family: pool.families[i] ?? null,
      date: pool.dates[i] ?? null,
    })),
    matchedDates: dates,
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

function ruleName([first]: readonly Ruling[], value: number | null): string {
  if (value === null) return "no correlation";
  switch (first?.rule) {
    case "threshold":
      return first.statistic;
    case "interval":
      return first.statistic === "plain" ? "plain" : "interval";
    case "axis-reliability":
      return "axis";
    case "min-reliability":
    case "crowded":
    case "range":
      return first.rule;
    default:
      return "minima";
  }
}
