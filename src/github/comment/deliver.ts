// Whether there is a comment to post on this run, and what to say in the log where it could not be posted.
// Whatever happens here never changes the verdict.

import type { Conclusion } from "../../generated/report.ts";
import type { SettingValues } from "../../policy/settings-table.ts";
import { apiFault } from "../api-fault.ts";
import type { Client } from "../client.ts";
import type { RunEvent } from "../event.ts";
import type { Job } from "../job.ts";
import { gateKey, markerOf, startOf } from "./marker.ts";
import { MovedOn, whileNewest } from "./newest.ts";
import { type Posted, postComment } from "./post.ts";
import { openThread } from "./thread.ts";

type CommentSettings = Pick<SettingValues, "comment" | "report-id">;

export interface Finding {
  conclusion: Conclusion;
  /** The change leaves results and rules as they are: no new comment, but an old one is brought up to date. */
  quiet: boolean;
  /** The text that begins with the marker. */
  body: (marker: string) => string;
}

export interface CommentOutcome {
  url: string | null;
  did: Posted["did"];
  /** For the log; null: all went well. */
  trouble: { level: "notice" | "warning"; text: string } | null;
}

const NOTHING: CommentOutcome = { url: null, did: "nothing", trouble: null };

/** How the run of this job comments, by what the rules say. */
export function commenter(
  { client, event, wait }: Pick<Job, "client" | "event" | "wait">,
  settings: CommentSettings,
): (finding: Finding) => Promise<CommentOutcome> {
  const pull = event.pullRequest;
  if (pull === null || settings.comment === "never") return async () => NOTHING;
  const repository = { owner: event.owner, repo: event.repo };
  const key = gateKey(settings["report-id"], event.workflow, event.job);
  const newest = () => newestCommit(client, repository, pull.number);
  const thread = whileNewest(openThread(client, repository, pull.number), pull.headSha, newest);
  return async (finding) => {
    const wanted = settings.comment === "always" || finding.conclusion !== "pass";
    try {
      const body = finding.body(markerOf(key, pull.headSha));
      const create = wanted && !finding.quiet;
      const posted = await postComment(thread, { body, start: startOf(key), create, wait });
      return { ...posted, trouble: null };
    } catch (error) {
      if (error instanceof MovedOn) return { ...NOTHING, trouble: { level: "notice", text: error.message } };
      const readOnlyBecause = readOnlyToken(event);
      const fault = apiFault(error, {
        task: "post the comment",
        permission: "pull-requests: write",
        readOnlyBecause,
      });
      const level = fault.status === 403 && readOnlyBecause !== null ? "notice" : "warning";
      return { ...NOTHING, trouble: { level, text: `${fault.message} The verdict stands without it.` } };
    }
  };
}

/** null where it cannot be told. */
async function newestCommit(
  client: Client,
  repository: { owner: string; repo: string },
  pull_number: number,
): Promise<string | null> {
  try {
    const { data } = await client.rest.pulls.get({ ...repository, pull_number });
    return data.head.sha;
  } catch {
    return null;
  }
}

function readOnlyToken(event: RunEvent): string | null {
  if (event.name !== "pull_request") return null;
  if (event.pullRequest?.fork) return "Under pull_request the token of a fork's pull request is read-only.";
  return event.byDependabot
    ? "Under pull_request the token of a run that Dependabot starts is read-only."
    : null;
}
