// The comment through dist/index.js: one for each gate, on all pages, in place, whoever else is writing.
import { existsSync } from "node:fs";
import { afterEach, beforeEach, expect, it } from "vitest";
import { BBQ, edited, MT_BENCH, openScene, RESULTS, type Scene } from "../support/gate-scene.ts";
import { startAction } from "../support/start-action.ts";

let scene: Scene;
beforeEach(async () => {
  scene = await openScene({ "README.md": "" });
  scene.pull({ [RESULTS]: MT_BENCH });
});
afterEach(async () => {
  expect(scene.github.violations).toEqual([]);
  await scene.github.stop();
});

const writes = () => scene.github.requests.filter((name) => !name.startsWith("get"));

it("is found on the third page, and not among what others wrote", async () => {
  const { state } = scene.github;
  const person = { login: "mallory", id: 666, type: "User" as const };
  for (let i = 0; i < 230; i++) state.addComment(7, `comment ${i}`, person);
  await scene.run();
  for (let i = 0; i < 120; i++) state.addComment(7, `later comment ${i}`, person);
  await scene.run();
  expect(scene.comments()).toHaveLength(1);
  expect(writes()).toHaveLength(1);
});

it("two gates in one repository keep two comments", async () => {
  await scene.run({ inputs: { "report-id": "chat" } });
  await scene.run({ inputs: { "report-id": "base" } });
  await scene.run({ env: { GITHUB_JOB: "another" } });
  await scene.run({ inputs: { "report-id": "chat" } });
  expect(scene.comments()).toHaveLength(3);
});

it("two runs at once leave one", async () => {
  let waiting = 0;
  let meet: () => void;
  const met = new Promise<void>((done) => {
    meet = done;
  });
  // Both have seen an empty conversation before either writes.
  scene.github.before = async (request) => {
    if (!request.startsWith("post") || waiting === 2) return;
    if (++waiting === 2) meet();
    await met;
  };
  const runs = await Promise.all([scene.run(), scene.run()]);
  expect(runs.map(({ exit }) => exit)).toEqual([1, 1]);
  expect(scene.comments()).toHaveLength(1);
});

it("comment: never writes none, on-problem only where there is one", async () => {
  await scene.run({ inputs: { comment: "never" } });
  expect(scene.github.requests.filter((name) => name.includes("/issues/"))).toEqual([]);
  scene.pull({ [RESULTS]: BBQ });
  const fine = await scene.run({ inputs: { comment: "on-problem", "on-unknown-noise": "pass" } });
  expect(fine.outputs.conclusion).toBe("pass");
  expect(scene.comments()).toEqual([]);
  scene.pull({ [RESULTS]: MT_BENCH });
  await scene.run({ inputs: { comment: "on-problem" } });
  expect(scene.comments()[0]).toContain("🔴");
  scene.pull({ [RESULTS]: BBQ });
  await scene.run({ inputs: { comment: "on-problem", "on-unknown-noise": "pass" } });
  expect(scene.comments()).toHaveLength(1);
  expect(scene.comments()[0]).not.toContain("🔴");
});

it("a slow run of an older commit does not write over a newer one's comment", async () => {
  await scene.run();
  const before = scene.comments();
  const old = scene.github.state.pulls.get(7)!.head;
  scene.pull({ [RESULTS]: BBQ });
  const { pullPayload } = await import("../support/gate-scene.ts");
  const run = await scene.run({ payload: pullPayload(old) });
  expect(run.exit).toBe(1);
  expect(run.annotations.join()).toContain("moved on");
  expect(scene.comments()).toEqual(before);
});

it("may not be changed any more: a new one is made, and kept", async () => {
  const { state } = scene.github;
  await scene.run();
  const first = state.comments[0]!;
  first.locked = true;
  first.user = { login: "other[bot]", id: 5, type: "Bot" };
  scene.pull({ [RESULTS]: BBQ });
  await scene.run();
  scene.pull({ [RESULTS]: MT_BENCH });
  await scene.run();
  expect(state.comments).toHaveLength(2);
  expect(state.comments[1]!.body).toContain("🔴");
});

it("stays within GitHub's limit and harmless, whatever the file says", async () => {
  const hostile = "@everyone <script>alert(1)</script> ![x](http://evil.test/x.png) fixes #1 | ` \u202e";
  scene.pull({
    [RESULTS]: edited(MT_BENCH, (file) => {
      file.benchmark = hostile;
      for (let i = 0; i < 4000; i++) file.scores[`${hostile} ${i}`] = 1 + i / 1000;
    }),
  });
  const run = await startAction(scene.options());
  expect(run.exit).toBe(1);
  const [comment] = scene.comments();
  expect(comment!.length).toBeLessThan(65_536);
  // Nothing acts inside a fenced block.
  const acting = comment!.replace(/^(`{3,})[\s\S]*?^\1$/gm, "");
  expect(acting).not.toMatch(/<script|@everyone|!\[x\]|\u202e/);
  expect(run.log).not.toMatch(/^::(?!error|warning|notice|stop-commands|[0-9a-f-]{36}::)/m);
});

it("every report is a file, where the outputs say", async () => {
  const { mkdtempSync } = await import("node:fs");
  const { tmpdir } = await import("node:os");
  const temp = mkdtempSync(`${tmpdir()}/gate-`);
  const run = await scene.run({ env: { RUNNER_TEMP: temp } });
  for (const name of ["report-json", "report-html", "report-markdown", "figure", "badge"]) {
    expect(existsSync(run.outputs[name]!), name).toBe(true);
  }
});
