// Where policy and pools are read: the default branch, whatever the event.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { branchRules } from "../../src/github/branch-rules.ts";
import { bundledPools } from "../../src/github/bundled-pools.ts";
import { readEvent } from "../../src/github/event.ts";
import { MISNAMED_POLICY_PATH } from "../../src/policy/settings-table.ts";
import { pullPayload } from "../support/gate-scene.ts";
import type { Files } from "../support/loopback-github/git-objects.ts";
import { LoopbackGitHub } from "../support/loopback-github/server.ts";
import { loopbackRepository } from "../support/loopback-repository.ts";

const POLICY = ".github/safetywashing.yml";
let github: LoopbackGitHub;
beforeEach(async () => {
  github = await LoopbackGitHub.start();
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.stop();
});

const event = (name: string, sha: string, ref: string, payload: unknown = pullPayload("a".repeat(40))) =>
  readEvent(
    { GITHUB_EVENT_NAME: name, GITHUB_REPOSITORY: "octo/bench", GITHUB_SHA: sha, GITHUB_REF: ref },
    payload,
  );

function rulesOf(run: ReturnType<typeof event>, policy: string | null = null) {
  const inputs = { token: "x", policy, settings: {}, unknown: [] };
  const job = { event: run, inputs, repository: loopbackRepository(github) };
  return branchRules(job, bundledPools(pathToFileURL("pools/")));
}
const push = (files: Files) => github.state.push("main", files).sha;

describe("branchRules", () => {
  it("reads at GITHUB_SHA under pull_request_target, though the branch has moved on", async () => {
    const sha = push({ [POLICY]: "threshold: 0.5\n" });
    push({ [POLICY]: "threshold: 0.9\n" });
    const found = await rulesOf(event("pull_request_target", sha, "refs/heads/main"));
    expect([found.settings.values.threshold, found.ofItself]).toEqual([0.5, false]);
  });

  it("does not believe a GITHUB_SHA that is of another branch, as older servers set it", async () => {
    push({ [POLICY]: "threshold: 0.5\n" });
    const lax = github.state.push("lax", { [POLICY]: "threshold: 0.99\n" }).sha;
    const found = await rulesOf(event("pull_request_target", lax, "refs/heads/lax"));
    expect(found.settings.values.threshold).toBe(0.5);
  });

  it("reads at the tip of the default branch under pull_request and merge_group", async () => {
    push({ [POLICY]: "threshold: 0.5\n" });
    const other = github.state.openPull(7, { [POLICY]: "threshold: 0.99\n" }).sha;
    const group = { merge_group: { head_sha: other }, repository: { default_branch: "main" } };
    for (const run of [
      event("pull_request", other, "refs/pull/7/merge"),
      event("merge_group", other, "refs/heads/gh-readonly-queue/main/pr-7", group),
    ]) {
      expect((await rulesOf(run)).settings.values.threshold).toBe(0.5);
    }
  });

  it("judges the default branch itself under schedule, whose payload does not name it", async () => {
    const sha = push({ a: "" });
    const found = await rulesOf(event("schedule", sha, "refs/heads/main", {}));
    expect([found.branch, found.ofItself, found.settings.policyFile]).toEqual(["main", true, null]);
  });

  it("reads an own pool by its path, and names one that is not there", async () => {
    const pool = readFileSync("pools/chat-2024/pool.json", "utf8");
    const sha = push({ [POLICY]: "pool: p.json\n", "p.json": pool });
    const found = await rulesOf(event("pull_request_target", sha, "refs/heads/main"));
    expect(found.ownPools.get("p.json")?.models).toHaveLength(26);
    const missing = push({ [POLICY]: "pool: q.json\n" });
    await expect(rulesOf(event("pull_request_target", missing, "refs/heads/main"))).rejects.toThrow(
      /no file on main.*q.json/,
    );
  });

  it("names the way out of a policy that is broken on the default branch", async () => {
    const sha = push({ [POLICY]: "treshold: 0.5\n" });
    const way = /administrator must merge the repair past this check/;
    await expect(rulesOf(event("pull_request_target", sha, "refs/heads/main"))).rejects.toThrow(way);
    await expect(rulesOf(event("push", sha, "refs/heads/main"))).rejects.not.toThrow(way);
    const pinned = push({ [POLICY]: "threshold: 0.3\nwarn-threshold: 0.5\n" });
    await expect(rulesOf(event("pull_request_target", pinned, "refs/heads/main"))).rejects.toThrow(way);
  });

  it("knows a pool's path however it is written, and a policy under a name that is not read", async () => {
    const pool = readFileSync("pools/chat-2024/pool.json", "utf8");
    const sha = push({ [POLICY]: "pool: ./data//p.json\n", "data/p.json": pool, [MISNAMED_POLICY_PATH]: "" });
    const found = await rulesOf(event("pull_request_target", sha, "refs/heads/main"));
    expect([found.poolPaths, [...found.ownPools.keys()]]).toEqual([["data/p.json"], ["./data//p.json"]]);
    expect(found.misnamed).toMatchObject({ beside: true, fault: { file: MISNAMED_POLICY_PATH } });
  });

  it("tells what would judge if another commit were the default branch's", async () => {
    const sha = push({ a: "" });
    const found = await rulesOf(event("pull_request_target", sha, "refs/heads/main"));
    const rules = (policy: string) => found.rulesAt(github.state.openPull(7, { [POLICY]: policy }));
    expect((await rules("threshold: 0.5\n")).settings.values.threshold).toBe(0.5);
    await expect(rules("models: {a: nobody}\n")).rejects.toThrow(/no pool knows/);
    await expect(rules("results: ../a\n")).rejects.toThrow(/leaves the repository/);
  });

  it("refuses a policy that is a link, is not there, or lies elsewhere", async () => {
    const sha = push({ [POLICY]: { link: "other.yml" } });
    const run = event("pull_request_target", sha, "refs/heads/main");
    await expect(rulesOf(run)).rejects.toThrow(/symbolic link/);
    await expect(rulesOf(run, "gate.yml")).rejects.toThrow(/is not on main/);
    await expect(rulesOf(run, "/etc/gate.yml")).rejects.toThrow(/no path in the repository/);
  });
});
