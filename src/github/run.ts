// A run of the Action from start to exit code: gather → decide → render → deliver, each from the last one's result.
import { budgetOf } from "../budget.ts";
import { TOOL } from "../version.ts";
import { branchRules } from "./branch-rules.ts";
import { bundledPools } from "./bundled-pools.ts";
import { judgeChange } from "./claims.ts";
import { commenter } from "./comment/deliver.ts";
import { gateKey } from "./comment/marker.ts";
import { decide } from "./decide.ts";
import { deliver, type Ways } from "./deliver.ts";
import type { Environment } from "./event.ts";
import { gather } from "./gather.ts";
import { openJob } from "./job.ts";
import { renderAssessment, renderFault } from "./render.ts";
import { renderClaims } from "./render-claims.ts";
import { reportFolder } from "./report-files.ts";
import type { Runner } from "./runner.ts";

/**
 * @param pools folder of the bundled pools
 * @param clock milliseconds: what limits: seconds is held against
 * @returns 0 passed, 1 the gate failed, 2 the input or the set-up is wrong, 3 our own fault or GitHub's
 */
export function run(
  env: Environment,
  runner: Runner,
  now: Date,
  pools: URL,
  clock: () => number = () => performance.now(),
): Promise<number> {
  const ways: Ways = { runner, folder: null, comment: null };
  return orTell(ways, async () => {
    const shelf = bundledPools(pools);
    const job = await openJob(env, runner);
    const rules = await branchRules(job, shelf);
    const { values } = rules.settings;
    const commented: Ways = { ...ways, comment: commenter(job, values) };
    return orTell(commented, async () => {
      const key = gateKey(values["report-id"], job.event.workflow, job.event.job);
      const folder = await reportFolder(values["report-dir"], env, key);
      const budget = budgetOf(rules.settings.limits.seconds, clock);
      if (values.mode === "progress") {
        const judged = await judgeChange(job, rules, shelf, budget);
        return deliver(renderClaims(judged), { ...commented, folder });
      }
      const change = await gather(job, rules, budget);
      const today = now.toISOString().slice(0, 10);
      const assessment = decide({
        ...change,
        settings: rules.settings,
        shelf,
        ownPools: rules.ownPools,
        tool: TOOL,
        today,
        budget,
      });
      return deliver(renderAssessment(assessment), { ...commented, folder });
    });
  });
}

/** Does it; a fault on the way is told by the ways that are open by then. */
async function orTell(ways: Ways, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    return deliver(renderFault(error), ways);
  }
}
