// The rules of a run: policy and own pools come from the default branch, never from the pull request, and never
// from the event's base sha, which is stale.
import { posix } from "node:path";
import { type Fault, InputError, quote } from "../errors.ts";
import { ownPoolPaths, placeOfPool, refuseUnknownModels } from "../gate/pool-for.ts";
import type { Pool } from "../generated/pool.ts";
import { readPatterns } from "../policy/patterns.ts";
import { readPolicyFile } from "../policy/policy-file.ts";
import { resolveSettings, type Settings } from "../policy/settings.ts";
import { MISNAMED_POLICY_PATH, POLICY_PATH } from "../policy/settings-table.ts";
import { parsePoolFile } from "../pool/pool-file.ts";
import type { PoolShelf } from "../pool/shelf.ts";
import type { RunEvent } from "./event.ts";
import type { Inputs } from "./inputs.ts";
import type { Job } from "./job.ts";
import { type CommitRef, type Repository, short } from "./repository.ts";
import { withRemedy } from "./with-remedy.ts";

/** Policy and own pools as they stand at one commit. */
export interface Rules {
  policyPath: string;
  settings: Settings;
  /** By the name that the settings have for it. */
  ownPools: ReadonlyMap<string, Pool>;
  /** Where those pools stand in the repository. */
  poolPaths: readonly string[];
  /** A policy that is there under a name that the gate does not read; null: there is none. */
  misnamed: { fault: Fault & { file: string }; beside: boolean } | null;
}

/** Those of the default branch. */
export interface BranchRules extends Rules {
  commit: CommitRef;
  branch: string;
  /** Whether the run is about that branch itself (push, schedule, workflow_dispatch) rather than about a change to it. */
  ofItself: boolean;
  /**
   * The rules as they would be if this commit were the branch's.
   * @throws InputError where it could not
   */
  rulesAt(commit: CommitRef): Promise<Rules>;
}

/** @throws InputError for a policy, input or pool that is wrong or not there; ApiFault */
export async function branchRules(
  { event, inputs, repository }: Pick<Job, "event" | "inputs" | "repository">,
  shelf: PoolShelf,
): Promise<BranchRules> {
  const where = await rulingCommit(event, repository);
  const out = wayOut(where);
  // Under pull_request_target the inputs stand on the default branch too; elsewhere the change itself gives them.
  const remedies = { policy: out, inputs: event.name === "pull_request_target" ? out : null };
  const rules = await readRules(where, inputs, repository, shelf, remedies);
  return {
    ...where,
    ...rules,
    async rulesAt(commit) {
      const there = { commit, branch: "this change's head" };
      const proposed = await readRules(there, inputs, repository, shelf, NO_REMEDIES);
      readPatterns(proposed.settings.values.results);
      refuseUnknownModels(proposed.settings, shelf, proposed.ownPools);
      return proposed;
    },
  };
}

type Where = Pick<BranchRules, "commit" | "branch">;

/** A broken policy rules its own repair too: whoever meets that must be told how to get out. */
function wayOut({ branch, ofItself }: Pick<BranchRules, "branch" | "ofItself">): string | null {
  if (ofItself) return null;
  return `This is what stands on ${branch}, so every pull request ends like this, the one that repairs it too: an administrator must merge the repair past this check.`;
}

/** What to do beside what a fault itself says, by what is at fault. */
interface Remedies {
  policy: string | null;
  inputs: string | null;
}

const NO_REMEDIES: Remedies = { policy: null, inputs: null };

async function readRules(
  where: Where,
  inputs: Inputs,
  repository: Repository,
  shelf: PoolShelf,
  remedies: Remedies,
): Promise<Rules> {
  const { commit, branch } = where;
  const policyPath = repositoryPath(inputs.policy ?? POLICY_PATH, "policy");
  const policy = await withRemedy(remedies.policy, async () => {
    const text = await readTextAt(repository, commit, policyPath);
    return text === null ? null : readPolicyFile(text, policyPath);
  });
  if (policy === null && inputs.policy !== null) {
    throw new InputError({
      file: policyPath,
      message: `is not on ${branch} (${short(commit.sha)}), where the policy is read`,
      remedy: "Merge the policy first; until then leave the input `policy` out.",
    });
  }
  const settings = await withRemedy(remedies[blame(inputs)], async () =>
    resolveSettings(inputs.settings, policy),
  );
  const names = ownPoolPaths(settings, shelf);
  const ownPools = await withRemedy(
    remedies[settings.from.pool === "input" ? "inputs" : "policy"],
    async () => readOwnPools(names, settings, repository, where, shelf),
  );
  return {
    policyPath,
    settings,
    ownPools,
    poolPaths: names.map((name) => repositoryPath(name, "pool")),
    misnamed: inputs.policy === null ? await misnamedPolicy(repository, commit, policy !== null) : null,
  };
}

/** Whose fault it is where inputs and policy together make no settings: the inputs', where they do not without it. */
function blame({ settings }: Inputs): "inputs" | "policy" {
  try {
    resolveSettings(settings, null);
    return "policy";
  } catch {
    return "inputs";
  }
}

async function misnamedPolicy(
  repository: Repository,
  commit: CommitRef,
  beside: boolean,
): Promise<Rules["misnamed"]> {
  const { entries } = await repository.snapshot(commit, [POLICY_PATH, MISNAMED_POLICY_PATH]);
  if (!entries.some(({ path }) => path === MISNAMED_POLICY_PATH)) return null;
  const fault = {
    file: MISNAMED_POLICY_PATH,
    message: "is not read: the policy's name ends in .yml",
    expected: POLICY_PATH,
    remedy: beside ? "Take it out." : "Rename it.",
  };
  return { fault, beside };
}

/**
 * GITHUB_SHA where the run itself stands on the default branch (pull_request_target does since December 2025;
 * an older server may set it to the pull request's base, hence the check of the ref), else the branch's tip.
 */
async function rulingCommit(
  event: RunEvent,
  repository: Repository,
): Promise<Pick<BranchRules, "commit" | "branch" | "ofItself">> {
  const branch = event.defaultBranch ?? (await repository.defaultBranch());
  const standsOnIt = event.ref === `refs/heads/${branch}`;
  const ofItself = standsOnIt && ["push", "schedule", "workflow_dispatch"].includes(event.name);
  const pinned = ofItself || (standsOnIt && event.name === "pull_request_target");
  const commit = pinned ? await repository.commit(event.sha) : await repository.tip(branch);
  return { commit, branch, ofItself };
}

async function readOwnPools(
  names: readonly string[],
  settings: Settings,
  repository: Repository,
  { commit, branch }: Where,
  shelf: PoolShelf,
): Promise<ReadonlyMap<string, Pool>> {
  const pools = new Map<string, Pool>();
  for (const name of names) {
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
  // As git writes it, so that ./data//pool.json is known again among the changed files.
  const path = posix.normalize(text);
  if (text === "" || path === "." || path.startsWith("/") || path.split("/").includes("..")) {
    throw new InputError({
      message: `${setting} is no path in the repository`,
      found: quote(text),
      expected: "a path relative to the repository's root",
    });
  }
  return path;
}
