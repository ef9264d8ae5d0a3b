// The gate on files of the disk.
import { type Budget, budgetOf } from "../budget.ts";
import { assess } from "../gate/assess.ts";
import type { Assessment } from "../generated/report.ts";
import { policyFileNotes, readingNotes } from "../policy/read-options.ts";
import type { ReadOptions, ReadResults } from "../results/read.ts";
import { TOOL } from "../version.ts";
import { readFiles, type Setup } from "./setup.ts";
import type { ProgramOptions } from "./verb.ts";
import type { World } from "./world.ts";

/** Reads the files that the settings name, and assesses them. */
export async function assessFiles(
  setup: Setup,
  world: World,
  options: Pick<ProgramOptions, "quiet" | "output"> & { parts?: boolean },
  more: ReadOptions = {},
): Promise<Assessment> {
  const budget = budgetOf(setup.settings.limits.seconds, world.clock);
  const read = await readFiles(setup, world, options, { budget, ...more });
  const assessment = assessRead(read, setup, world.today, options.parts, budget);
  const option = more.direction?.option;
  return option === undefined
    ? assessment
    : { ...assessment, reproduce: `${assessment.reproduce} ${option}` };
}

/** Assesses what was read. On a laptop there is no base branch to compare with. */
export function assessRead(
  { benchmarks, notes, setAside }: ReadResults,
  setup: Setup,
  today: string,
  parts = true,
  budget?: Budget,
): Assessment {
  return assess({
    parts,
    ...setup,
    benchmarks,
    baseline: null,
    unchanged: false,
    setAside,
    notes: [...policyFileNotes(setup.settings), ...readingNotes(notes)],
    tool: TOOL,
    today,
    ...(budget && { budget }),
  });
}
