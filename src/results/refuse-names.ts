// Names that cannot be one: none at all, or one so long that nobody wrote it and all that is done with names takes its time.
import { InputError, quote } from "../errors.ts";
import type { Place } from "./benchmark-results.ts";
import type { Reading } from "./reading.ts";

const LONGEST = 2000;

/** @throws InputError for the first of a reading, with its place */
export function refuseNames({
  benchmark,
  metric,
  variant,
  collection,
  scores,
  place,
  subtasks,
}: Reading): void {
  bounded(benchmark, "the name of a benchmark", place);
  for (const said of [metric?.name, metric?.unit, variant, collection])
    bounded(said, "what is said of a benchmark", place);
  for (const score of scores) {
    if (score.model.trim() === "")
      throw new InputError({
        message: "a result names no model",
        ...whereOf(score.place),
        expected: "the model's name",
      });
    bounded(score.model, "the name of a model", score.place);
    bounded(score.family, "the family of a model", score.place);
  }
  for (const part of subtasks ?? []) refuseNames(part);
}

function bounded(text: string | undefined, what: string, place: Place): void {
  if (text === undefined || text.length <= LONGEST) return;
  throw new InputError({
    message: `${what} is longer than a name can be`,
    ...whereOf(place),
    found: `${quote(text)}, ${text.length} characters`,
    expected: `at most ${LONGEST}`,
  });
}

function whereOf({ file, line, pointer }: Place): Place {
  return {
    file,
    ...(line !== undefined && { line }),
    ...(pointer !== undefined && { pointer: pointer.slice(0, LONGEST) }),
  };
}
