import { describe, expect, it } from "vitest";
import { readEvent } from "../../src/github/event.ts";

const HEAD = "a".repeat(40);
const SHA = "b".repeat(40);
const env = (name: string, more: Record<string, string> = {}) => ({
  GITHUB_EVENT_NAME: name,
  GITHUB_REPOSITORY: "octo/bench",
  GITHUB_SHA: SHA,
  GITHUB_REF: "refs/heads/main",
  GITHUB_WORKFLOW: "Gate",
  GITHUB_WORKFLOW_REF: "octo/bench/.github/workflows/gate.yml@refs/heads/main",
  GITHUB_JOB: "safetywashing",
  ...more,
});
const repository = { default_branch: "main", id: 1 };
const pull = (headRepository: unknown = { id: 1 }) => ({
  repository,
  pull_request: {
    number: 7,
    head: { sha: HEAD, repo: headRepository },
    base: { ref: "main", sha: "c".repeat(40), repo: { id: 1 } },
  },
});

describe("readEvent", () => {
  it.each([
    ["pull_request", pull(), HEAD, 7],
    ["pull_request_target", pull(), HEAD, 7],
    ["merge_group", { repository, merge_group: { head_sha: HEAD, base_sha: SHA } }, HEAD, undefined],
    ["push", { repository, before: HEAD, after: SHA }, SHA, undefined],
    ["schedule", {}, SHA, undefined],
    ["workflow_dispatch", { repository }, SHA, undefined],
  ])("%s tells which commit is judged, and in which pull request", (name, payload, head, number) => {
    const event = readEvent(env(name), payload);
    expect(event.headSha).toBe(head);
    expect(event.pullRequest?.number).toBe(number);
    expect([event.owner, event.repo, event.job]).toEqual(["octo", "bench", "safetywashing"]);
    expect(event.workflowPath).toBe(".github/workflows/gate.yml");
  });

  it("knows a fork, also one that was deleted", () => {
    expect(readEvent(env("pull_request"), pull()).pullRequest?.fork).toBe(false);
    expect(readEvent(env("pull_request"), pull({ id: 2 })).pullRequest?.fork).toBe(true);
    expect(readEvent(env("pull_request"), pull(null)).pullRequest?.fork).toBe(true);
  });

  it("takes no zero commit for what was there before a push", () => {
    expect(readEvent(env("push"), { repository, before: HEAD }).beforeSha).toBe(HEAD);
    expect(readEvent(env("push"), { repository, before: "0".repeat(40) }).beforeSha).toBeNull();
  });

  it("leaves the default branch to the API where the payload does not name it", () => {
    expect(readEvent(env("schedule"), {}).defaultBranch).toBeNull();
  });

  it.each(["workflow_run", "issue_comment", "pull_request_review", ""])("does not run under %s", (name) => {
    expect(() => readEvent(env(name), pull())).toThrow(/does not run under this event/);
  });

  it.each([
    [{}],
    [{ pull_request: { number: 7, head: { sha: "abc1234" } } }],
    [{ pull_request: { number: "7; rm -rf", head: { sha: HEAD } } }],
    [null],
    [[]],
  ])("says what a payload lacks: %j", (payload) => {
    expect(() => readEvent(env("pull_request_target"), payload)).toThrow(/does not tell/);
  });
});
