// The gate on files of the disk.
import { assess } from "../gate/assess.ts";
import type { Assessment } from "../generated/report.ts";
import { readingNotes } from "../policy/read-options.ts";
import type { ReadResults } from "../results/read.ts";
import { TOOL } from "../version.ts";
import { readFiles, type Setup } from "./setup.ts";
import type { ProgramOptions } from "./verb.ts";
import type { World } from "./world.ts";

/** Reads the files that the settings name, and assesses them. */
export async function assessFiles(
  setup: Setup,
  world: World,
  options: Pick<ProgramOptions, "quiet" | "output">,
): Promise<Assessment> {
  return assessRead(await readFiles(setup, world, options), setup, world.today);
}

/** Assesses what was read. On a laptop there is no base branch to compare with. */
export function assessRead({ benchmarks, notes }: ReadResults, setup: Setup, today: string): Assessment {
  return assess({
    ...setup,
    benchmarks,
    baseline: null,
    unchanged: false,
    notes: readingNotes(notes),
    tool: TOOL,
    today,
  });
}
