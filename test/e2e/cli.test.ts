// The command line's bundle, started by every Node of this machine and from a shell: streams, pipes, exit codes.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ROOT } from "../support/cli.ts";
import { CLI, nodes, startCli } from "../support/start-cli.ts";

const MT_BENCH = "examples/mt-bench.json";
const BBQ = "examples/05-bbq-ambiguous.json";

describe("exit codes", () => {
  it.each(nodes())("1 where the gate fails: MT-Bench, 0.787 in the paper's own data (%s)", (node) => {
    const run = startCli(["check", MT_BENCH, "--pool", "chat-2024"], { node });
    expect(run.status).toBe(1);
    expect(run.stdout).toContain("0.787");
    expect(run.stdout).toMatch(/^Entangled/);
    expect(run.stderr).toBe("");
  });

  it.each(nodes())("0 where it passes: BBQ ambiguous, −0.373 (%s)", (node) => {
    const run = startCli(["check", BBQ, "--pool", "chat-2024"], { node });
    expect(run.status).toBe(0);
    expect(run.stdout).toContain("−0.373");
    expect(run.stdout).toMatch(/^Distinct/);
  });
});

describe.skipIf(process.platform === "win32")("streams", () => {
  it("reads a pipe, which it does not name as something to do again", () => {
    const line = `"$0" "$1" check <(cat ${MT_BENCH}) --pool chat-2024`;
    const run = spawnSync("bash", ["-c", line, process.execPath, CLI], { cwd: ROOT, encoding: "utf8" });
    expect(run.stdout).toMatch(/^Entangled/);
    expect(run.stdout).not.toContain("Again");
  });

  it("survives a reader who leaves early", () => {
    const run = spawnSync(
      "sh",
      ["-c", `"$0" "$1" pools show open-llm-leaderboard-v2 --format json | head -n 1`, process.execPath, CLI],
      {
        encoding: "utf8",
      },
    );
    expect(run.stdout).toBe("{\n");
    expect(run.stderr).toBe("");
  });

  it("a reader who leaves does not turn a failed gate into a passed one", () => {
    const line = `"$0" "$1" check ${MT_BENCH} --pool chat-2024 | true; echo "\${PIPESTATUS[0]}"`;
    const run = spawnSync("bash", ["-c", line, process.execPath, CLI], { cwd: ROOT, encoding: "utf8" });
    expect(run.stdout).toBe("1\n");
    expect(run.stderr).toBe("");
  });

  it.skipIf(!existsSync("/dev/full"))("output that cannot be written is an error in words", () => {
    const line = `"$0" "$1" check ${MT_BENCH} --pool chat-2024 > /dev/full`;
    const run = spawnSync("bash", ["-c", line, process.execPath, CLI], { cwd: ROOT, encoding: "utf8" });
    expect(run.status).toBe(2);
    expect(run.stderr).toBe("error: standard output cannot be written: the disk is full\n");
  });
});

describe("the bundle", () => {
  it("holds nothing of the Action", () => {
    const code = readFileSync(CLI, "utf8");
    const found = ["undici", '"@actions/core"', '"@actions/github"', "octokit"].filter((word) =>
      code.includes(word),
    );
    expect(found).toEqual([]);
  });
});
