// What a run judges and compares with, on the loopback GitHub.
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { branchRules } from "../../src/github/branch-rules.ts";
import { bundledPools } from "../../src/github/bundled-pools.ts";
import { readEvent } from "../../src/github/event.ts";
import { gather } from "../../src/github/gather.ts";
import { BBQ, MT_BENCH, pullPayload, RESULTS } from "../support/gate-scene.ts";
import type { Files } from "../support/loopback-github/git-objects.ts";
import { LoopbackGitHub } from "../support/loopback-github/server.ts";
import { loopbackRepository } from "../support/loopback-repository.ts";

let github: LoopbackGitHub;
beforeEach(async () => {
  github = await LoopbackGitHub.start();
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.stop();
});

async function change(
  main: Files,
  head: Files,
  { results = RESULTS, later = null as Files | null, from = "" } = {},
) {
  const { state } = github;
  state.push("main", main);
  const pull = state.openPull(7, head, from ? { from } : {});
  if (later) state.push("main", later);
  const env = {
    GITHUB_EVENT_NAME: "pull_request_target",
    GITHUB_REPOSITORY: "octo/bench",
    GITHUB_SHA: state.branches.get("main")!,
    GITHUB_REF: "refs/heads/main",
    GITHUB_JOB: "gate",
  };
  const event = readEvent(env, pullPayload(pull.sha));
  const repository = loopbackRepository(github);
  const inputs = { token: "x", policy: null, settings: { results }, unknown: [] };
  const job = { event, inputs, repository, workspace: undefined };
  return gather(job, await branchRules(job, bundledPools(pathToFileURL("pools/"))));
}
const names = (list: readonly { name: string }[] | null) => list?.map(({ name }) => name) ?? null;

describe("gather", () => {
  it("reads the head, and the merge base beside it", async () => {
    const found = await change({ [RESULTS]: BBQ }, { [RESULTS]: MT_BENCH }, { later: { [RESULTS]: "{" } });
    expect(names(found.benchmarks)).toEqual(["MT-Bench"]);
    expect(names(found.baseline)).toEqual([JSON.parse(BBQ).benchmark]);
    expect(found.unchanged).toBe(false);
  });

  it("is unchanged where it equals the default branch, or where it began", async () => {
    expect((await change({ [RESULTS]: BBQ }, { [RESULTS]: BBQ, a: "" })).unchanged).toBe(true);
    expect(
      (await change({ [RESULTS]: BBQ }, { [RESULTS]: MT_BENCH }, { later: { [RESULTS]: MT_BENCH } }))
        .unchanged,
    ).toBe(true);
  });

  it("reads each file once, those that base and head share too", async () => {
    const shared = { "results/a.json": BBQ };
    await change(shared, { ...shared, "results/b.json": MT_BENCH }, { results: "results" });
    expect(github.requests.filter((name) => name.includes("blobs"))).toHaveLength(2);
  });

  it("has no benchmark left where all were removed, and the baseline tells which", async () => {
    const found = await change({ [RESULTS]: BBQ }, { a: "" });
    expect([names(found.benchmarks), found.baseline?.length, found.unchanged]).toEqual([[], 1, false]);
  });

  it("names a pattern that means nothing anywhere, and refuses it where results change", async () => {
    const none = await change({ a: "" }, { b: "" });
    expect(none).toMatchObject({ unchanged: true, benchmarks: [], notes: [{ code: "results-unmatched" }] });
    await expect(change({ a: "" }, { [RESULTS]: BBQ }, { results: `${RESULTS}\nnone.json` })).rejects.toThrow(
      /no results file matches.*none.json/,
    );
  });

  it("refuses a change that has nothing in common with the default branch", async () => {
    await expect(
      change({ [RESULTS]: BBQ }, { a: "" }, { from: github.state.objects.commit({ z: "" }, []).sha }),
    ).rejects.toThrow(/nothing to compare the results with.*Rebase it on main/);
  });

  it("results that it leaves as they are may be unreadable", async () => {
    const broken = { [RESULTS]: "{" };
    const found = await change(broken, { ...broken, a: "" });
    expect([found.unchanged, found.unread?.faults[0]?.file]).toEqual([true, RESULTS]);
    const link = { [RESULTS]: { link: "a" } };
    expect((await change(link, { ...link, a: "" })).unread?.message).toMatch(/symbolic link/);
    await expect(change(link, { [RESULTS]: { link: "b" } })).rejects.toThrow(/symbolic link/);
  });
});
