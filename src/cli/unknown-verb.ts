// A verb that there is not, where commander would show help as if nothing were wrong: `nosuch --help`, `help nosuch`.
import type { Command } from "commander";
import { didYouMean } from "../did-you-mean.ts";

/** Ends as commander's own unknown command does, if the words before an option name no verb. */
export function refuseUnknownVerb(program: Command): void {
  const words = program.args[0] === "help" ? program.args.slice(1) : program.args;
  let at = program;
  for (const word of words) {
    if (word.startsWith("-") || at.commands.length === 0) return;
    const found = at.commands.find((command) => command.name() === word);
    if (found === undefined) refuse(at, word);
    else at = found;
  }
}

function refuse(command: Command, word: string): never {
  const near = didYouMean(
    word,
    command.commands.map((each) => each.name()),
  );
  const hint = near === null ? "" : `\n(${near.replaceAll('"', "")})`;
  return command.error(`error: unknown command '${word}'${hint}`, { code: "commander.unknownCommand" });
}
