// What the event that started the run tells: pure, from the runner's variables and the event's payload.
import { InputError, quote } from "../errors.ts";

/** Events under which the gate runs. Others (workflow_run, issue_comment, …) say nothing of which commit is judged. */
export const EVENTS = [
  "pull_request",
  "pull_request_target",
  "merge_group",
  "push",
  "schedule",
  "workflow_dispatch",
] as const;

export type EventName = (typeof EVENTS)[number];

export interface PullRequest {
  number: number;
  headSha: string;
  /** Branch that it wants to be merged into. */
  baseRef: string;
  /** From another repository: under `pull_request` the token is then read-only. */
  fork: boolean;
}

export interface RunEvent {
  name: EventName;
  owner: string;
  repo: string;
  /** null where the payload does not say: the API knows. */
  defaultBranch: string | null;
  /** GITHUB_SHA. */
  sha: string;
  /** GITHUB_REF. */
  ref: string;
  /** The commit whose results are judged. */
  headSha: string;
  pullRequest: PullRequest | null;
  /** What the branch pointed at before a push; null: new branch, or no push. */
  beforeSha: string | null;
  /** Started by Dependabot, whose token is read-only under `pull_request`. */
  byDependabot: boolean;
  workflow: string;
  /** The workflow's file in the repository. */
  workflowPath: string;
  job: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * @param payload the parsed content of GITHUB_EVENT_PATH
 * @throws InputError for an event under which the gate does not run, and for one that lacks what it must tell
 */
export function readEvent(env: Environment, payload: unknown): RunEvent {
  const name = EVENTS.find((event) => event === env.GITHUB_EVENT_NAME);
  if (name === undefined) {
    throw new InputError({
      message: "the gate does not run under this event",
      found: quote(env.GITHUB_EVENT_NAME ?? ""),
      expected: EVENTS.join(", "),
      remedy: "Start the workflow by pull_request_target: docs/security.md says why.",
    });
  }
  const [owner = "", repo = ""] = (env.GITHUB_REPOSITORY ?? "").split("/");
  if (owner === "" || repo === "") throw missing("GITHUB_REPOSITORY", env.GITHUB_REPOSITORY);
  const defaultBranch = text(at(payload, "repository", "default_branch"));
  const sha = env.GITHUB_SHA ?? "";
  const pullRequest = name.startsWith("pull_request") ? readPullRequest(payload) : null;
  const headSha =
    pullRequest?.headSha ?? (name === "merge_group" ? text(at(payload, "merge_group", "head_sha")) : sha);
  if (!isSha(headSha)) throw missing("the commit to judge", headSha);
  const before = text(at(payload, "before"));
  return {
    name,
    owner,
    repo,
    defaultBranch,
    sha,
    ref: env.GITHUB_REF ?? "",
    headSha,
    pullRequest,
    beforeSha: name === "push" && isSha(before) && !/^0+$/.test(before) ? before : null,
    byDependabot: env.GITHUB_ACTOR === "dependabot[bot]",
    workflow: env.GITHUB_WORKFLOW ?? "",
    // owner/repo/.github/workflows/gate.yml@refs/heads/main
    workflowPath: (env.GITHUB_WORKFLOW_REF ?? "").split("@")[0]!.split("/").slice(2).join("/"),
    job: env.GITHUB_JOB ?? "",
  };
}

function readPullRequest(payload: unknown): PullRequest {
  const pull = at(payload, "pull_request");
  const number = at(pull, "number") ?? at(payload, "number");
  const headSha = text(at(pull, "head", "sha"));
  if (!Number.isSafeInteger(number)) throw missing("pull_request.number", number);
  if (!isSha(headSha)) throw missing("pull_request.head.sha", headSha);
  const headRepository = at(pull, "head", "repo", "id") ?? at(pull, "head", "repo", "full_name");
  const baseRepository = at(pull, "base", "repo", "id") ?? at(pull, "base", "repo", "full_name");
  return {
    number: number as number,
    headSha,
    baseRef: text(at(pull, "base", "ref")) ?? "",
    // A deleted fork has no repository any more.
    fork: baseRepository !== undefined && headRepository !== baseRepository,
  };
}

/** Full ids only: a short one could be made to mean another commit. SHA-256 repositories have 64 digits. */
const isSha = (value: unknown): value is string =>
  typeof value === "string" && /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(value);

const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

function at(value: unknown, ...keys: string[]): unknown {
  let found = value;
  for (const key of keys) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Record<string, unknown>)[key];
  }
  return found ?? undefined;
}

const missing = (what: string, found: unknown) =>
  new InputError({
    message: `the event does not tell ${what}`,
    found: quote(found === undefined ? "nothing" : JSON.stringify(found)),
    remedy: "Run the Action on GitHub Actions, whose runner writes the event's payload.",
  });
