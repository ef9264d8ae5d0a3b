// What went wrong between us and GitHub, and what to do about it: text from status, message and what was being done.

/** A request that failed for good. Reading one never ends green; on the comment it is a warning. */
export class ApiFault extends Error {
  /** HTTP status; 0: no (whole) reply came. */
  readonly status: number;
  /** True where the workflow or its token must change; false where only time helps. */
  readonly setup: boolean;

  constructor(status: number, message: string, setup: boolean) {
    super(message);
    this.name = "ApiFault";
    this.status = status;
    this.setup = setup;
  }
}

/** What was being done, as it stands in a sentence: "cannot {task}". */
export interface Task {
  task: string;
  /** The permission that the job needs for it. */
  permission: "contents: read" | "pull-requests: write";
  /** Why a token may be read-only here although the workflow asks for more; null: no such reason. */
  readOnlyBecause?: string | null;
}

/** @param error whatever octokit threw */
export function apiFault(error: unknown, { task, permission, readOnlyBecause }: Task): ApiFault {
  if (error instanceof ApiFault) return error;
  const status = statusOf(error);
  const said = saidBy(error);
  const fault = (reply: string, advice: string, setup: boolean) =>
    new ApiFault(status, `Cannot ${task}: ${reply}. ${advice}`, setup);
  if (isRateLimit(error)) {
    return fault(
      "GitHub's rate limit is used up",
      "The workflow's token has 1,000 requests an hour for the whole repository. Run the job again later.",
      false,
    );
  }
  switch (status) {
    case 401:
      return fault(
        "GitHub does not accept the token (401)",
        "Leave `github-token` at its default, or give one that has not expired.",
        true,
      );
    case 403:
      if (isLocked(error)) {
        return fault(
          "the conversation is locked (403)",
          "Whoever may write to the repository can unlock it; the check needs no comment.",
          true,
        );
      }
      return fault(
        "the token may not do that (403)",
        readOnlyBecause
          ? `${readOnlyBecause} Use the pull_request_target workflow of the README to get comments there.`
          : `Grant \`${permission}\` to the job.`,
        true,
      );
    case 404:
      return fault(
        "GitHub does not find it (404)",
        `It may be gone, or the token may not see it: grant \`${permission}\` to the job.`,
        true,
      );
    case 409:
      return fault(
        "the repository is empty or being changed (409)",
        "Run the job again once it has a commit on its default branch.",
        false,
      );
    case 410:
      return fault("it is gone (410)", "The pull request's conversation was deleted or switched off.", true);
    case 422:
      return fault(
        `GitHub refuses the request (422${said})`,
        "This is likely a fault of ours: report it.",
        false,
      );
    default:
      return fault(
        status === 0 ? `no whole reply came from GitHub${said}` : `GitHub answered ${status}${said}`,
        "It was tried again, in vain. Run the job again once GitHub is well.",
        false,
      );
  }
}

/** 429, and 403 where GitHub says that it is about a limit. */
export function isRateLimit(error: unknown): boolean {
  const status = statusOf(error);
  if (status === 429) return true;
  const headers = (error as { response?: { headers?: Record<string, unknown> } } | null)?.response?.headers;
  const message = error instanceof Error ? error.message : "";
  return status === 403 && (headers?.["x-ratelimit-remaining"] === "0" || /\brate limit\b/i.test(message));
}

const isLocked = (error: unknown) => error instanceof Error && /\bis locked\b/i.test(error.message);

/** Errors without a reply carry status 500 in octokit; here they are 0. */
export function statusOf(error: unknown): number {
  if (typeof error !== "object" || error === null) return 0;
  if (error instanceof ApiFault) return error.status;
  const { status, response } = error as { status?: unknown; response?: unknown };
  return typeof status === "number" && response !== undefined ? status : 0;
}

function saidBy(error: unknown): string {
  const message = error instanceof Error ? (error.message.split("\n")[0] ?? "") : "";
  return message === "" ? "" : `: ${message.slice(0, 120)}`;
}
