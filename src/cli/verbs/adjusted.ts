// `adjusted FILE…`: capability-adjusted scores, as a table. It judges nothing.
import { adjustedReport } from "../../gate/adjusted-report.ts";
import { openShelf } from "../../pool/shelf.ts";
import { renderAdjusted } from "../../report/verbs/adjusted.ts";
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
  const direction = directionOf(options);
  const read = await orAnswer(call, setup, () => readFiles(setup, world, options, direction));
  if (read === undefined) return 2;
  const { benchmarks, notes } = read;
  for (const note of notes) say(world, options.quiet === true, `note: ${note.text}`);
  const shelf = openShelf(setup.shelf, setup.ownPools);
  const all = benchmarks.map((benchmark) => adjustedReport(benchmark, setup.settings, shelf));
  const width = knownColumns(world.stdout, world.env) ?? USUAL_COLUMNS;
  await writeResult(world, renderAdjusted(all, format, width), options.output, format);
  return 0;
}
