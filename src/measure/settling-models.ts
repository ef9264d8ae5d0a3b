// What would settle an inconclusive verdict: which models to score as well, and what that would bring.

import type { PlacedModel } from "../pool/everyone.ts";
import { boundedFisherZ } from "../statistics/bounded-fisher-z.ts";
import { deviation } from "../statistics/deviation.ts";
import { tanh } from "../statistics/elementary.ts";
import { tQuantile } from "../statistics/student-t.ts";
import { type Correction, carriedBack, corrected, correctedBounds } from "./correction.ts";

/** From this share of the spread on the correction for range decides like any other. */
export const ENOUGH_SPREAD = 0.8;
/** A longer list is no advice. */
const MOST = 12;

export interface Candidate extends PlacedModel {
  name: string;
  /** false: neither open nor served, as far as the pool knows; null: it does not know. */
  runnable: boolean | null;
  /** What stands for its size; null: unknown. */
  trainingFlop: number | null;
}

export interface SettlingModel {
  name: string;
  family: string | null;
  /** What it is there for: a further family, a wider spread, or one model more. */
  why: "family" | "spread" | "model";
}

/** Towards the minima, and those that are correlated. */
interface Sample {
  axisValues: readonly number[];
  /** null: of unknown family, its own. */
  families: readonly (string | null)[];
  counted: { models: number; families: number };
}

/**
 * The fewest of the reference models that bring the spread to 0.8 and the minima to what the policy asks, of families that
 * are not yet there as long as there are such; and of as few those nearest to the range that was scored, since a model far
 * below it shows nothing but that it is far below. Those that can be run for sure where they suffice. Listed cheapest first
 * where sizes are known.
 *
 * It looks at who was scored and never at a score, so it stays the same from run to run.
 * @param reference the models that the benchmark is held against: none of another time is advised.
 * @param scored names of reference models that have a score already.
 */
export function settlingModels(
  sample: Sample,
  reference: { members: readonly Candidate[]; deviation: number },
  scored: ReadonlySet<string>,
  minima: { models: number; families: number },
): SettlingModel[] {
  const some = reference.members
    .filter(({ name, runnable }) => runnable !== false && !scored.has(name))
    .sort((a, b) => size(a) - size(b) || (a.name < b.name ? -1 : 1));
  const choose = (candidates: readonly Candidate[]) =>
    choice(sample, candidates, reference.deviation, minima);
  const sure = some.filter(({ runnable }) => runnable === true);
  const candidates = choose(sure).enough ? sure : some;
  const fewest = choose(candidates);
  const { chosen } = fewest.enough ? nearestOf(sample, candidates, choose, fewest) : fewest;
  return chosen
    .sort((a, b) => a.size - b.size || (a.name < b.name ? -1 : 1))
    .map(({ size: _, ...model }) => model);
}

interface Choice {
  chosen: (SettlingModel & { size: number })[];
  /** Whether they bring all that is lacking. */
  enough: boolean;
}

/** The same number of models from no further away than it takes: by halving, over the candidates' distances. */
function nearestOf(
  sample: Sample,
  candidates: readonly Candidate[],
  choose: (candidates: readonly Candidate[]) => Choice,
  fewest: Choice,
): Choice {
  if (sample.axisValues.length === 0) return fewest;
  const [low, high] = [Math.min(...sample.axisValues), Math.max(...sample.axisValues)];
  const far = ({ axisValue }: Candidate) => Math.max(0, low - axisValue, axisValue - high);
  const distances = [...new Set(candidates.map(far))].sort((a, b) => a - b);
  let best = fewest;
  let [from, to] = [0, distances.length - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    const near = choose(candidates.filter((candidate) => far(candidate) <= distances[middle]!));
    if (near.enough && near.chosen.length <= fewest.chosen.length) {
      best = near;
      to = middle;
    } else from = middle + 1;
  }
  return best;
}

/** One after the other: of an unseen family as long as there is one, the one that spreads them most. */
function choice(
  sample: Sample,
  candidates: readonly Candidate[],
  referenceDeviation: number,
  minima: { models: number; families: number },
): Choice {
  const values = [...sample.axisValues];
  const families = new Set(sample.families.filter((family) => family !== null));
  const lacking = {
    models: minima.models - sample.counted.models,
    families: minima.families - sample.counted.families,
  };
  let left = candidates;
  const chosen: Choice["chosen"] = [];
  const isNarrow = () => deviation(values) < ENOUGH_SPREAD * referenceDeviation;
  const isEnough = () => !isNarrow() && lacking.models <= 0 && lacking.families <= 0;
  while (chosen.length < MOST && left.length > 0 && !isEnough()) {
    const unseen = left.filter(({ family }) => family === null || !families.has(family));
    const next = widest(unseen.length > 0 ? unseen : left, values);
    const isNew = next.family === null || !families.has(next.family);
    const why = isNarrow() ? "spread" : lacking.families > 0 && isNew ? "family" : "model";
    chosen.push({ name: next.name, family: next.family, why, size: size(next) });
    values.push(next.axisValue);
    if (next.family !== null) families.add(next.family);
    lacking.models -= 1;
    if (isNew) lacking.families -= 1;
    left = left.filter((model) => model !== next);
  }
  return { chosen, enough: isEnough() };
}

/** Unknown sizes come last. */
const size = ({ trainingFlop }: Candidate): number => trainingFlop ?? Number.MAX_VALUE;

/**
 * The one that spreads them most; of several alike the first, which is the cheapest. With squares S about the mean m of n values,
 * one more at x makes S + (x − m)²·n/(n + 1) of them.
 */
function widest(candidates: readonly Candidate[], values: readonly number[]): Candidate {
  const count = values.length;
  const middle = values.reduce((sum, value) => sum + value, 0) / Math.max(count, 1);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  const spreadWith = (x: number) => Math.sqrt(squares + ((x - middle) ** 2 * count) / (count + 1));
  let best = candidates[0] as Candidate;
  let most = spreadWith(best.axisValue);
  for (const model of candidates) {
    const spread = spreadWith(model.axisValue);
    if (spread <= most * (1 + 1e-9)) continue;
    best = model;
    most = spread;
  }
  return best;
}

/** What the corrected interval rests on. */
interface Measured {
  value: number;
  /** Of Fisher's z, by the family jackknife; null where it has none. */
  standardError: number | null;
  models: number;
  correction: Correction;
  confidence: number;
}

/**
 * Half the width of the corrected interval with so many models, of so many families, that cover so much, if the corrected
 * value stays what it is: the plain one then rises with the spread, and its error falls with the models.
 */
export function halfWidthWith(
  measured: Measured,
  then: { models: number; families: number; spread: number },
): number | null {
  const { value, standardError, models, correction, confidence } = measured;
  if (then.models < 4 || then.families < 2) return null;
  const by = { ...correction, spread: then.spread };
  const plain = carriedBack(corrected(value, correction), by);
  const known = standardError !== null && models > 3;
  const error = known
    ? standardError * Math.sqrt((models - 3) / (then.models - 3))
    : Math.sqrt((1 + (plain * plain) / 2) / (then.models - 3));
  const z = boundedFisherZ(plain, then.models);
  const half = tQuantile((1 + confidence) / 2, then.families - 1) * error;
  const { low, high } = correctedBounds({ low: tanh(z - half), high: tanh(z + half) }, by);
  return (high - low) / 2;
}
