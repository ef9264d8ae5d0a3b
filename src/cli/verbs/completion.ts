// `completion SHELL`: the script that makes a shell complete our words.
import { InputError, quote } from "../../errors.ts";
import { bashCompletion } from "../completion/bash.ts";
import { fishCompletion } from "../completion/fish.ts";
import { completionTree } from "../completion/tree.ts";
import { zshCompletion } from "../completion/zsh.ts";
import { writeResult } from "../output.ts";
import type { Call } from "../verb.ts";

const SHELLS = new Map([
  ["bash", bashCompletion],
  ["zsh", zshCompletion],
  ["fish", fishCompletion],
]);

export async function run({ world, args, options, program }: Call): Promise<number> {
  const shell = args[0] ?? "";
  const script = SHELLS.get(shell);
  if (script === undefined) {
    throw new InputError({
      message: "there is no completion for this shell",
      found: quote(shell),
      expected: `one of ${[...SHELLS.keys()].join(", ")}`,
    });
  }
  await writeResult(world, script(completionTree(program)), options.output, "script");
  return 0;
}
