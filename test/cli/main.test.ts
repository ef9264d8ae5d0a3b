// The whole command line, as a user meets it: verdicts, exit codes, errors, streams.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cli, folderWith, ROOT, results } from "../support/cli.ts";

const MT_BENCH = "examples/mt-bench.json";

describe("exit codes", () => {
  it("1 where the gate fails: MT-Bench, 0.787 in the paper's own data", async () => {
    const run = await cli(["check", MT_BENCH, "--pool", "chat-2024"]);
    expect(run.status).toBe(1);
    expect(run.stdout).toContain("0.787");
    expect(run.stderr).toBe("");
  });

  it("0 where the policy lets an entangled benchmark pass, and where the limit is higher", async () => {
    expect((await cli(["check", MT_BENCH, "--on-entangled", "warn"])).status).toBe(0);
    expect((await cli(["check", MT_BENCH, "--threshold", "0.9"])).status).toBe(0);
  });

  it("1 for too few models, whose report names the rule", async () => {
    const run = await cli(["check", "examples/10-too-few-models.json"]);
    expect(run.status).toBe(1);
    expect(run.stdout).toMatch(/^Inconclusive/);
  });

  it("1 with a report, not an error, where no model is known", async () => {
    const folder = folderWith({ "r.json": results("Mine", { a: 1, b: 2, c: 3 }) });
    const run = await cli(["check", "r.json"], { cwd: folder });
    expect(run.status).toBe(1);
    expect(run.stdout).toMatch(/^Inconclusive/);
  });

  it("2 for a file that is not JSON: one error with line and column", async () => {
    const folder = folderWith({ "bad.json": '{\n  "benchmark": "x",\n  "scores": {' });
    const run = await cli(["check", "bad.json"], { cwd: folder });
    expect(run.status).toBe(2);
    expect(run.stdout).toBe("");
    expect(run.stderr).toMatch(/^error: bad\.json:3:14: .*not JSON/);
    expect(run.stderr.trim().split("\n")).toHaveLength(1);
  });

  it("2 without a verb, with help on standard error", async () => {
    const run = await cli([]);
    expect(run.status).toBe(2);
    expect(run.stdout).toBe("");
    expect(run.stderr).toContain("Commands:");
  });
});

describe("what is misspelt", () => {
  it.each([
    [["chekc", MT_BENCH], "(Did you mean check?)"],
    [["check", MT_BENCH, "--treshold", "0.5"], "(Did you mean --threshold?)"],
    [["check", MT_BENCH, "--pool", "chat-2042"], 'Did you mean "chat-2024"?'],
    [["check", MT_BENCH, "--pool", "helm"], "helm-capabilities-2025"],
    [["pools", "show", "eci"], 'Did you mean "eci-2026"?'],
    [["check", "examples/mt-bnech.json"], 'Did you mean "examples/mt-bench.json"'],
    [["check", MT_BENCH, "--format", "jsno"], 'Did you mean "json"?'],
    [[MT_BENCH], `Did you mean: safetywashing-gate check ${MT_BENCH}?`],
    [["completion", "tcsh"], "expected one of bash, zsh, fish"],
  ])("%j: %s", async (args, hint) => {
    const run = await cli(args);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(hint);
    expect(run.stdout).toBe("");
  });
});

describe("wrong settings are refused, never replaced", () => {
  it.each([
    ["--threshold", "high"],
    ["--threshold", "1.5"],
    ["--threshold", ""],
    ["--warn-threshold", "0.9"],
    ["--direction", "negative"],
    ["--decide-on", "Interval"],
    ["--confidence", "1"],
    ["--min-models", "8.5"],
    ["--on-entangled", "ignore"],
    ["--trust-claims", "perhaps"],
    ["--axis", "intelligence"],
    ["--policy", "no-such-file.yml"],
  ])("%s %j", async (option, value) => {
    const run = await cli(["check", MT_BENCH, "--pool", "chat-2024", option, value]);
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/^error: /);
    expect(run.stderr).not.toContain("    at ");
    expect(run.stdout).toBe("");
  });

  it("an option that would be ignored is refused too", async () => {
    expect((await cli(["formats", "--pool", "chat-2024"])).stderr).toContain(
      "--pool means nothing to formats",
    );
    expect((await cli(["validate", MT_BENCH, "--format", "json"])).status).toBe(2);
  });
});

describe("streams", () => {
  it("reads standard input, and writes results there only", async () => {
    const input = readFileSync(join(ROOT, MT_BENCH));
    const run = await cli(["check", "-", "--pool", "chat-2024", "--format", "json"], { input });
    expect(run.status).toBe(1);
    expect(JSON.parse(run.stdout).benchmarks[0].correlation.value).toBeCloseTo(0.7874, 4);
  });

  it("says how to do it again with standard input", async () => {
    const input = readFileSync(join(ROOT, MT_BENCH));
    const { stdout } = await cli(["check", "-", "--pool", "chat-2024"], { input });
    expect(stdout).toMatch(
      /^Again, with the same standard input: npx safetywashing-gate\S* check - --pool /m,
    );
  });

  it("--output writes a file, with the folders above it", async () => {
    const folder = folderWith();
    const args = ["check", join(ROOT, MT_BENCH), "--format", "html", "--output", "out/report.html"];
    const run = await cli(args, { cwd: folder });
    expect(run.stdout).toBe("");
    expect(readFileSync(join(folder, "out/report.html"), "utf8")).toMatch(/^<!doctype html>/);
  });

  it("--output that cannot be written is an error with its reason", async () => {
    const folder = folderWith({ file: "" });
    const run = await cli(["pools", "--output", "file/x"], { cwd: folder });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain("cannot be written");
  });

  it("colours only where that is wanted", async () => {
    const red = "\u001b[";
    const args = ["check", MT_BENCH, "--pool", "chat-2024"];
    expect((await cli(args)).stdout).not.toContain(red);
    expect((await cli(args, { env: { FORCE_COLOR: "1" } })).stdout).toContain(red);
    expect((await cli(args, { env: { FORCE_COLOR: "1", NO_COLOR: "1" } })).stdout).not.toContain(red);
    expect((await cli([...args, "--no-color"], { env: { FORCE_COLOR: "1" } })).stdout).not.toContain(red);
  });

  it("shows a stack trace with --debug alone", async () => {
    const args = ["check", "nothing.json"];
    expect((await cli(args)).stderr).not.toContain("    at ");
    expect((await cli([...args, "--debug"])).stderr).toContain("    at ");
  });

  it("gives the same bytes twice", async () => {
    const args = ["check", "examples/07-helm-safety.json", "--format", "json"];
    expect((await cli(args)).stdout).toBe((await cli(args)).stdout);
  });
});

describe("files that would be lost or cannot be", () => {
  const folder = folderWith({
    "r.json": results("B", { "Yi-6B-Chat": 1 }),
    "b.csv": "model,score ↑\nYi-6B-Chat,1\n",
    "logs/r.json": results("B", { "Yi-6B-Chat": 1 }),
  });

  it.each([
    [["convert", "b.csv", "--output", "b.csv"], "--output would overwrite its own input"],
    [["convert", "b.csv", "--output", "./logs/../b.csv"], "--output would overwrite its own input"],
    [["check", "r.json", "--format", "json", "--output", "r.json"], "overwrite its own input"],
    [["check", "r.json", "--report-dir", "r.json"], '--report-dir is a file: found "r.json"'],
    [["check", "r.json", "--report-dir", "r.json/x"], "a part of the path is"],
    [["check", "r.json", "--pool", "./r.json"], "r.json:1:1: is a results file, not a pool"],
  ])("%j", async (args, message) => {
    const run = await cli(args, { cwd: folder });
    expect(run.status).toBe(2);
    expect(run.stdout).toBe("");
    expect(run.stderr).toContain(message);
    expect(run.stderr.trim().split("\n")).toHaveLength(1);
  });

  it("a folder may hold what was written the last time", async () => {
    const args = ["check", "logs", "--format", "html", "--output", "logs/report.html"];
    expect((await cli(args, { cwd: folder })).status).toBe(1);
    expect((await cli(args, { cwd: folder })).status).toBe(1);
  });
});
