// `convert FILE…`: any harness's files to one results file in our own format.
import { toResultsFile } from "../../results/to-results-file.ts";
import { orAnswer } from "../answer.ts";
import { directionOf } from "../direction-options.ts";
import { say, writeResult } from "../output.ts";
import { givenSettings } from "../setting-options.ts";
import { readFiles, setUp } from "../setup.ts";
import { json } from "../table.ts";
import type { Call } from "../verb.ts";

export async function run(call: Call): Promise<number> {
  const { world, args, options } = call;
  const setup = await setUp(
    { ...givenSettings(options), results: args.join("\n") },
    options.policy,
    world.folder,
  );
  const direction = directionOf(options);
  const read = await orAnswer(call, setup, () => readFiles(setup, world, options, direction));
  if (read === undefined) return 2;
  const { benchmarks, notes } = read;
  for (const { text } of notes) say(world, options.quiet === true, `note: ${text}`);
  await writeResult(world, json(toResultsFile(benchmarks)), options.output, "json");
  return 0;
}
