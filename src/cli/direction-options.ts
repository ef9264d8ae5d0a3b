// --higher-is-better, --lower-is-better, --optimum N: which way is better, for the benchmarks chosen. Of the command line
// only: an Action's policy says it, where it is reviewed.
import { type Command, Option } from "commander";
import { InputError, quote } from "../errors.ts";
import type { OptionSays, ReadOptions } from "../results/options.ts";

export function addDirectionOptions(command: Command): void {
  command
    .addOption(new Option("--higher-is-better", "a higher score is better, on the benchmarks chosen"))
    .addOption(new Option("--lower-is-better", "a lower score is better"))
    .addOption(new Option("--optimum <number>", "the best value lies in the middle, at this number"));
}

/** @throws InputError for two of them, or a number that is none */
export function directionOf(options: Readonly<Record<string, unknown>>): Pick<ReadOptions, "direction"> {
  const { higherIsBetter, lowerIsBetter, optimum } = options;
  const given: OptionSays[] = [];
  if (higherIsBetter === true) given.push({ option: "--higher-is-better", orientation: { kind: "higher" } });
  if (lowerIsBetter === true) given.push({ option: "--lower-is-better", orientation: { kind: "lower" } });
  if (typeof optimum === "string")
    given.push({
      option: `--optimum ${optimum}`,
      orientation: { kind: "optimum", optimum: number(optimum) },
    });
  if (given.length > 1)
    throw new InputError({
      message: "two options say which way is better",
      found: given.map(({ option }) => option).join(" and "),
      expected: "one of them",
    });
  return given[0] === undefined ? {} : { direction: given[0] };
}

function number(text: string): number {
  if (/^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(text.trim())) return Number(text);
  throw new InputError({
    message: "--optimum is no number",
    found: quote(text),
    expected: "the best value, such as 0",
  });
}
