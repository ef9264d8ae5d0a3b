// `adjusted FILE…`: capability-adjusted scores, as a table. It judges nothing.
import { adjustedReport } from "../../gate/adjusted-report.ts";
import { openShelf } from "../../pool/shelf.ts";
import { renderAdjusted } from "../../report/verbs/adjusted.ts";
import { readFor, setUpFor, tellNotes, writeReport } from "../call.ts";
import type { Call } from "../verb.ts";

export async function run(call: Call): Promise<number> {
  const setup = await setUpFor(call);
  const read = await readFor(call, setup);
  if (read === undefined) return 2;
  tellNotes(call, read.notes);
  const shelf = openShelf(setup.shelf, setup.ownPools);
  const all = read.benchmarks.map((benchmark) => adjustedReport(benchmark, setup.settings, shelf));
  await writeReport(call, (columns) => renderAdjusted(all, call.format, columns));
  return 0;
}
