// All models that an axis places, with what a reference group is drawn by: an excerpt of a pool keeps them too.
import type { Pool } from "../generated/pool.ts";

export interface PlacedModel {
  axisValue: number;
  /** YYYY-MM-DD. */
  date: string | null;
  /** null: unknown; the model is then its own family. */
  family: string | null;
}

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
