// By what a run judges: policy and own pools come from the default branch, never from the pull request, and never
// from the event's base sha, which is stale.
import { posix } from "node:path";
import { type Fault, InputError, quote } from "../errors.ts";
import { readPolicyFile } from "../policy/policy-file.ts";
import { parsePoolFile } from "../pool/pool-file.ts";
import { ownPoolPaths, placeOfPool, refuseUnknownModels } from "../gate/pool-for.ts";
import { resolveSettings, type Settings } from "../policy/settings.ts";
import type { Pool } from "../generated/pool.ts";
import type { PoolShelf } from "../pool/shelf.ts";
import type { RunEvent } from "./event.ts";
import { type Inputs, MISNAMED_POLICY_PATH, POLICY_PATH } from "./inputs.ts";
import { readPatterns } from "./patterns.ts";
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

export interface Judge extends Rules {
  commit: CommitRef;
  /** The default branch. */
  branch: string;
  /** Whether the run judges that branch itself (push, schedule, workflow_dispatch) rather than a change to it. */
  judgesItself: boolean;
  /**
   * What would judge if this commit were the default branch's.
   * @throws InputError where it could not
   */
  rulesAt(commit: CommitRef): Promise<Rules>;
}

/** @throws InputError for a policy, input or pool that is wrong or not there; ApiFault */
export async function readJudge(
  event: RunEvent,
  inputs: Inputs,
  repository: Repository,
  shelf: PoolShelf,
): Promise<Judge> {
  const where = await judgingCommit(event, repository);
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

type Where = Pick<Judge, "commit" | "branch">;

/** A broken policy judges its own repair too: whoever meets that must be told how to get out. */
function wayOut({ branch, judgesItself }: Pick<Judge, "branch" | "judgesItself">): string | null {
  if (judgesItself) return null;
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
  const names = ownPoolPaths(settings, shelf.names);
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
