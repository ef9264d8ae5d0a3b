// Whether there is a comment to post on this run, and what to say in the log where it could not be posted.
// Whatever happens here never changes the verdict.

import type { Conclusion } from "../../generated/report.ts";
import type { SettingValues } from "../../policy/settings-table.ts";
import { apiFault } from "../api-fault.ts";
import type { Client } from "../client.ts";
import type { RunEvent } from "../event.ts";
import type { Job } from "../job.ts";
import { gateKey, markerOf } from "./marker.ts";
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
  const marker = markerOf(gateKey(settings["report-id"], event.workflow, event.job));
  return async (finding) => {
    const wanted = settings.comment === "always" || finding.conclusion !== "pass";
    try {
      if (await isOutdated(client, repository, pull)) {
        const text = `The pull request has moved on from ${pull.headSha.slice(0, 7)}: its comment is left to the newer run.`;
        return { ...NOTHING, trouble: { level: "notice", text } };
      }
      const thread = openThread(client, repository, pull.number);
      const create = wanted && !finding.quiet;
      const posted = await postComment(thread, { body: finding.body(marker), marker, create, wait });
      return { ...posted, trouble: null };
    } catch (error) {
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

/** A slow run of an older commit must not write over what a newer one found. Where it cannot be told, go on. */
async function isOutdated(
  octokit: Client,
  repository: { owner: string; repo: string },
  { number, headSha }: NonNullable<RunEvent["pullRequest"]>,
): Promise<boolean> {
  try {
    const { data } = await octokit.rest.pulls.get({ ...repository, pull_number: number });
    return data.head.sha !== headSha;
  } catch {
    return false;
  }
}

function readOnlyToken(event: RunEvent): string | null {
  if (event.name !== "pull_request") return null;
  if (event.pullRequest?.fork) return "Under pull_request the token of a fork's pull request is read-only.";
  return event.byDependabot
    ? "Under pull_request the token of a run that Dependabot starts is read-only."
    : null;
}
