// By what a run judges: policy and own pools come from the default branch, never from the pull request, and never
// from the event's base sha, which is stale.
import { InputError, quote } from "../errors.ts";
import type { RunEvent } from "./event.ts";
import type { CommitRef, Repository } from "./repository.ts";

export interface JudgingCommit extends CommitRef {
  /** The default branch. */
  branch: string;
  /** Whether the run judges that branch itself (push, schedule, workflow_dispatch) rather than a change to it. */
  judgesItself: boolean;
}

/**
 * The commit of the default branch that holds policy and pools.
 * GITHUB_SHA where the run itself stands on the default branch (pull_request_target does since December 2025;
 * an older server may set it to the pull request's base, hence the check of the ref), else the branch's tip.
 */
export async function judgingCommit(event: RunEvent, repository: Repository): Promise<JudgingCommit> {
  const branch = event.defaultBranch ?? (await repository.defaultBranch());
  const standsOnIt = event.ref === `refs/heads/${branch}`;
  const judgesItself = standsOnIt && ["push", "schedule", "workflow_dispatch"].includes(event.name);
  const commit =
    judgesItself || (standsOnIt && event.name === "pull_request_target")
      ? await repository.commit(event.sha)
      : await repository.tip(branch);
  return { ...commit, branch, judgesItself };
}

/** @throws InputError for a path that leaves the repository */
export function repositoryPath(text: string, setting: string): string {
  const path = text.replace(/^(\.\/+)+/, "");
  if (path === "" || path.startsWith("/") || path.split("/").includes("..")) {
    throw new InputError({
      message: `${setting} is no path in the repository`,
      found: quote(text),
      expected: "a path relative to the repository's root",
    });
  }
  return path;
}
