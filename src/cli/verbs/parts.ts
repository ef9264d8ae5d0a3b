// `parts FILE…`: which part of a benchmark carries its correlation. It judges nothing.
import { InputError, quote } from "../../errors.ts";
import { partsAlone } from "../../gate/parts-report.ts";
import { openShelf } from "../../pool/shelf.ts";
import { renderParts } from "../../report/verbs/parts.ts";
import { orAnswer } from "../answer.ts";
import { directionOf } from "../direction-options.ts";
import { say, writeResult } from "../output.ts";
import { givenSettings } from "../setting-options.ts";
import { readFiles, setUp } from "../setup.ts";
import type { Call } from "../verb.ts";
import { knownColumns, USUAL_COLUMNS } from "../world.ts";

export async function run(call: Call): Promise<number> {
  const { world, args, options, format } = call;
  const given = givenSettings(options);
  if (args.length > 0) given["results"] = args.join("\n");
  const setup = await setUp(given, options.policy, world.folder);
  const choice = wholeNumber("choice", options["choice"], null);
  const direction = directionOf(options);
  const read = await orAnswer(call, setup, () => readFiles(setup, world, options, direction));
  if (read === undefined) return 2;
  const { benchmarks, notes } = read;
  // That parts stand beside the whole is what was asked for.
  const told = notes.filter(({ code }) => code !== "parts-not-judged");
  for (const note of told) say(world, options.quiet === true, `note: ${note.text}`);
  // Of several benchmarks those that have parts; of one it is said that it has none.
  const having = benchmarks.filter(({ subtasks }) => (subtasks ?? []).length > 1);
  const all = partsAlone(
    having.length > 0 ? having : benchmarks,
    setup.settings,
    openShelf(setup.shelf, setup.ownPools),
    choice,
  );
  const width = knownColumns(world.stdout, world.env) ?? USUAL_COLUMNS;
  await writeResult(world, renderParts(all, format, width), options.output, format);
  return 0;
}

/** An option's whole number from 0 up. @throws InputError */
export function wholeNumber<Otherwise>(
  name: string,
  value: unknown,
  otherwise: Otherwise,
): number | Otherwise {
  if (value === undefined) return otherwise;
  if (/^\d{1,6}$/.test(String(value).trim())) return Number(value);
  throw new InputError({
    message: `--${name} is no whole number`,
    found: quote(String(value)),
    expected: "a number such as 2",
  });
}
