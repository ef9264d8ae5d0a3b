// Order of delivery and exit codes, with a runner held in memory; test/e2e runs the same through dist/.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { run } from "../../src/github/run.ts";
import type { Runner } from "../../src/github/runner.ts";
import { BBQ, MT_BENCH, pullPayload, RESULTS } from "../support/gate-scene.ts";
import { failing } from "../support/loopback-github/faults.ts";
import { LoopbackGitHub } from "../support/loopback-github/server.ts";

let github: LoopbackGitHub;
let folder: string;
let told: string[];
const runner: Runner = {
  output: (name) => void told.push(`output ${name}`),
  summary: async (text) => void told.push(text.includes("Not checked") ? "summary of a fault" : "summary"),
  annotate: ({ level, title }) => void told.push(`${level}: ${title}`),
  log: () => void told.push("log"),
};
beforeEach(async () => {
  github = await LoopbackGitHub.start();
  folder = mkdtempSync(join(tmpdir(), "gate-"));
  told = [];
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await github.stop();
});

function start(
  results: string,
  env: Record<string, string> = {},
  main: Record<string, string> = { a: "" },
  clock?: () => number,
): Promise<number> {
  const sha = github.state.push("main", main).sha;
  const head = github.state.openPull(7, { [RESULTS]: results }).sha;
  writeFileSync(join(folder, "event.json"), JSON.stringify(pullPayload(head)));
  const all = {
    GITHUB_API_URL: github.url,
    GITHUB_EVENT_NAME: "pull_request_target",
    GITHUB_EVENT_PATH: join(folder, "event.json"),
    GITHUB_REPOSITORY: "octo/bench",
    GITHUB_SHA: sha,
    GITHUB_REF: "refs/heads/main",
    RUNNER_TEMP: folder,
    SAFETYWASHING_GATE_IMPATIENCE: "1000",
    "INPUT_GITHUB-TOKEN": "ghs_write",
    INPUT_POOL: "chat-2024",
    ...env,
  };
  return run(all, runner, new Date("2026-01-02T00:00:00Z"), pathToFileURL("pools/"), clock);
}

it("delivers in order: outputs and files, summary, annotations, comment", async () => {
  expect(await start(MT_BENCH)).toBe(1);
  const order = ["output verdict", "output report-json", "summary", "error", "output comment-url"];
  const at = order.map((each) => told.findIndex((line) => line.startsWith(each)));
  expect(at).toEqual([...at].sort((a, b) => a - b));
  expect(at).not.toContain(-1);
});

it("a comment that fails changes nothing but a warning", async () => {
  github.faults = failing("comments", { kind: "status", status: 500 });
  expect(await start(BBQ)).toBe(0);
  expect(told).toContain("warning: No comment");
});

it.each([
  ["broken results", "{", {}, 2],
  ["a wrong input", BBQ, { INPUT_THRESHOLD: "x" }, 2],
  ["a payload that is no JSON", BBQ, { GITHUB_EVENT_PATH: "package.json/none" }, 2],
  ["a token that nobody knows", BBQ, { "INPUT_GITHUB-TOKEN": "ghs_old" }, 2],
  ["a server that is away", BBQ, { GITHUB_API_URL: "http://127.0.0.1:9" }, 3],
])("%s: never green", async (_, results, env, exit) => {
  expect(await start(results, env)).toBe(exit);
  expect(told).toContain("summary of a fault");
  expect(told.some((line) => line.startsWith("error: "))).toBe(true);
});

it("ends past limits: seconds, without a verdict and never green, and says where the time went", async () => {
  let now = 0;
  const policy = { ".github/safetywashing.yml": "limits: { seconds: 9 }\n" };
  const code = await start(BBQ, {}, policy, () => (now += 2000));
  expect(code).toBe(2);
  expect(told).toContain("error: Not checked");
  expect(github.state.comments[0]?.body).toMatch(/took longer than it may.*reading benchmark-results\.json/s);
});
