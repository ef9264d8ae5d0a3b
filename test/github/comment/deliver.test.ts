// Whether there is a comment, and what is said where it could not be posted, on the loopback GitHub.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commenter, type Finding } from "../../../src/github/comment/deliver.ts";
import { readEvent } from "../../../src/github/event.ts";
import { pullPayload } from "../../support/gate-scene.ts";
import { LoopbackGitHub } from "../../support/loopback-github/server.ts";
import { loopbackClient } from "../../support/loopback-repository.ts";

let github: LoopbackGitHub;
let head: string;
beforeEach(async () => {
  github = await LoopbackGitHub.start();
  github.state.push("main", { a: "" });
  head = github.state.openPull(7, { a: "b" }).sha;
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.stop();
});

type Settings = Parameters<typeof commenter>[1];

function deliver(
  settings: Partial<Settings> = {},
  finding: Partial<Finding> = {},
  name = "pull_request_target",
  token = "ghs_write",
  actor = "a",
) {
  const env = {
    GITHUB_EVENT_NAME: name,
    GITHUB_REPOSITORY: "octo/bench",
    GITHUB_SHA: head,
    GITHUB_ACTOR: actor,
  };
  const payload = name === "push" ? {} : pullPayload(head);
  const job = { client: loopbackClient(github, token), event: readEvent(env, payload), wait: async () => {} };
  const comment = commenter(job, { comment: "always", "report-id": null, ...settings });
  return comment({ conclusion: "fail", quiet: false, body: (marker) => `${marker}\nbody`, ...finding });
}

describe("commenter", () => {
  it("posts, and gives the address", async () => {
    expect(await deliver()).toMatchObject({
      did: "created",
      trouble: null,
      url: expect.stringContaining("#issuecomment"),
    });
  });

  it.each<[string, Partial<Settings>, Partial<Finding>, string]>([
    ["never", { comment: "never" }, {}, "pull_request_target"],
    ["no pull request", {}, {}, "push"],
    ["unchanged", {}, { quiet: true }, "pull_request_target"],
    [
      "no problem, where only those are wanted",
      { comment: "on-problem" },
      { conclusion: "pass" },
      "pull_request_target",
    ],
  ])("makes none: %s", async (_, settings, finding, event) => {
    expect(await deliver(settings, finding, event)).toEqual({ url: null, did: "nothing", trouble: null });
    expect(github.state.comments).toEqual([]);
  });

  it("asks for the permission that is missing, and says why a fork's token is read-only", async () => {
    expect((await deliver({}, {}, "pull_request_target", "ghs_read")).trouble).toEqual({
      level: "warning",
      text: expect.stringContaining("Grant `pull-requests: write`"),
    });
    expect((await deliver({}, {}, "pull_request", "ghs_read")).trouble).toEqual({
      level: "notice",
      text: expect.stringContaining("fork's pull request is read-only"),
    });
  });
});
