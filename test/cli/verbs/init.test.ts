// `init`: in an empty repository, with results there, and where files are there already.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { parsePolicyFile } from "../../../src/policy/policy-file.ts";
import { cli, folderWith, ROOT } from "../../support/cli.ts";

const WORKFLOW = ".github/workflows/safetywashing.yml";
const POLICY = ".github/safetywashing.yml";
const example = (name: string) => readFileSync(join(ROOT, "examples", name), "utf8");

let folder: string;
const policy = () => parsePolicyFile(readFileSync(join(folder, POLICY), "utf8"), POLICY);

beforeEach(() => {
  folder = folderWith();
  execFileSync("git", ["init", "-q", "-b", "trunk", folder]);
});

it("in an empty repository: both files, a valid policy, and what to add", async () => {
  const run = await cli(["init"], { cwd: folder });
  expect(run.status).toBe(0);
  expect(run.stdout).toContain("No results file was found here");
  expect(run.stdout).toContain("not gated yet");
  expect(policy()).toMatchObject({ results: ["benchmark-results.json"] });
  expect(readFileSync(join(folder, WORKFLOW), "utf8")).toContain("branches: [trunk]");
});

it("finds results by their content, pins pool and orientation, and shows what the gate says today", async () => {
  folder = folderWith({
    "scores/mt.json": example("mt-bench.json"),
    "bbq.json": example("05-bbq-ambiguous.json"),
    "package.json": '{ "name": "x", "version": "1.0.0" }',
    "notes/other.json":
      '{ "benchmark": "unknown models", "higher_is_better": true, "scores": { "a": 1, "b": 2, "c": 3 } }',
    "README.md": "# A repository\n",
  });
  const run = await cli(["init"], { cwd: folder });
  expect(run.status).toBe(0);
  expect(run.stdout).toContain("MT-Bench: entangled (borderline), fails. correlation 0.79");
  expect(run.stdout).toContain("BBQ ambiguous: distinct");
  expect(policy()).toMatchObject({
    results: ["bbq.json", "scores/mt.json"],
    pool: "chat-2024",
    benchmarks: { "MT-Bench": { higher_is_better: true }, "BBQ ambiguous": { higher_is_better: true } },
  });
  // What it wrote is what the gate then uses.
  expect((await cli(["check"], { cwd: folder })).status).toBe(1);
});

it("keeps a benchmark's pool apart where it is another", async () => {
  folder = folderWith({
    "a.json": example("mt-bench.json"),
    "b.json": example("09-vectara-hallucination.json"),
  });
  await cli(["init"], { cwd: folder });
  const written = policy();
  const pools = [written.pool, ...Object.values(written.benchmarks ?? {}).map(({ pool }) => pool)];
  expect(pools).toContain("chat-2024");
  expect(pools.filter((pool) => pool !== undefined && pool !== "chat-2024")).toHaveLength(1);
});

it("tells a question that the files leave open, and writes the files all the same", async () => {
  folder = folderWith({
    "r.json": example("mt-bench.json")
      .replace(/\n.*"higher_is_better".*/, "")
      .replace("MT-Bench", "MyBench"),
  });
  const run = await cli(["init", "r.json"], { cwd: folder });
  expect(run.status).toBe(0);
  expect(run.stdout).toContain("Nothing says it, and the verdict turns on it");
  expect(run.stdout).toContain("higher");
  expect(policy().benchmarks).toBeUndefined();
});

it("overwrites nothing, and says so before anything is written", async () => {
  folder = folderWith({ [POLICY]: "threshold: 0.3\n" });
  const run = await cli(["init"], { cwd: folder });
  expect(run.status).toBe(2);
  expect(run.stderr).toContain(`${POLICY}: is already there`);
  expect(existsSync(join(folder, WORKFLOW))).toBe(false);
  expect(readFileSync(join(folder, POLICY), "utf8")).toBe("threshold: 0.3\n");
  expect((await cli(["init", "--force"], { cwd: folder })).status).toBe(0);
  expect(policy().threshold).toBe(0.6);
});

it("--dry-run writes nothing", async () => {
  const run = await cli(["init", "--dry-run"], { cwd: folder });
  expect(run.stdout).toContain("pull_request_target");
  expect(existsSync(join(folder, ".github"))).toBe(false);
});

it("survives hostile names in the policy it writes", async () => {
  const hostile = example("mt-bench.json").replace('"MT-Bench"', JSON.stringify('a: b # "\n- \u2028{{x}}'));
  folder = folderWith({ "we ird: #.json": hostile });
  expect((await cli(["init"], { cwd: folder })).status).toBe(0);
  expect(Object.keys(policy().benchmarks ?? {})).toEqual(['a: b # "\n- \u2028{{x}}']);
  expect(policy().results).toEqual(["we ird: #.json"]);
});

it("in a subfolder of a repository it writes nothing: GitHub would not read it", async () => {
  mkdirSync(join(folder, "sub"));
  for (const args of [["init"], ["init", "--dry-run"], ["init", "--force"]]) {
    const run = await cli(args, { cwd: join(folder, "sub") });
    expect(run.status).toBe(2);
    expect(run.stdout).toBe("");
    expect(run.stderr).toContain("Run init there: cd ..");
  }
  expect(existsSync(join(folder, "sub/.github"))).toBe(false);
});

it("writes no results path that the Action would refuse", async () => {
  const run = await cli(["init", "../w/r.json"], { cwd: folder });
  expect(run.status).toBe(2);
  expect(run.stderr).toContain("leaves the repository");
  expect(existsSync(join(folder, ".github"))).toBe(false);
});

it("tells what can say which way is better, which --benchmark cannot", async () => {
  writeFileSync(join(folder, "r.csv"), "model,score\nLlama-2-7b-chat-hf,1\nLlama-2-13b-chat-hf,2\n");
  const { stdout } = await cli(["init", "r.csv"], { cwd: folder });
  expect(stdout).toContain("↑ or ↓ behind the heading");
  expect(stdout).toContain("higher_is_better: true");
  expect(stdout).not.toContain("--benchmark");
});

it("shows what is open as check does, and pins the answer that an option gives", async () => {
  folder = folderWith({
    "t.csv": `model,Safety,Fairness\n${["gpt-4-0613", "claude-2", "yi-6b"].map((name, i) => `${name},${i},${9 - i}`).join("\n")}\n`,
  });
  const asked = await cli(["init", "t.csv"], { cwd: folder });
  expect(asked.stdout).toMatch(/^Safety +3 of 3 /m);
  const second = "init t.csv --force --benchmark Safety --lower-is-better";
  expect(asked.stdout).toContain(`  safetywashing-gate ${second}\n`);
  expect((await cli(second.split(" "), { cwd: folder })).status).toBe(0);
  expect(policy()).toMatchObject({
    benchmark: ["Safety"],
    benchmarks: { Safety: { higher_is_better: false } },
  });
});
