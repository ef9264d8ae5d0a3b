// The correlation with release date held constant: a long span of time alone raises correlations. It explains; it does not decide.
import { partialSpearman } from "../statistics/partial-spearman.ts";
import type { Observation } from "./observe.ts";

const LEAST_DATED_MODELS = 8;

/** @returns the partial Spearman correlation over the models with a known release date, and how many they are */
export function givenReleaseDate(observations: readonly Observation[]): {
  value: number | null;
  models: number;
} {
  const dated = observations.flatMap(({ axisValue, oriented, poolModel, releases }) => {
    const date = releases.length > 1 ? undefined : poolModel?.release_date;
    return date === undefined ? [] : [{ axisValue, oriented, day: Date.parse(date) / 86_400_000 }];
  });
  if (dated.length < LEAST_DATED_MODELS) return { value: null, models: dated.length };
  const column = (key: "axisValue" | "oriented" | "day") => dated.map((entry) => entry[key]);
  return {
    value: partialSpearman(column("axisValue"), column("oriented"), column("day")),
    models: dated.length,
  };
}
