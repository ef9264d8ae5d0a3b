// The gate on what was read where there is no base branch to compare with: on a laptop, on the page.
import type { Budget } from "../budget.ts";
import type { Assessment } from "../generated/report.ts";
import { policyFileNotes, readingNotes } from "../policy/read-options.ts";
import type { ReadResults } from "../results/read.ts";
import { TOOL } from "../version.ts";
import { type AssessInput, assess } from "./assess.ts";

/** @param parts whether the parts of each benchmark are measured too */
export function assessRead(
  { benchmarks, notes, setAside }: ReadResults,
  setup: Pick<AssessInput, "settings" | "shelf" | "ownPools">,
  today: string,
  parts = true,
  budget?: Budget,
): Assessment {
  return assess({
    ...setup,
    parts,
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
