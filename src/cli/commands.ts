// What a command of the parser stands for: its verb, its words, and which of the program's options mean something to it.
import { Command, Option } from "commander";
import type { Verb } from "./verb.ts";

/** Those of the whole program: they may stand before the verb or after it. */
export const PROGRAM_OPTIONS: readonly Option[] = [
  new Option("--pool <pool>", "a bundled pool's name, the path of a pool file, or auto (default)"),
  new Option("--policy <file>", "policy file (default: .github/safetywashing.yml if there)"),
  new Option("--format <format>", "how the result is written"),
  new Option("--output <file>", "where the result is written (default: standard output)"),
  new Option("--quiet", "no messages on standard error but errors"),
  new Option("--no-color", "no colour; the variable NO_COLOR says the same"),
  new Option("--debug", "show the stack trace of an error"),
];

/** A command of one verb. The program itself is a plain command. */
export class VerbCommand extends Command {
  readonly verb: Verb;

  constructor(verb: Verb, parent: Command) {
    super(verb.name);
    this.verb = verb;
    this.copyInheritedSettings(parent);
    parent.addCommand(this);
  }
}

/** The verb behind a command; none behind the program itself. */
export function verbOf(command: Command): Verb | undefined {
  return command instanceof VerbCommand ? command.verb : undefined;
}

/** Those of the program's options that mean something to a command. */
export function usedOptions(command: Command): Option[] {
  const verb = verbOf(command);
  if (verb === undefined) return [...PROGRAM_OPTIONS];
  const used: readonly string[] = [...(verb.uses ?? []), ...(verb.formats ? ["format"] : [])];
  return PROGRAM_OPTIONS.filter(
    (option) => !["pool", "policy", "format"].includes(option.name()) || used.includes(option.name()),
  ).map((option) => (option.name() === "format" ? formatOption(verb.formats ?? []) : option));
}

function formatOption(formats: readonly string[]): Option {
  return new Option("--format <format>", `${formats[0]} (default), ${formats.slice(1).join(", ")}`);
}

/** The words by which a command is called, without the program's own name. */
export function pathOf(command: Command): string[] {
  return command.parent === null ? [] : [...pathOf(command.parent), command.name()];
}
