// What each rule says of a sample: a plain threshold, the rule before, and the present one by the project's own functions,
// so that what ships is measured.
import { doubtsOf } from "../../src/gate/clear.ts";
import type { VerdictFigures, VerdictSurroundings } from "../../src/gate/evidence.ts";
import { rule } from "../../src/gate/rule.ts";
import type { Verdict } from "../../src/generated/report.ts";
import { correctedBounds, noiseFactor } from "../../src/measure/correction.ts";
import { plainFigures } from "../../src/measure/plain-figures.ts";
import { SETTINGS } from "../../src/policy/settings-table.ts";
import type { Bounds } from "../../src/statistics/compare.ts";
import { leaveOneOut } from "../../src/statistics/leave-one-out.ts";
import { reliability } from "../../src/statistics/reliability.ts";
import { ruleBefore } from "./before.ts";
import type { Sample } from "./simulate.ts";

export interface Judgement {
  verdict: Verdict;
  clear: boolean;
  /** The interval of the decided value; null also where noise is too great to be corrected, so that it holds nothing to. */
  interval: Bounds | null;
}

export const RULES = ["plain", "before", "now"] as const;
export type Rule = (typeof RULES)[number];
export type Judged = Record<Rule, Judgement>;

/** The shipped default of every setting that a verdict depends on. */
export const POLICY = {
  threshold: SETTINGS.threshold.default,
  direction: SETTINGS.direction.default,
  "decide-on": SETTINGS["decide-on"].default,
  "noise-correction": SETTINGS["noise-correction"].default,
  "min-models": SETTINGS["min-models"].default,
  "min-families": SETTINGS["min-families"].default,
  "min-reliability": SETTINGS["min-reliability"].default,
  "min-coverage": SETTINGS["min-coverage"].default,
  "on-missing-panel": "inconclusive",
} as const;

const ALONE: VerdictSurroundings = {
  otherPools: [],
  withoutLeftSettings: null,
  bestSinglePool: null,
  panel: null,
};

export function judge({ capability: x, score: y, families, standardError, spread }: Sample): Judged {
  const standardErrors = y.map(() => standardError);
  const R = reliability({
    scores: y,
    standardErrors,
    samples: y.map(() => undefined),
    proportion: false,
    unitScale: 1,
  }).reliability;
  const figures = plainFigures({
    x,
    y,
    families,
    confidence: SETTINGS.confidence.default,
    direction: POLICY.direction,
    reliability: R,
    standardErrors,
    full: true,
  });
  const { jackknife } = figures;
  const without = [
    ...leaveOneOut(x, y).map((value) => ({ what: "model" as const, without: "", value })),
    ...jackknife.withoutFamily.map(({ family, value }) => ({
      what: "family" as const,
      without: family,
      value,
    })),
  ];
  const { value } = jackknife;
  return {
    plain: {
      verdict: value === null ? "inconclusive" : value > POLICY.threshold ? "entangled" : "distinct",
      clear: false,
      interval: null,
    },
    before: ruleBefore(
      jackknife,
      without.map((each) => each.value),
      R ?? 0,
      spread,
    ),
    now: ruleNow({
      models: x.length,
      families: jackknife.families,
      observed: { models: x.length, families: jackknife.families },
      familiesKnown: true,
      undefinedBecause: null,
      value,
      interval: jackknife.interval,
      bonettWright: figures.bonettWright,
      leaveOneOut: without,
      reliability: R,
      rankReliability: figures.rankReliability,
      spreadShare: spread,
      axisReliability: null,
      attainable: figures.attainable,
      curvature: figures.curvature,
    }),
  };
}

function ruleNow(figures: VerdictFigures): Judgement {
  const correction = { noise: noiseFactor(figures.rankReliability), spread: figures.spreadShare };
  const { verdict } = rule(figures, ALONE, correction, POLICY);
  const usable = figures.rankReliability !== null && figures.rankReliability >= POLICY["min-reliability"];
  const interval = usable && figures.interval ? correctedBounds(figures.interval, correction) : null;
  if (verdict === "inconclusive") return { verdict, clear: false, interval };
  const clear = doubtsOf(verdict, figures, ALONE, correction, POLICY).length === 0;
  return { verdict, clear, interval };
}
