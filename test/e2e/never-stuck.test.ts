// The check always ends, with a reason: results untouched, removed, renamed, matched by nothing, or not readable.
import { afterEach, describe, expect, it } from "vitest";
import {
  BBQ,
  edited,
  MT_BENCH,
  openScene,
  POLICY,
  pullPayload,
  RESULTS,
  type Scene,
} from "../support/gate-scene.ts";

import type { Files } from "../support/loopback-github/git-objects.ts";

let scene: Scene;
afterEach(async () => {
  expect(scene.github.violations).toEqual([]);
  await scene.github.stop();
});

describe("a pull request that leaves the results alone", () => {
  it("passes whatever the verdict, with the figures, and without a new comment", async () => {
    scene = await openScene({ [RESULTS]: MT_BENCH });
    scene.pull({ [RESULTS]: MT_BENCH, "src/code.py": "print()" });
    const run = await scene.run();
    expect(run.exit).toBe(0);
    expect(run.outputs).toMatchObject({ verdict: "entangled", conclusion: "pass", "comment-url": "" });
    expect(run.report).toMatchObject({ unchanged: true });
    expect(run.summary).toContain("0.79");
    expect(scene.comments()).toEqual([]);
  });

  it("brings an old red comment up to date", async () => {
    scene = await openScene({ [RESULTS]: BBQ });
    scene.pull({ [RESULTS]: MT_BENCH });
    expect((await scene.run()).exit).toBe(1);
    scene.pull({ [RESULTS]: BBQ, "src/code.py": "" });
    const run = await scene.run();
    expect(run.exit).toBe(0);
    expect(scene.comments()).toHaveLength(1);
    expect(scene.comments()[0]).not.toContain("🔴");
  });

  it("passes where the default branch went on meanwhile, for merging leaves that as it is", async () => {
    scene = await openScene({ [RESULTS]: MT_BENCH });
    scene.pull({ [RESULTS]: MT_BENCH, "a.py": "" });
    scene.github.state.push("main", { [RESULTS]: BBQ });
    const run = await scene.run();
    expect(run.exit).toBe(0);
    expect(run.report).toMatchObject({ unchanged: true });
  });

  it("passes where results came to the default branch after it began", async () => {
    scene = await openScene({ "README.md": "" });
    scene.pull({ "README.md": "", "a.py": "" });
    scene.github.state.push("main", { "README.md": "", [RESULTS]: MT_BENCH });
    const run = await scene.run();
    expect(run.exit).toBe(0);
    expect(run.outputs).toMatchObject({ verdict: "entangled", conclusion: "pass" });
  });

  it("passes in the merge queue too", async () => {
    scene = await openScene({ [RESULTS]: MT_BENCH });
    const head = scene.pull({ [RESULTS]: MT_BENCH, "a.py": "" });
    const payload = { merge_group: { head_sha: head.sha }, repository: { default_branch: "main" } };
    expect(
      (await scene.run({ event: "merge_group", payload, ref: "refs/heads/q", sha: head.sha })).exit,
    ).toBe(0);
  });

  it("is known by content in a workspace", async () => {
    scene = await openScene({ [RESULTS]: MT_BENCH });
    const head = scene.pull({ [RESULTS]: MT_BENCH, "a.py": "" });
    const options = { event: "pull_request", payload: pullPayload(head.sha), ref: "refs/pull/7/merge" };
    const same = await scene.run({ ...options, workspace: { [RESULTS]: MT_BENCH } });
    expect([same.exit, same.report?.unchanged]).toEqual([0, true]);
    const other = await scene.run({ ...options, workspace: { [RESULTS]: `${MT_BENCH} ` } });
    expect([other.exit, other.report?.unchanged]).toEqual([1, false]);
  });
});

describe("what stands on the default branch is wrong, and a pull request leaves the results alone", () => {
  const TWO = "results: [old/*.json, new/*.json]\n";
  const PIN = "benchmarks: {MT-Bench: {higher_is_better: false}}\n";
  const NO_MODEL = "models: {a: nobody}\n";
  const clash = edited(BBQ, (file) => {
    file.scores["Llama-2-7b-chat-hf"] = { score: 0.1, samples: 100 };
    file.scores["Llama-2-7b-chat"] = { score: 0.5, samples: 100 };
  });

  it.each<[string, Files, Files, string]>([
    ["a pattern that matches nothing yet", { "old/a.json": BBQ, [POLICY]: TWO }, {}, "results-unmatched"],
    [
      "the same, tidied",
      { "new/a.json": BBQ, [POLICY]: TWO },
      { [POLICY]: "results: new/*.json\n" },
      "results-unmatched",
    ],
    ["no results yet", { "README.md": "" }, {}, "results-unmatched"],
    ["results that contradict a pin", { [RESULTS]: MT_BENCH, [POLICY]: PIN }, {}, "results-unreadable"],
    [
      "the same, repaired",
      { [RESULTS]: MT_BENCH, [POLICY]: PIN },
      { [POLICY]: PIN.replace("false", "true") },
      "results-unreadable",
    ],
    ["results that cannot be read", { [RESULTS]: "{" }, {}, "results-unreadable"],
    ["a link in place of results", { [RESULTS]: { link: "a" } }, {}, "results-unreadable"],
    ["two names for one model", { [RESULTS]: clash }, {}, "results-unreadable"],
    ["a model that no pool knows", { [RESULTS]: BBQ, [POLICY]: NO_MODEL }, {}, "results-unreadable"],
    [
      "a policy under another name, renamed",
      { [RESULTS]: BBQ, ".github/safetywashing.yaml": "threshold: 0.5\n" },
      { ".github/safetywashing.yaml": "", [POLICY]: "threshold: 0.5\n" },
      "policy-misnamed",
    ],
  ])("%s: passes, and names it", async (_, main, edit, code) => {
    scene = await openScene(main);
    const files = Object.entries<Files[string]>({ ...main, ...edit, "docs.md": "x" });
    scene.pull(Object.fromEntries(files.filter(([, content]) => content !== "")));
    const run = await scene.run();
    expect([run.exit, run.outputs.conclusion]).toEqual([0, "pass"]);
    expect(JSON.stringify(run.report?.notes)).toContain(code);
    expect(run.summary).toMatch(/no results file matches|cannot be judged|is not read/);
    if (POLICY in main) expect(run.annotations.join()).toContain("::warning");
  });

  it.each<[string, Files, Files]>([
    ["contradicts a pin", { [RESULTS]: MT_BENCH, [POLICY]: PIN }, { [POLICY]: PIN }],
    [
      "is moved out of the patterns",
      { "old/a.json": MT_BENCH, [POLICY]: TWO },
      { "x/a.json": MT_BENCH, [POLICY]: TWO },
    ],
  ])("but a results file that %s and goes is no unchanged one", async (_, main, files) => {
    scene = await openScene({ "README.md": "", ...main });
    scene.pull({ "README.md": "", ...files });
    expect((await scene.run()).exit).toBeGreaterThan(0);
  });

  it("results of the base that no longer fit the policy are mended by a pull request", async () => {
    scene = await openScene({ [RESULTS]: clash });
    scene.pull({ [RESULTS]: BBQ });
    const run = await scene.run();
    expect(run.exit).toBe(0);
    expect(JSON.stringify(run.report?.notes)).toContain("baseline-unfit");
    expect(run.report).toMatchObject({ unchanged: false, removed: [] });
  });

  it("results that the job should have measured are not unchanged where there are none", async () => {
    scene = await openScene({ "README.md": "" });
    const head = scene.pull({ "README.md": "x" });
    const options = { event: "pull_request", payload: pullPayload(head.sha), ref: "refs/pull/7/merge" };
    for (const source of ["workspace", "auto"])
      expect((await scene.run({ ...options, inputs: { source } })).exit).toBe(2);
  });
});

describe("results that are gone", () => {
  it.each([
    ["deleted", { "README.md": "" }],
    ["renamed out of the pattern's sight", { "other-results.json": BBQ }],
  ])("%s: removed, and red", async (_, files) => {
    scene = await openScene({ [RESULTS]: BBQ });
    scene.pull(files);
    const run = await scene.run();
    expect(run.exit).toBe(1);
    expect(run.report).toMatchObject({
      conclusion: "fail",
      removed: [{ reason: "removed", conclusion: "fail" }],
    });
    expect(scene.comments()[0]).toContain("BBQ");
  });

  it("follow on-removed of the default branch's policy", async () => {
    scene = await openScene({ [RESULTS]: BBQ, [POLICY]: "on-removed: warn\n" });
    scene.pull({ [POLICY]: "on-removed: warn\n" });
    const run = await scene.run();
    expect(run.exit).toBe(0);
    expect(run.outputs.conclusion).toBe("warn");
  });
});

it("a removal that is agreed to: the policy stops looking at the file, then the file goes", async () => {
  const policy = 'results: ["results/*.json", "!results/old.json"]\n';
  const before = {
    "results/a.json": BBQ,
    "results/old.json": MT_BENCH,
    [POLICY]: "results: results/*.json\n",
  };
  scene = await openScene(before);
  scene.pull({ ...before, [POLICY]: policy });
  expect((await scene.run()).exit).toBe(0);
  await scene.github.stop();
  scene = await openScene({ ...before, [POLICY]: policy });
  scene.pull({ "results/a.json": BBQ, [POLICY]: policy });
  expect((await scene.run()).exit).toBe(0);
  await scene.github.stop();
  const several = { [RESULTS]: JSON.stringify({ benchmarks: [JSON.parse(BBQ), JSON.parse(MT_BENCH)] }) };
  const named = `benchmark: [${JSON.parse(BBQ).benchmark}]\n`;
  scene = await openScene({ ...several, [POLICY]: named });
  scene.pull({ [RESULTS]: BBQ, [POLICY]: named });
  expect((await scene.run()).exit).toBe(0);
});

describe("a change's base", () => {
  it("is told beside the new value, with what changed", async () => {
    scene = await openScene({ [RESULTS]: MT_BENCH });
    scene.pull({
      [RESULTS]: edited(MT_BENCH, (file) => {
        delete file.scores["01-ai/Yi-34B-Chat"];
      }),
    });
    const run = await scene.run();
    const [benchmark] = (
      run.report as { benchmarks: { baseline: { value: number; changes: { kind: string }[] } }[] }
    ).benchmarks;
    expect(benchmark!.baseline.value).toBeCloseTo(0.7874, 4);
    expect(benchmark!.baseline.changes.map(({ kind }) => kind)).toContain("models-removed");
  });

  it("that cannot be read is named, and hides nothing", async () => {
    scene = await openScene({ [RESULTS]: "{" });
    scene.pull({ [RESULTS]: MT_BENCH });
    const run = await scene.run();
    expect(run.exit).toBe(1);
    expect(JSON.stringify(run.report?.notes)).toContain("baseline-unreadable");
  });

  it("of a push to the default branch is what was there before", async () => {
    scene = await openScene({ [RESULTS]: MT_BENCH });
    scene.github.state.push("main", { [RESULTS]: BBQ });
    const payload = { repository: { default_branch: "main" }, before: scene.main.sha };
    const run = await scene.run({ event: "push", payload });
    expect(run.exit).toBe(1);
    expect(run.report).toMatchObject({ removed: [{ name: "MT-Bench" }], verdict: "distinct" });
  });
});

describe("wrong input", () => {
  it("a pattern that matches nothing anywhere, where results change", async () => {
    scene = await openScene({ [RESULTS]: MT_BENCH });
    scene.pull({ [RESULTS]: BBQ });
    const run = await scene.run({ inputs: { results: "result.json\nbenchmark-results.json" } });
    expect(run.exit).toBe(2);
    expect(run.annotations.join()).toContain("result.json");
  });

  it("results that are no JSON: exit 2 with line and column, said in the comment and taken back later", async () => {
    scene = await openScene({ "README.md": "" });
    scene.pull({ [RESULTS]: '{ "benchmark": "x",\n  oops }' });
    const run = await scene.run();
    expect(run.exit).toBe(2);
    expect(run.annotations.join()).toMatch(/file=benchmark-results.json,line=2/);
    expect(run.log + run.stderr).not.toMatch(/^\s+at /m);
    expect(run.summary).toContain("Not checked");
    expect(scene.comments()[0]).toContain("Not checked");
    scene.pull({ [RESULTS]: BBQ });
    expect((await scene.run()).exit).toBe(0);
    expect(scene.comments()).toHaveLength(1);
    expect(scene.comments()[0]).not.toContain("Not checked");
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ["a threshold that is text", { threshold: "high" }, /threshold is not a number/],
    ["a threshold out of range", { threshold: "7" }, /threshold/],
    ["a misspelt word", { "on-entangled": "fial" }, /on-entangled/],
    ["a misspelt input", { treshold: "0.9" }, /Did you mean "threshold"/],
    ["a pool that nobody has", { pool: "chat-2042" }, /chat-2042/],
    ["a policy that is not there", { policy: "gate.yml" }, /is not on main/],
    ["a policy path out of the repository", { policy: "../gate.yml" }, /no path in the repository/],
    [
      "the workspace under pull_request_target",
      { source: "workspace" },
      /does not go with pull_request_target/,
    ],
    ["a report folder outside", { "report-dir": "/etc/gate" }, /report-dir/],
    ["no token", { "github-token": "" }, /github-token is empty/],
  ])("%s ends with exit 2 and one clear error", async (_, inputs, message) => {
    scene = await openScene({ "README.md": "" });
    scene.pull({ [RESULTS]: MT_BENCH });
    const run = await scene.run({ inputs });
    expect(run.exit).toBe(2);
    expect(run.annotations.join()).toMatch(message);
    expect(run.outputs.verdict).toBeUndefined();
    expect(run.log + run.stderr).not.toMatch(/^\s+at /m);
  });

  it.each([
    ["an unknown key", "treshold: 0.9\n", /treshold.*threshold/],
    ["a key twice", "threshold: 0.5\nthreshold: 0.9\n", /threshold|unique/i],
    ["no YAML", "a: [\n", /./],
  ])("a policy with %s: exit 2, with its line", async (_, policy, message) => {
    scene = await openScene({ [POLICY]: policy });
    scene.pull({ [POLICY]: policy, [RESULTS]: MT_BENCH });
    const run = await scene.run();
    expect(run.exit).toBe(2);
    expect(run.annotations.join()).toMatch(message);
    expect(run.annotations.join()).toMatch(/file=.github\/safetywashing.yml,line=/);
  });
});
