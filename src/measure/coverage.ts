// Who of the reference has no score here, and what scoring the fewest of them would bring.
import type { Advice, Coverage } from "../generated/report.ts";
import type { PoolAxis } from "../pool/axis.ts";
import type { Reference } from "../pool/reference.ts";
import type { Roster } from "../pool/rosters.ts";
import { deviation } from "../statistics/deviation.ts";
import type { Correction } from "./correction.ts";
import type { Figures } from "./measure.ts";
import type { Observation } from "./observe.ts";
import { isWithin } from "./reference-models.ts";
import { type Candidate, halfWidthWith, type SettlingModel, settlingModels } from "./settling-models.ts";

const MOST_UNSCORED = 50;
const MOST_SUGGESTED = 4;

export interface Covered {
  input: { reference: Reference };
  axis: PoolAxis;
  roster: Roster;
  observations: readonly Observation[];
  /** Towards the minima. */
  counted: { models: number; families: number };
  figures: Figures;
}

interface Minima {
  models: number;
  families: number;
}

export function coverageOf(covered: Covered, minima: Minima): Coverage {
  const { counted, figures } = covered;
  const { unscored, names, missing } = unscoredOf(covered);
  return {
    models: counted.models,
    families: counted.families,
    families_known: figures.familiesKnown,
    capability_spread: figures.capabilitySpread,
    missing_families: [...missing],
    suggested_models: settling(covered, minima)
      .slice(0, MOST_SUGGESTED)
      .map(({ name }) => name),
    unscored_models: [...names],
    unscored: unscored.length,
  };
}

/** What would settle it. */
export function adviceOf(
  covered: Covered,
  minima: Minima,
  correction: Correction,
  confidence: number,
): Advice {
  const { observations, counted, figures } = covered;
  const models = observations.length === 0 ? [] : [...settling(covered, minima)];
  if (models.length === 0) return { models, spread_share: null, half_width: null };
  const places = models.map(({ name }) => covered.axis.values.get(name)!);
  const { held, jackknife } = figures;
  const spread = Math.min(1, deviation([...figures.x, ...places]) / held.deviation);
  const there = new Set(observations.map(({ family }) => family));
  const further = new Set(models.flatMap(({ family }) => (there.has(family) ? [] : family)));
  const then = {
    models: figures.x.length + models.length,
    families: Math.max(jackknife.families, counted.families) + further.size,
    spread,
  };
  const { value, standardError } = jackknife;
  const measured = { standardError, models: figures.x.length, correction, confidence };
  return {
    models,
    spread_share: spread,
    half_width: value === null ? null : halfWidthWith({ value, ...measured }, then),
  };
}

/** It looks at who was scored and at no score. */
function settling(covered: Covered, minima: Minima): readonly SettlingModel[] {
  const { input, axis, observations, counted, figures, roster } = covered;
  const { held } = figures;
  const asked = [
    held.from,
    held.to,
    held.deviation,
    counted.models,
    counted.families,
    minima.models,
    minima.families,
  ];
  return roster.once(`settling on ${input.reference.keyOf(axis)} ${asked.join()}`, () =>
    settlingModels(
      { axisValues: figures.x, families: observations.map(({ family }) => family), counted },
      { members: unscoredOf(covered).unscored, deviation: held.deviation },
      new Set(observations.flatMap(({ poolModel }) => poolModel?.name ?? [])),
      minima,
    ),
  );
}

/** Of the reference: who they are, the first of their names, and families of which nobody is scored. */
function unscoredOf({ input: { reference }, axis, observations, figures: { held }, roster }: Covered) {
  return roster.once(`unscored on ${reference.keyOf(axis)} from ${held.from} to ${held.to}`, () => {
    const scored = new Set(observations.flatMap(({ poolModel }) => poolModel?.name ?? []));
    const unscored = reference.pool.models.flatMap((model): Candidate[] => {
      const { name, family, release_date, training_flop, access } = model;
      const axisValue = axis.values.get(name);
      const date = release_date ?? null;
      if (axisValue === undefined || scored.has(name) || !isWithin(date, held)) return [];
      const runnable = access === undefined ? null : access !== "none";
      return [{ name, family, date, axisValue, runnable, trainingFlop: training_flop ?? null }];
    });
    const there = new Set(observations.map(({ family }) => family));
    const missing = new Set(
      unscored.flatMap(({ family }) => (family === null || there.has(family) ? [] : family)),
    );
    const names = unscored.map(({ name }) => name).sort();
    return { unscored, names: names.slice(0, MOST_UNSCORED), missing: [...missing].sort() };
  });
}
