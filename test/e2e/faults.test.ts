// dist/index.js where GitHub fails: what passes is tried again, what does not is told with advice, and a fault in
// reading never ends green.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BBQ, MT_BENCH, openScene, pullPayload, RESULTS, type Scene } from "../support/gate-scene.ts";
import { type FaultKind, failing, randomFaults } from "../support/loopback-github/faults.ts";
import { startAction } from "../support/start-action.ts";

let scene: Scene;
beforeEach(async () => {
  scene = await openScene({ "README.md": "" });
  scene.pull({ [RESULTS]: BBQ });
});
afterEach(async () => {
  expect(scene.github.violations).toEqual([]);
  await scene.github.stop();
});

const status = (code: number, message?: string, headers?: Record<string, string>): FaultKind => ({
  kind: "status",
  status: code,
  ...(message ? { message } : {}),
  ...(headers ? { headers } : {}),
});
const SECONDARY = status(403, "You have exceeded a secondary rate limit.", { "retry-after": "1" });
const USED_UP = status(403, "API rate limit exceeded", {
  "x-ratelimit-remaining": "0",
  "x-ratelimit-reset": `${Math.floor(Date.now() / 1000) + 3000}`,
});

describe("what passes is tried again, and the verdict is as without it", () => {
  const reading = ["git/trees", "git/blobs", "git/commits", "compare"];
  it.each<[string, FaultKind]>([
    ["500", status(500)],
    ["502", status(502)],
    ["503", status(503)],
    ["409", status(409, "Git Repository is empty.")],
    ["429 with Retry-After", status(429, "Slow down", { "retry-after": "1" })],
    ["a secondary limit", SECONDARY],
    ["a reset", { kind: "reset" }],
    ["a lost reply", { kind: "lost-reply" }],
    ["broken JSON", { kind: "broken-json" }],
  ])("%s", async (_, fault) => {
    const each = reading.map((route) => failing(route, fault, 1));
    scene.github.faults = (question) => each.map((faults) => faults(question)).find((found) => found) ?? null;
    const run = await scene.run();
    expect([run.exit, run.outputs.verdict]).toEqual([0, "distinct"]);
    expect(scene.comments()).toHaveLength(1);
  });

  it("silence: the request is given up and made again", async () => {
    scene.github.faults = failing("git/blobs", { kind: "silence" }, 1);
    const run = await scene.run({ impatience: 200 });
    expect([run.exit, run.outputs.verdict]).toEqual([0, "distinct"]);
  });
});

describe("a fault in reading results or policy never ends green, and says what to do", () => {
  it.each<[string, string, FaultKind, number, RegExp]>([
    ["401", "git/commits", status(401, "Bad credentials"), 2, /does not accept the token.*github-token/],
    ["403", "git/trees", status(403, "Resource not accessible by integration"), 2, /contents: read/],
    ["404", "git/blobs", status(404, "Not Found"), 2, /contents: read/],
    ["404 of the commit", "git/commits", status(404, "Not Found"), 2, /Cannot read the commit/],
    ["410", "git/trees", status(410, "Gone"), 2, /gone/],
    ["422", "git/trees", status(422, "Validation Failed"), 3, /422/],
    ["409 for ever", "git/trees", status(409, "Git Repository is empty."), 3, /empty or being changed/],
    ["the rate limit", "git/trees", USED_UP, 3, /rate limit is used up.*1,000 requests/],
    ["a secondary limit for ever", "git/blobs", SECONDARY, 3, /rate limit/],
    ["5xx for ever", "git/blobs", status(503), 3, /answered 503.*Run the job again/],
    ["resets for ever", "compare", { kind: "reset" }, 3, /no whole reply/],
    ["broken JSON for ever", "git/trees", { kind: "broken-json" }, 3, /no whole reply/],
  ])("%s", async (_, route, fault, exit, advice) => {
    scene.github.faults = failing(route, fault);
    const run = await scene.run({ impatience: 2000 });
    expect(run.exit).toBe(exit);
    expect(run.annotations.join()).toMatch(advice);
    expect(run.summary).toContain("Not checked");
    expect(run.log + run.stderr).not.toMatch(/^\s+at /m);
    expect(run.outputs.verdict).toBeUndefined();
    expect(scene.comments()).toEqual([]);
  });

  it("silence for ever ends too", async () => {
    scene.github.faults = failing("git/trees", { kind: "silence" });
    const run = await startAction(scene.options());
    expect(run.exit).toBe(3);
  });

  it("a blob that is not the file that was asked for", async () => {
    const [sha] = [...scene.github.state.objects.blobs.keys()].slice(-1);
    scene.github.state.objects.blobs.set(sha!, Buffer.from(MT_BENCH));
    const run = await scene.run();
    expect(run.exit).toBe(3);
    expect(run.annotations.join()).toContain("not the file that was asked for");
  });
});

describe("a comment that cannot be posted never changes the verdict", () => {
  it.each<[string, string, FaultKind, RegExp]>([
    [
      "403",
      "post",
      status(403, "Resource not accessible by integration"),
      /grant|Grant `pull-requests: write`/,
    ],
    ["404", "post", status(404, "Not Found"), /pull-requests: write/],
    ["410", "comments", status(410, "Gone"), /conversation/],
    ["422", "post", status(422, "Validation Failed"), /422/],
    ["the rate limit", "comments", USED_UP, /rate limit/],
    ["5xx for ever", "comments", status(500), /500/],
    ["creation lost for ever", "post", { kind: "reset" }, /no whole reply/],
  ])("%s", async (_, route, fault, advice) => {
    scene.github.faults = failing(route, fault);
    for (const [files, exit, verdict] of [
      [{ [RESULTS]: BBQ }, 0, "distinct"],
      [{ [RESULTS]: MT_BENCH }, 1, "entangled"],
    ] as const) {
      // Attempts to create are three seconds apart: once is enough.
      if (route === "post" && fault.kind === "reset" && exit === 1) continue;
      scene.pull(files);
      const run = await scene.run({ impatience: 2000 });
      expect([run.exit, run.outputs.verdict, run.outputs["comment-url"]]).toEqual([exit, verdict, ""]);
      expect(run.annotations.join()).toMatch(advice);
      expect(run.annotations.join()).toContain("The verdict stands");
      expect(run.summary).not.toContain("Not checked");
    }
  });

  it("on a read-only token of a fork under pull_request it is a notice that says why", async () => {
    const run = await scene.run({
      event: "pull_request",
      payload: pullPayload(scene.github.state.pulls.get(7)!.head),
      ref: "refs/pull/7/merge",
      inputs: { "github-token": "ghs_read" },
    });
    expect(run.exit).toBe(0);
    expect(run.annotations.filter((line) => line.startsWith("::notice")).join()).toMatch(
      /fork's pull request is read-only/,
    );
  });
});

describe("with 10 % of all requests failing at random", () => {
  it.each(Array.from({ length: 5 }, (_, seed) => [seed]))(
    "seed %i: the right verdict, one comment",
    async (seed) => {
      scene.github.faults = randomFaults(seed, 0.1);
      const first = await scene.run();
      scene.pull({ [RESULTS]: MT_BENCH });
      const second = await scene.run();
      expect([first.exit, first.outputs.verdict]).toEqual([0, "distinct"]);
      expect([second.exit, second.outputs.verdict]).toEqual([1, "entangled"]);
      expect(scene.comments().length).toBeLessThanOrEqual(1);
    },
  );
});

it("works against a server that knows nothing but GITHUB_API_URL (GitHub Enterprise Server)", async () => {
  const run = await scene.run({ env: { GITHUB_SERVER_URL: "https://ghe.example.org" } });
  expect(run.exit).toBe(0);
  expect(run.log).not.toContain("api.github.com");
});

it("a job summary that cannot be written is one warning, and never the verdict", async () => {
  const run = await startAction(scene.options({ env: { GITHUB_STEP_SUMMARY: "/nonexistent/summary" } }));
  expect([run.exit, run.outputs.verdict, scene.comments().length]).toEqual([0, "distinct", 1]);
  expect(run.annotations.filter((line) => line.includes("job summary cannot be written"))).toHaveLength(1);
  expect(run.log + run.stderr).not.toMatch(/^\s+at /m);
});

it("a policy's own text never reaches the log as it is, though the YAML parser finds it odd", async () => {
  const policy = '? ["##[stop-commands]tok7"]\n: x\nresults: [a.json]\n';
  scene.pull({ [RESULTS]: BBQ, ".github/safetywashing.yml": policy });
  const run = await startAction(scene.options());
  expect([run.exit, run.stderr]).toEqual([2, ""]);
  const acting = run.log.replace(/^::stop-commands::(\S+)\n[\s\S]*?^::\1::$/gm, "");
  expect(acting.split("\n").filter((line) => !line.startsWith("::") && line.includes("##["))).toEqual([]);
});
