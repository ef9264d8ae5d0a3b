// What one may type, as plain data: made from the parser itself, so that completion never falls behind it.
import type { Command } from "commander";
import { BUNDLED_POOLS } from "../../generated/pools.ts";
import { pathOf, usedOptions, verbOf } from "../commands.ts";
import { wordsOf } from "../setting-options.ts";

export interface CompletableOption {
  /** With its dashes. */
  name: string;
  text: string;
  takesValue: boolean;
  /** What its value may be; none: a file's name. */
  words: readonly string[];
}

/** What may follow the words of one verb. */
export interface Completable {
  /** `check`, `pools show`; empty for the program itself. */
  path: string;
  verbs: readonly { name: string; text: string }[];
  options: readonly CompletableOption[];
  /** What its arguments may be. */
  words: readonly string[];
  /** Whether its arguments may be files. */
  files: boolean;
}

/** One entry for the program and for each verb. */
export function completionTree(command: Command): Completable[] {
  const verb = verbOf(command);
  const own = command.options.length > 0 && command.parent !== null ? command.options : [];
  const options = [...own, ...usedOptions(command)].map((option) => ({
    name: option.long ?? option.flags,
    text: option.description,
    takesValue: option.required,
    words: valuesOf(option.name(), verb?.formats ?? []),
  }));
  const here: Completable = {
    path: pathOf(command).join(" "),
    verbs: command.commands.map((each) => ({ name: each.name(), text: each.summary() })),
    options: [...options, { name: "--help", text: "help", takesValue: false, words: [] }],
    words: (verb?.arguments ?? []).flatMap(({ flags, words }) =>
      flags === "<pool>" ? BUNDLED_POOLS : (words ?? []),
    ),
    files: (verb?.arguments ?? []).some(({ files }) => files === true),
  };
  return [here, ...command.commands.flatMap(completionTree)];
}

function valuesOf(option: string, formats: readonly string[]): readonly string[] {
  if (option === "pool") return ["auto", ...BUNDLED_POOLS];
  if (option === "format") return formats;
  return wordsOf(option);
}
