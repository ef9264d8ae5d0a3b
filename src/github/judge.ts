// By what a run judges: policy and own pools come from the default branch, never from the pull request, and never
// from the event's base sha, which is stale.
import { InputError, quote } from "../errors.ts";
import { readPolicyFile } from "../gate/policy-file.ts";
import { parsePoolFile } from "../gate/pool-file.ts";
import { placeOfPool } from "../gate/pool-for.ts";
import { resolveSettings, type Settings } from "../gate/settings.ts";
import type { Pool } from "../generated/pool.ts";
import type { PoolShelf } from "../pool/shelf.ts";
import type { RunEvent } from "./event.ts";
import { type Inputs, POLICY_PATH } from "./inputs.ts";
import { type CommitRef, type Repository, short } from "./repository.ts";

export interface Judge {
  commit: CommitRef;
  /** The default branch. */
  branch: string;
  /** Whether the run judges that branch itself (push, schedule, workflow_dispatch) rather than a change to it. */
  judgesItself: boolean;
  policyPath: string;
  settings: Settings;
  /** By path. */
  ownPools: ReadonlyMap<string, Pool>;
}

/** @throws InputError for a policy, input or pool that is wrong or not there; ApiFault */
export async function readJudge(
  event: RunEvent,
  inputs: Inputs,
  repository: Repository,
  shelf: PoolShelf,
): Promise<Judge> {
  const where = await judgingCommit(event, repository);
  const policyPath = repositoryPath(inputs.policy ?? POLICY_PATH, "policy");
  const text = await readTextAt(repository, where.commit, policyPath);
  if (text === null && inputs.policy !== null) {
    throw new InputError({
      file: policyPath,
      message: `is not on the default branch (${where.branch}, ${short(where.commit.sha)}), where the policy is read`,
      remedy: "Merge the policy first; until then leave the input `policy` out.",
    });
  }
  const policy = text === null ? null : readPolicyFile(text, policyPath);
  const settings = resolveSettings(inputs.settings, policy);
  return { ...where, policyPath, settings, ownPools: await readOwnPools(settings, repository, where, shelf) };
}

/**
 * GITHUB_SHA where the run itself stands on the default branch (pull_request_target does since December 2025;
 * an older server may set it to the pull request's base, hence the check of the ref), else the branch's tip.
 */
async function judgingCommit(
  event: RunEvent,
  repository: Repository,
): Promise<Pick<Judge, "commit" | "branch" | "judgesItself">> {
  const branch = event.defaultBranch ?? (await repository.defaultBranch());
  const standsOnIt = event.ref === `refs/heads/${branch}`;
  const judgesItself = standsOnIt && ["push", "schedule", "workflow_dispatch"].includes(event.name);
  const pinned = judgesItself || (standsOnIt && event.name === "pull_request_target");
  const commit = pinned ? await repository.commit(event.sha) : await repository.tip(branch);
  return { commit, branch, judgesItself };
}

async function readOwnPools(
  settings: Settings,
  repository: Repository,
  { commit, branch }: Pick<Judge, "commit" | "branch">,
  shelf: PoolShelf,
): Promise<ReadonlyMap<string, Pool>> {
  const { values, benchmarks } = settings;
  const names = [values.pool, ...Object.values(benchmarks).flatMap(({ pool }) => pool ?? [])];
  const pools = new Map<string, Pool>();
  for (const name of new Set(names)) {
    if (name === "auto" || shelf.names.includes(name)) continue;
    const path = repositoryPath(name, "pool");
    const text = await readTextAt(repository, commit, path);
    if (text === null) {
      throw new InputError({
        ...placeOfPool(name, settings),
        message: `there is no bundled pool of this name, and no file on ${branch} (${short(commit.sha)}), where pools are read`,
        found: quote(name),
        expected: `auto, a path, or one of ${shelf.names.join(", ")}`,
      });
    }
    pools.set(name, parsePoolFile(text, path));
  }
  return pools;
}

/** null: there is no such file. */
async function readTextAt(repository: Repository, commit: CommitRef, path: string): Promise<string | null> {
  const { entries } = await repository.snapshot(commit, [path]);
  const entry = entries.find((each) => each.path === path);
  if (entry === undefined) return null;
  if (!entry.mode.startsWith("100")) {
    throw new InputError({
      file: path,
      message: "is a symbolic link or a submodule",
      expected: "a file of its own",
    });
  }
  return new TextDecoder().decode(await repository.blob(entry));
}

/** @throws InputError for a path that leaves the repository */
function repositoryPath(text: string, setting: string): string {
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
