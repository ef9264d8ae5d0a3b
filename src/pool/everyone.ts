// All models that an axis places, with what a reference group is drawn by: an excerpt of a pool keeps them too.
import type { Pool } from "../generated/pool.ts";
import { deviation } from "../statistics/deviation.ts";

export interface PlacedModel {
  axisValue: number;
  /** YYYY-MM-DD. */
  date: string | null;
  /** null: unknown; the model is then its own family. */
  family: string | null;
}

/** What a group of them comes to. */
export interface GroupFacts {
  models: number;
  /** A model of unknown family is one of its own. */
  families: number;
  /** Standard deviation (divided by n) of the axis over them. */
  deviation: number;
  /** Share of those whose release date is known; 0 of no models. */
  dated: number;
}

export function factsOf(members: readonly PlacedModel[]): GroupFacts {
  const known = new Set(members.flatMap(({ family }) => family ?? []));
  const alone = members.filter(({ family }) => family === null).length;
  return {
    models: members.length,
    families: known.size + alone,
    deviation: deviation(members.map(({ axisValue }) => axisValue)),
    dated: shareKnown(members.map(({ date }) => date)),
  };
}

/** 0 of none. */
export const shareKnown = (all: readonly (string | null)[]): number =>
  all.length === 0 ? 0 : all.filter((each) => each !== null).length / all.length;

/** Of the pool's models with an axis value, and of the matched: fewer dates would choose by who is dated. */
export const LEAST_DATED = 0.8;

/** The same in few bytes: a column a fact, dates and families by their place in a list; null where there is none. */
export interface Everyone {
  values: readonly number[];
  dates: readonly string[];
  dated: readonly (number | null)[];
  families: readonly string[];
  of: readonly (number | null)[];
}

/** In the pool's order; those that are no part of its reference left out. */
export function placedModels(pool: Pool, values: ReadonlyMap<string, number>): PlacedModel[] {
  return pool.models.flatMap(({ name, family, release_date, outside_reference }) => {
    const axisValue = values.get(name);
    return axisValue === undefined || outside_reference
      ? []
      : [{ axisValue, date: release_date ?? null, family }];
  });
}

export function folded(everyone: readonly PlacedModel[]): Everyone {
  const list = (fact: "date" | "family") =>
    [...new Set(everyone.flatMap((model) => model[fact] ?? []))].sort();
  const [dates, families] = [list("date"), list("family")];
  const placeIn = (all: readonly string[]) => {
    const places = new Map(all.map((each, at) => [each, at]));
    return (each: string | null) => (each === null ? null : places.get(each)!);
  };
  return {
    values: everyone.map(({ axisValue }) => axisValue),
    dates,
    dated: everyone.map(({ date }) => date).map(placeIn(dates)),
    families,
    of: everyone.map(({ family }) => family).map(placeIn(families)),
  };
}

export function unfolded({ values, dates, dated, families, of }: Everyone): PlacedModel[] {
  const at = (list: readonly string[], place: number | null | undefined) => list[place ?? -1] ?? null;
  return values.map((axisValue, i) => ({
    axisValue,
    date: at(dates, dated[i]),
    family: at(families, of[i]),
  }));
}
