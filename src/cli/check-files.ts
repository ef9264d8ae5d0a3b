// The gate on files of the disk.
import { budgetOf } from "../budget.ts";
import { assessRead } from "../gate/assess-read.ts";
import type { Assessment } from "../generated/report.ts";
import type { ReadOptions } from "../results/read.ts";
import { shown } from "./progress-line.ts";
import { type ReadFiles, readFiles, type Setup } from "./setup.ts";
import type { ProgramOptions } from "./verb.ts";
import type { World } from "./world.ts";

/** Reads the files that the settings name, and assesses them; with the files that held results, and items of them. */
export async function assessFiles(
  setup: Setup,
  world: World,
  options: Pick<ProgramOptions, "quiet" | "output"> & { parts?: boolean },
  more: ReadOptions = {},
): Promise<{ assessment: Assessment; files: ReadFiles["files"] }> {
  const budget = budgetOf(setup.settings.limits.seconds, world.clock);
  const read = await readFiles(setup, world, options, { budget, ...more });
  const judging = shown(budget, world, options.quiet === true);
  let assessment: Assessment;
  try {
    assessment = assessRead(read, setup, world.today, options.parts, judging);
  } finally {
    judging.end();
  }
  const option = more.direction?.option;
  const { files } = read;
  if (option === undefined) return { assessment, files };
  return { assessment: { ...assessment, reproduce: `${assessment.reproduce} ${option}` }, files };
}
