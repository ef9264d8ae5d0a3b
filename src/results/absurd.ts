// Numbers that are no measurement: a sentinel such as 1.8e308, or a slip of the keyboard. They are refused where they
// stand, before a square of theirs overflows in some statistic.
import { type Fault, InputError, quote } from "../errors.ts";
import type { Orientation, Place } from "./benchmark-results.ts";
import type { ReadMetric, ReadScore } from "./reading.ts";

/** Far beyond the worst perplexity that anybody reports, and far below where squares and their sums overflow. */
const GREATEST = 1e100;

/** @throws InputError with every such number of a benchmark, and where it stands */
export function refuseAbsurd(
  benchmark: string,
  scores: readonly ReadScore[],
  metric: ReadMetric | undefined,
  orientation: Orientation,
  place: Place,
): void {
  const faults: Fault[] = [];
  const look = (value: number | null | undefined, what: () => string, at: Place) => {
    if (value === null || value === undefined || Math.abs(value) <= GREATEST) return;
    faults.push({
      message: `${what()} is no measurement`,
      ...at,
      found: String(value),
      expected: "a number between −1e100 and 1e100",
      remedy: "Mend it, or leave it out",
    });
  };
  for (const { model, score, standardError, samples, capabilityScores, place: at } of scores) {
    look(score, () => `the score of ${quote(model)} on ${quote(benchmark)}`, at);
    look(standardError, () => `the standard error of ${quote(model)} on ${quote(benchmark)}`, at);
    look(samples, () => `the sample count of ${quote(model)} on ${quote(benchmark)}`, at);
    for (const [name, value] of Object.entries(capabilityScores ?? {}))
      look(value, () => `the score of ${quote(model)} on the capability benchmark ${quote(name)}`, at);
  }
  look(metric?.minimum, () => `the least score of ${quote(benchmark)}`, place);
  look(metric?.maximum, () => `the greatest score of ${quote(benchmark)}`, place);
  look(metric?.chance, () => `what chance gets on ${quote(benchmark)}`, place);
  if (orientation.kind === "optimum")
    look(orientation.optimum, () => `the optimum of ${quote(benchmark)}`, place);
  if (faults.length > 0) throw new InputError(faults);
}
