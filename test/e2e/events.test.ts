// dist/index.js under each event, against the loopback GitHub. Figures: MT-Bench 0.7874, BBQ ambiguous −0.3730 on the
// chat pool, from the data of arXiv 2407.21792.
import { afterEach, describe, expect, it } from "vitest";
import { BBQ, MT_BENCH, openScene, pullPayload, RESULTS, type Scene } from "../support/gate-scene.ts";
import { startAction } from "../support/start-action.ts";

let scene: Scene;
afterEach(async () => {
  expect(scene.github.violations).toEqual([]);
  await scene.github.stop();
});

describe("pull_request_target", () => {
  it("turns red on an entangled benchmark, says so once, and updates in place", async () => {
    scene = await openScene({ "README.md": "x" });
    scene.pull({ "README.md": "x", [RESULTS]: MT_BENCH });
    const first = await startAction(scene.options());
    expect(first.stderr).toBe("");
    expect(first.exit).toBe(1);
    expect(first.outputs).toMatchObject({ verdict: "entangled", conclusion: "fail", "models-matched": "26" });
    expect(Number(first.outputs.correlation)).toBeCloseTo(0.7874, 4);
    expect(Number(first.outputs["interval-low"])).toBeCloseTo(0.517, 2);
    expect(JSON.parse(first.outputs.benchmarks!)).toMatchObject([{ name: "MT-Bench", verdict: "entangled" }]);
    expect(first.outputs["comment-url"]).toMatch(/#issuecomment-\d+$/);
    expect(first.summary).toContain("0.79");
    expect(scene.comments()).toHaveLength(1);
    expect(scene.comments()[0]).toContain("Entangled");

    const requests = scene.github.requests.length;
    const second = await startAction(scene.options());
    expect(second.exit).toBe(1);
    expect(second.outputs["comment-url"]).toBe(first.outputs["comment-url"]);
    expect(scene.github.requests.slice(requests).filter((name) => !name.startsWith("get"))).toEqual([]);

    scene.pull({ "README.md": "x", [RESULTS]: BBQ });
    const third = await startAction(scene.options());
    expect(third.exit).toBe(0);
    expect(third.outputs.verdict).toBe("distinct");
    expect(Number(third.outputs.correlation)).toBeCloseTo(-0.373, 3);
    expect(scene.comments()).toHaveLength(1);
    expect(scene.comments()[0]).toContain("−0.37");
  });
});

describe("pull_request", () => {
  it("reads what the job wrote into the workspace, and says why a fork gets no comment", async () => {
    scene = await openScene({ "README.md": "x" });
    const head = scene.pull({ "README.md": "y" });
    const run = await startAction(
      scene.options({
        event: "pull_request",
        payload: pullPayload(head.sha),
        ref: "refs/pull/7/merge",
        workspace: { [RESULTS]: MT_BENCH },
        inputs: { "github-token": "ghs_read" },
      }),
    );
    expect(run.exit).toBe(1);
    expect(run.outputs.verdict).toBe("entangled");
    expect(run.annotations.join()).toMatch(
      /::notice title=No comment::.*fork's pull request is read-only.*pull_request_target/,
    );
    expect(scene.comments()).toEqual([]);
  });
});

it("merge_group is computed from the group's head, without a comment", async () => {
  scene = await openScene({ "README.md": "x" });
  const head = scene.pull({ "README.md": "x", [RESULTS]: MT_BENCH });
  const run = await startAction(
    scene.options({
      event: "merge_group",
      payload: {
        merge_group: { head_sha: head.sha, base_sha: scene.main.sha },
        repository: { default_branch: "main" },
      },
      ref: "refs/heads/gh-readonly-queue/main/pr-7",
      sha: head.sha,
    }),
  );
  expect(run.exit).toBe(1);
  expect(run.outputs).toMatchObject({ verdict: "entangled", "comment-url": "" });
  expect(scene.github.requests.filter((name) => name.includes("/issues/"))).toEqual([]);
});

it.each(["push", "schedule", "workflow_dispatch"])("%s judges the default branch itself", async (event) => {
  scene = await openScene({ [RESULTS]: MT_BENCH });
  const payload = event === "push" ? { repository: { default_branch: "main" }, before: "0".repeat(40) } : {};
  const run = await startAction(scene.options({ event, payload }));
  expect(run.exit).toBe(1);
  expect(run.outputs.verdict).toBe("entangled");
  expect(run.report).toMatchObject({ unchanged: false });
});

it("does not run under an event that says nothing of a commit", async () => {
  scene = await openScene({ [RESULTS]: MT_BENCH });
  const run = await startAction(scene.options({ event: "workflow_run", payload: {} }));
  expect(run.exit).toBe(2);
  expect(run.annotations.join()).toContain("does not run under this event");
});

it("mode: progress, through the bundle: a claim is judged, commented on, and given as outputs", async () => {
  const scores = JSON.parse(MT_BENCH) as { scores: Record<string, number> };
  const claim = "{ name: tuned, results: [r.json], after: tiiuae/falcon-40b-instruct }";
  scene = await openScene({ "README.md": "x" });
  scene.pull({
    "README.md": "x",
    "r.json": JSON.stringify(scores),
    ".github/claims.yml": `claims:\n  - ${claim}\n`,
  });
  const run = await startAction(scene.options({ inputs: { mode: "progress" } }));
  expect(run.stderr).toBe("");
  // docs/method.md, worked examples: MT-Bench, falcon-40b-instruct −2.327, below expectation.
  expect(run.exit, run.log).toBe(1);
  expect(run.outputs).toMatchObject({ verdict: "below-expectation", conclusion: "fail" });
  expect(scene.comments()[0]).toContain("−2.3");
});
