// The command line's bundle, started by every Node of this machine and from a shell: streams, pipes, exit codes.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith, ROOT } from "../support/cli.ts";
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
  const chunks = readdirSync(CLI.replace(/\.js$/, "")).map((name) => CLI.replace(/\.js$/, `/${name}`));

  it("holds nothing of the Action", () => {
    const code = [CLI, ...chunks].map((path) => readFileSync(path, "utf8")).join("\n");
    const found = ["undici", '"@actions/core"', '"@actions/github"', "octokit"].filter((word) =>
      code.includes(word),
    );
    expect(found).toEqual([]);
  });

  it("reads a part when it is used: YAML with a policy, and not without one", () => {
    // Whoever reads a chunk without need slows every start: the names are in the chunks that a call reads.
    const reads = (...args: string[]) => {
      const run = spawnSync(process.execPath, ["--import", LISTS_FILES, CLI, ...args], {
        cwd: ROOT,
        encoding: "utf8",
        env: { PATH: process.env["PATH"] ?? "", NODE_DISABLE_COMPILE_CACHE: "1" },
      });
      const files = run.stderr.split("\n").filter((line) => line.startsWith("read "));
      return files.map((line) => readFileSync(new URL(line.slice("read ".length)), "utf8")).join("\n");
    };
    const table = join(folderWith({ "t.md": "| model | score |\n|---|---|\n| Yi-6B-Chat | 1 |\n" }), "t.md");
    const parts = (...args: string[]) => {
      const text = reads(...args);
      return {
        yaml: text.includes("function parseDocument"),
        markdown: text.includes("Wrong `markdown-it`"),
        html: text.includes("<meta http-equiv"),
      };
    };
    expect(parts("check", MT_BENCH, "--pool", "chat-2024")).toEqual({
      yaml: false,
      markdown: false,
      html: false,
    });
    expect(parts("check", table).markdown).toBe(true);
    expect(parts("validate", ".github/workflows/ci.yml").yaml).toBe(true);
    expect(parts("check", MT_BENCH, "--pool", "chat-2024", "--format", "html").html).toBe(true);
  });
});

/** A module for --import that tells each file of ours that is read. */
const LISTS_FILES = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from "node:module";
  registerHooks({
    load(url, context, next) {
      if (url.startsWith("file:")) process.stderr.write("read " + url + "\\n");
      return next(url, context);
    },
  });
`)}`;
