// The listings that a change is judged between: where it began, its head, and the default branch.
import { InputError } from "../errors.ts";
import type { Pattern } from "../policy/patterns.ts";
import { MISNAMED_POLICY_PATH } from "../policy/settings-table.ts";
import type { BranchRules } from "./branch-rules.ts";
import { WORKFLOWS_FOLDER } from "./changes.ts";
import type { Job } from "./job.ts";
import { type CommitRef, type Snapshot, short } from "./repository.ts";

export interface Trees {
  /** null: there is nothing to compare with. */
  base: Snapshot | null;
  /** null: the results come from the workspace, and nothing is compared. */
  head: Snapshot | null;
  /** null: the run is about the default branch itself. */
  tip: Snapshot | null;
}

/** @throws InputError where a change has nothing in common with the default branch; ApiFault */
export async function readTrees(
  { event, repository }: Pick<Job, "event" | "repository">,
  rules: BranchRules,
  patterns: readonly Pattern[],
  source: "api" | "workspace",
): Promise<Trees> {
  const complete = [
    ...patterns.map(({ base }) => base),
    rules.policyPath,
    MISNAMED_POLICY_PATH,
    ...rules.poolPaths,
    WORKFLOWS_FOLDER,
  ];
  const listed = async (commit: CommitRef | null) => commit && repository.snapshot(commit, complete);
  const base = await listed(await whereItBegan({ event, repository }, rules));
  const head =
    source === "api" || base !== null ? await listed(await repository.commit(event.headSha)) : null;
  return { base, head, tip: rules.ofItself ? null : await listed(rules.commit) };
}

/**
 * Where the change began: its merge base with the default branch, whatever branch it goes into, so that a lax branch
 * in between hides nothing. A push to the default branch is compared with what was there before.
 * @throws InputError where a pull request or a merge group has none: without it whatever was removed would be overlooked
 */
async function whereItBegan(
  { event, repository }: Pick<Job, "event" | "repository">,
  { ofItself, commit, branch }: BranchRules,
): Promise<CommitRef | null> {
  if (ofItself) return event.beforeSha === null ? null : repository.commitIfThere(event.beforeSha);
  const base = await repository.mergeBase(commit.sha, event.headSha);
  if (base !== null || (event.pullRequest === null && event.name !== "merge_group")) return base;
  throw new InputError({
    message: `GitHub finds no commit that this change (${short(event.headSha)}) and ${branch} (${short(commit.sha)}) have in common, so there is nothing to compare the results with (404)`,
    expected: `a change that began on ${branch}`,
    remedy: `Rebase it on ${branch}. If it did begin there, run the job again.`,
  });
}
