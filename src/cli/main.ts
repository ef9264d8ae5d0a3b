// Runs the command line once and turns what happens into an exit code: 0 passed, 1 the gate failed,
// 2 the input or the usage is wrong, 3 our own fault.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { CommanderError } from "commander";
import { describeFault, InputError, MOST_FAULTS, messageOf } from "../errors.ts";
import { TOOL } from "../version.ts";
import { tell } from "./output.ts";
import { buildProgram } from "./program.ts";
import { VERBS } from "./verbs.ts";
import type { World } from "./world.ts";

export { leaveWithTheReader, thisProcess } from "./world.ts";

/** Never throws; writes errors to standard error. */
export async function main(argv: readonly string[], world: World): Promise<number> {
  let code = 0;
  try {
    const program = buildProgram(world, argv, (given) => {
      code = given;
    });
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    return explain(error, argv, world);
  }
}

function explain(error: unknown, argv: readonly string[], world: World): number {
  if (error instanceof CommanderError) {
    // commander has written its message.
    if (error.exitCode === 0) return 0;
    if (error.code === "commander.unknownCommand") suggestCheck(argv, world);
    return 2;
  }
  const debug = argv.includes("--debug");
  if (error instanceof InputError) {
    const { faults } = error;
    for (const fault of faults.slice(0, MOST_FAULTS))
      tell(world, `error: ${describeFault(fault, world.command)}`);
    if (faults.length > MOST_FAULTS) tell(world, `error: and ${faults.length - MOST_FAULTS} more`);
    if (debug) tell(world, `${error.stack}`);
    return 2;
  }
  tell(
    world,
    `fault: ${messageOf(error)}\nThis is a fault of ${TOOL.name} ${TOOL.version} itself, not of your files.`,
  );
  if (debug) tell(world, `${error instanceof Error ? error.stack : ""}`);
  else tell(world, "Run it again with --debug, and please report what it shows.");
  return 3;
}

/** Whoever names a file without a verb means check. */
function suggestCheck(argv: readonly string[], world: World): void {
  if (argv.some((word) => VERBS.some(({ name }) => name === word))) return;
  const file = argv.find((word) => !word.startsWith("-") && existsSync(resolve(world.folder, word)));
  if (file !== undefined) tell(world, `(Did you mean: ${world.command} check ${file}?)`);
}
