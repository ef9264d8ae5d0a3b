// `convert FILE…`: any harness's files to one results file in our own format.
import { toResultsFile } from "../../results/to-results-file.ts";
import { readFor, setUpFor, tellNotes } from "../call.ts";
import { json, writeResult } from "../output.ts";
import type { Call } from "../verb.ts";

export async function run(call: Call): Promise<number> {
  const setup = await setUpFor(call);
  const read = await readFor(call, setup);
  if (read === undefined) return 2;
  tellNotes(call, read.notes);
  await writeResult(call.world, json(toResultsFile(read.benchmarks)), call.options.output, "json");
  return 0;
}
