// What a verdict rests on: figures of one benchmark on one reference, and what stands around it. Correlations are of
// oriented scores, and plain ones: which corrections apply is the policy's to say.

import type { Conclusion, OtherPool, Reason, Verdict } from "../generated/report.ts";
import type { Undefined } from "../measure/measure.ts";
import type { Removal } from "../measure/sensitivity.ts";
import type { Bounds } from "../statistics/compare.ts";
import type { RankCurvature } from "../statistics/rank-curvature.ts";

export interface VerdictFigures {
  /** Those that count towards the minima. */
  models: number;
  families: number;
  /** All that were correlated. */
  observed: { models: number; families: number };
  /** false: each model of unknown family was taken for its own. */
  familiesKnown: boolean;
  /** Why there is no correlation, or no honest interval where five families would allow one; null: there is. */
  undefinedBecause: Undefined | null;
  value: number | null;
  /** By the family jackknife. */
  interval: Bounds | null;
  bonettWright: Bounds | null;
  /** Plain values without one model, one family, one capability benchmark. */
  leaveOneOut: readonly Removal[];
  /** R, against sampling noise; null: unknown. */
  reliability: number | null;
  /** R_q, of the ranks; null where R is. */
  rankReliability: number | null;
  /** u, at most 1: the share of the reference's spread that the models cover. */
  spreadShare: number;
  /** θ, of the axis over these models; null: unknown. */
  axisReliability: number | null;
  /** The largest value that scores with these ties can reach. */
  attainable: number | null;
  curvature: RankCurvature | null;
}

/** What else has a word in the verdict, or in whether it is clear. */
export interface VerdictSurroundings {
  /** Verdicts in the other pools that have enough models. */
  otherPools: readonly Verdict[];
  /** Without the models that were placed by leaving their settings away, where enough are left; null: nothing to ask. */
  withoutLeftSettings: Verdict | null;
  /** On a linked axis, the verdict of the best single pool that meets the minima; null: nothing to ask. */
  bestSinglePool: Verdict | null;
  /** The models that the policy fixed beforehand: how many, and which have no score here; null: none were fixed. */
  panel: { models: number; missing: readonly string[] } | null;
}

/** All of it, with what else has a word in what happens. */
export interface Evidence extends VerdictFigures, VerdictSurroundings {
  /** The one of the other pools that says entangled and knows at least half as many of the models, where there is one. */
  entangledElsewhere?: Omit<OtherPool, "rule" | "limit"> | undefined;
  /** Correlation of the scores as they are, where only the results say that the best value lies in the middle. */
  unfolded: number | null;
  /** Why it is not entangled, seen beside an entangled base branch, so that this cannot stand; null: no objection. */
  baselineObjection: Reason | null;
  /** A maintainer accepts the benchmark up to this value; null: not accepted. */
  acceptedUpTo: number | null;
  /** Whether the policy says which way is better. */
  orientationPinned: boolean;
}

/** The settings that the verdict depends on. */
export interface RulePolicy {
  threshold: number;
  direction: "positive" | "absolute";
  "decide-on": "point" | "interval";
  "noise-correction": "auto" | "off";
  "min-models": number;
  "min-families": number;
  "min-reliability": number;
  "min-coverage": number;
  "on-missing-panel": "inconclusive" | "warn";
}

/** With those that what happens to the check depends on. */
export interface DecisionPolicy extends RulePolicy {
  "warn-threshold": number;
  "on-entangled": Conclusion;
  "on-inconclusive": Conclusion;
  "on-unknown-noise": Conclusion;
}
