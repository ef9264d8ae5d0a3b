// Figures of paired values that need neither a pool nor a policy: the correlation with its intervals, how far ranks can be
// trusted, how far ties let them go, and whether they bend.

import { attainableCorrelation } from "../statistics/attainable-correlation.ts";
import { bonettWright } from "../statistics/bonett-wright.ts";
import type { Bounds } from "../statistics/compare.ts";
import { type FamilyJackknife, familyJackknife } from "../statistics/family-jackknife.ts";
import { type Families, membersOf } from "../statistics/group-jackknife.ts";
import { type Column, rankingOf } from "../statistics/midranks.ts";
import { type RankCurvature, rankCurvature } from "../statistics/rank-curvature.ts";
import { type RankedPairs, rankPairs } from "../statistics/rank-pairs.ts";
import { rankReliability } from "../statistics/rank-reliability.ts";
import { rankStability } from "../statistics/rank-stability.ts";

export interface PlainFigures {
  jackknife: FamilyJackknife;
  /** As if the models were independent. */
  bonettWright: Bounds | null;
  /** q; null where the reliability is unknown. */
  rankStability: number | null;
  /** R_q. */
  rankReliability: number | null;
  /** Of the scores' ties. */
  attainable: number | null;
  curvature: RankCurvature | null;
  pairs: RankedPairs;
}

export function plainFigures({
  x,
  y,
  families,
  confidence,
  direction,
  reliability,
  standardErrors,
  full,
}: {
  /** Places on the axis. */
  x: Column;
  /** Scores, higher is better. */
  y: readonly number[];
  families: Families;
  confidence: number;
  direction: "positive" | "absolute";
  /** R; null: unknown, and so is what the errors say of ranks. */
  reliability: number | null;
  standardErrors: readonly (number | null)[];
  /** With what no verdict rests on, but only whether it is clear: the ordinary interval and the curvature, else null. */
  full: boolean;
}): PlainFigures {
  const byX = rankingOf(x);
  const byY = rankingOf(y);
  const groups = membersOf(families, y.length);
  const pairs = rankPairs(byX, byY);
  const jackknife = familyJackknife({ pairs, families: groups, confidence });
  const { value } = jackknife;
  const stability = reliability === null ? null : stabilityOf(y, standardErrors);
  return {
    jackknife,
    bonettWright: value === null || !full ? null : bonettWright(value, y.length, confidence),
    rankStability: stability,
    rankReliability: stability === null ? null : rankReliability(stability),
    attainable: attainableCorrelation(byX, byY, direction),
    curvature: value === null || !full ? null : rankCurvature(byX, byY, groups),
    pairs,
  };
}

/** Over those with an error. */
function stabilityOf(y: readonly number[], standardErrors: readonly (number | null)[]): number | null {
  const measured = y.flatMap((score, i) => {
    const error = standardErrors[i] ?? null;
    return error === null ? [] : [{ score, error }];
  });
  return rankStability(
    measured.map(({ score }) => score),
    measured.map(({ error }) => error),
  );
}
