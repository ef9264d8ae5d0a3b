// Before and after: how much of the gain is more than capability predicts.

import type { ProgressFit } from "./fit.ts";
import { beyond, type ClaimedModel, type Differential, unsure, withInterval } from "./one-model.ts";

/** The variance within families needs this many families of two or more models. */
const LEAST_FAMILIES_WITH_TWO = 4;

/** What a family's models share cancels in their difference, so a pair of one family is judged by what varies within families. */
export function pairRule(fit: ProgressFit, sameFamily: boolean): "pair" | "pair-within-family" {
  const within =
    sameFamily &&
    fit.families_with_two >= LEAST_FAMILIES_WITH_TWO &&
    fit.within_variance !== null &&
    fit.slope_variance !== null;
  return within ? "pair-within-family" : "pair";
}

/**
 * Two families: ± t(families − 2)·√(s²(2 + Δx²/Sxx)). Within one: ± t(families of two or more − 1)·√(2s_w² + Δx²·v_b).
 * What is unsure of either model adds to the variance.
 */
export function placePair(
  fit: ProgressFit,
  before: ClaimedModel,
  after: ClaimedModel,
  sameFamily: boolean,
  confidence: number,
): Differential {
  const step = after.x - before.x;
  const within = pairRule(fit, sameFamily) === "pair-within-family";
  const variance = within
    ? 2 * fit.within_variance! + step ** 2 * fit.slope_variance!
    : fit.residual_sd ** 2 * (2 + step ** 2 / fit.sxx);
  return withInterval(
    {
      gain: after.y - before.y,
      predicted: fit.slope * step,
      variance: variance + unsure(fit, before) + unsure(fit, after),
      df: within ? fit.families_with_two - 1 : fit.families - 2,
      beyond: beyond(fit, [before.x, after.x]),
    },
    confidence,
  );
}
