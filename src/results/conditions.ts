// How a model was asked: shots, template, judge, temperature, epochs. Scores that were made differently are told as such.
import { quote } from "../errors.ts";
import type { Place, ReadingNote } from "./benchmark-results.ts";
import { groupBy } from "./candidates.ts";
import type { ReadScore } from "./reading.ts";
import { asScalar, type Json } from "./source.ts";

/** What of it a file says, as a part of a score. */
export function conditions(said: Json): Pick<ReadScore, "conditions"> {
  const known = Object.entries(said).flatMap(([key, value]): [string, string][] => {
    const text = asScalar(value);
    return text === undefined || text === "" ? [] : [[key, text]];
  });
  return known.length > 0 ? { conditions: Object.fromEntries(known) } : {};
}

/** One note for each condition in which the models of a benchmark differ. Who says nothing of it differs from nobody. */
export function conditionNotes(benchmark: string, scores: readonly ReadScore[], place: Place): ReadingNote[] {
  const keys = [...new Set(scores.flatMap((score) => Object.keys(score.conditions ?? {})))].sort();
  return keys.flatMap((key): ReadingNote[] => {
    const said = scores.filter((score) => score.conditions?.[key] !== undefined);
    const groups = [...groupBy(said, (score) => score.conditions![key]!)].sort(
      ([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1),
    );
    if (groups.length < 2) return [];
    const told = groups
      .slice(0, 5)
      .map(
        ([value, own]) =>
          `${quote(value)} (${own.length} ${own.length === 1 ? "model" : "models"}, such as ${quote(own.map(({ model }) => model).sort()[0]!)})`,
      );
    const text = `the models were asked differently on ${quote(benchmark)}: ${key} ${told.join(", ")}${groups.length > 5 ? ` and ${groups.length - 5} more` : ""}`;
    return [{ code: "conditions-differ", text, place }];
  });
}
