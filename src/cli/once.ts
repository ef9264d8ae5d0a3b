// An option that takes one value may stand once: of two, the last would win without a word.
import type { Option } from "commander";
import { InputError, quote } from "../errors.ts";

/** The same option; parsing throws InputError where it is given again. Options that gather their values are left alone. */
export function once(option: Option): Option {
  if ((!option.required && !option.optional) || option.parseArg !== undefined) return option;
  return option.argParser((value: string, before: string | undefined) => {
    if (before === undefined) return value;
    throw new InputError({
      message: `${option.long ?? option.flags} is given twice`,
      found: `${quote(before)} and ${quote(value)}`,
      expected: "one value",
      remedy: "Leave one of the two out",
    });
  });
}
