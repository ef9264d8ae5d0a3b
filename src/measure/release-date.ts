// The correlation with release date held constant: a long span of time alone raises correlations. It explains; it does not decide.
import type { Roster } from "../pool/rosters.ts";
import { ranking } from "../statistics/midranks.ts";
import { partialSpearman } from "../statistics/partial-spearman.ts";
import type { RankedPairs } from "../statistics/rank-pairs.ts";
import type { Observation } from "./observe.ts";

const LEAST_DATED_MODELS = 8;

/**
 * @param axis which it is: see Reference.keyOf
 * @returns the partial Spearman correlation over the models with a known release date, and how many they are
 */
export function givenReleaseDate(
  observations: readonly Observation[],
  { x, y }: Pick<RankedPairs, "x" | "y">,
  axis: string,
  roster: Roster,
): { value: number | null; models: number } {
  const { positions, days, places } = roster.once(`days on ${axis}`, () => {
    const dated = observations.flatMap(({ poolModel, releases }, position) => {
      const date = releases.length > 1 ? undefined : poolModel?.release_date;
      return date === undefined ? [] : [{ position, day: Date.parse(date) / 86_400_000 }];
    });
    return {
      positions: dated.map(({ position }) => position),
      days: ranking(dated.map(({ day }) => day)),
      places: ranking(dated.map(({ position }) => observations[position]!.axisValue)),
    };
  });
  const models = positions.length;
  if (models < LEAST_DATED_MODELS) return { value: null, models };
  if (models === observations.length) return { value: partialSpearman(x, y, days), models };
  const scores = positions.map((i) => observations[i]!.oriented);
  return { value: partialSpearman(places, scores, days), models };
}
