// `convert FILE…`: any harness's files to one results file in our own format.
import { toResultsFile } from "../../results/to-results-file.ts";
import { say, writeResult } from "../output.ts";
import { givenSettings } from "../setting-options.ts";
import { readFiles, setUp } from "../setup.ts";
import { json } from "../table.ts";
import type { Call } from "../verb.ts";

export async function run({ world, args, options }: Call): Promise<number> {
  const setup = await setUp(
    { ...givenSettings(options), results: args.join("\n") },
    options.policy,
    world.folder,
  );
  const { benchmarks, notes } = await readFiles(setup, world, options);
  for (const { text } of notes) say(world, options.quiet === true, `note: ${text}`);
  await writeResult(world, json(toResultsFile(benchmarks)), options.output, "json");
  return 0;
}
