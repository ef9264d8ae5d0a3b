// What the verbs have in common between a call and its deed: the setup, what the files hold with the notes on it, and
// how a result is written.
import { orAnswer } from "./answer.ts";
import { directionOf } from "./direction-options.ts";
import { json, resultColumns, say, writeResult } from "./output.ts";
import { givenSettings } from "./setting-options.ts";
import { type ReadFiles, readFiles, type Setup, setUp } from "./setup.ts";
import type { Call } from "./verb.ts";
import { knownColumns, USUAL_COLUMNS } from "./world.ts";

/** Paths that were typed are the results. @throws InputError */
export function setUpFor(
  { world, args, options }: Call,
  given: Record<string, string> = givenSettings(options),
): Promise<Setup> {
  if (args.length > 0) given["results"] = args.join("\n");
  return setUp(given, options.policy, world.folder);
}

/** undefined: a question is open, and was answered as far as it can be. @throws InputError */
export function readFor(call: Call, setup: Setup): Promise<ReadFiles | undefined> {
  const { world, options } = call;
  const direction = directionOf(options);
  return orAnswer(call, setup, () => readFiles(setup, world, options, direction));
}

export function tellNotes({ world, options }: Call, notes: readonly { text: string }[]): void {
  for (const { text } of notes) say(world, options.quiet === true, `note: ${text}`);
}

/** @param render with the columns of the terminal */
export function writeReport(
  { world, options, format }: Call,
  render: (columns: number) => string,
): Promise<void> {
  const columns = knownColumns(world.stdout, world.env) ?? USUAL_COLUMNS;
  return writeResult(world, render(columns), options.output, format);
}

/** JSON where that was asked for, else text. @param text with the columns that it is fitted to; undefined: none */
export function writeEither(
  { world, options, format }: Call,
  data: () => unknown,
  text: (columns: number | undefined) => string,
): Promise<void> {
  const whole = format === "json" ? json(data()) : text(resultColumns(world, options.output));
  return writeResult(world, whole, options.output, format);
}
