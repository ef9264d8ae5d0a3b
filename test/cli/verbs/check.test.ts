// `check`: every format, several files, folders and globs, the policy of the working folder.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import validateReport from "../../../src/generated/validate-report.ts";
import { cli, folderWith, ROOT, results } from "../../support/cli.ts";
import { startCli } from "../../support/start-cli.ts";

const MT_BENCH = join(ROOT, "examples/mt-bench.json");
const POOL = ["--pool", "chat-2024"];

/** MT-Bench's scores of 2024, as the example has them. */
const scores = JSON.parse(readFileSync(MT_BENCH, "utf8")).scores as Record<string, unknown>;

describe("formats", () => {
  it.each([
    ["text", /^Entangled/],
    ["json", /^\{\n {2}"schema_version": "2.0"/],
    ["markdown", /^### 🔴 Entangled/],
    ["html", /^<!doctype html>/],
    ["svg", /^<svg /],
    ["badge", /"schemaVersion": 1/],
    ["sentence", /0\.79/],
    ["latex", /\$\\rho = 0\.79\$/],
  ])("%s", async (format, begins) => {
    const run = await cli(["check", MT_BENCH, ...POOL, "--format", format]);
    expect(run.stdout).toMatch(begins);
    expect(run.stdout.endsWith("\n")).toBe(true);
    expect(run.status).toBe(1);
  });

  it("json is a report of the published schema", async () => {
    const report = JSON.parse((await cli(["check", MT_BENCH, ...POOL, "--format", "json"])).stdout);
    expect(validateReport(report) || validateReport.errors).toBe(true);
    expect(report.policy.pool).toEqual({ value: "chat-2024", from: "input" });
    expect(report.reproduce).toContain(`--pool chat-2024`);
  });

  it("--report-dir writes the folder of the Action", async () => {
    const folder = folderWith();
    await cli(["check", MT_BENCH, ...POOL, "--report-dir", "out/r"], { cwd: folder });
    for (const name of ["report.json", "report.html", "report.md", "figure.svg", "badge.json"]) {
      expect(existsSync(join(folder, "out/r", name)), name).toBe(true);
    }
  });
});

describe("what it reads", () => {
  const files = {
    "a.json": results("One", scores as Record<string, number>),
    "sub/b.json": results("Two", scores as Record<string, number>),
    "sub/notes.json": '{ "hello": 1 }',
    "[odd] name.json": results("Three", scores as Record<string, number>),
  };
  const names = async (args: string[]) => {
    const run = await cli(["check", ...args, ...POOL, "--format", "json"], { cwd: folderWith(files) });
    expect(run.stderr).toBe("");
    return (JSON.parse(run.stdout).benchmarks as { name: string }[]).map(({ name }) => name).sort();
  };

  it("files, each once", async () =>
    expect(await names(["a.json", "sub/b.json", "./a.json"])).toEqual(["One", "Two"]));
  it("a folder, whose other files are passed over", async () =>
    expect(await names(["sub"])).toEqual(["Two"]));
  it("a glob", async () => expect(await names(["**/?.json"])).toEqual(["One", "Two"]));
  it("a name that looks like a glob", async () =>
    expect(await names(["[odd] name.json"])).toEqual(["Three"]));

  it("a glob without files is an error", async () => {
    const run = await cli(["check", "*.csv"], { cwd: folderWith(files) });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain("*.csv: the pattern matches no file");
  });

  it("without a path: the policy's results, else benchmark-results.json, else an error that says how", async () => {
    const policy = "results: [a.json]\npool: chat-2024\n";
    const withPolicy = folderWith({ ...files, ".github/safetywashing.yml": policy });
    expect((await cli(["check"], { cwd: withPolicy })).status).toBe(1);
    const byDefault = folderWith({ "benchmark-results.json": files["a.json"] });
    expect((await cli(["check"], { cwd: byDefault })).status).toBe(1);
    const run = await cli(["check"], { cwd: folderWith(files) });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain("safetywashing-gate check PATH");
  });
});

describe("the policy of the working folder", () => {
  const folder = folderWith({
    "r.json": results("Mine", scores as Record<string, number>),
    ".github/safetywashing.yml": "pool: chat-2024\nthreshold: 0.9\n",
    "other.yml": "pool: chat-2024\non-entangled: warn\n",
    "broken.yml": "pool: chat-2024\ntreshold: 0.9\n",
  });

  it("is used", async () => expect((await cli(["check", "r.json"], { cwd: folder })).status).toBe(0));
  it("an option beats it", async () =>
    expect((await cli(["check", "r.json", "--threshold", "0.5"], { cwd: folder })).status).toBe(1));
  it("--policy names another", async () =>
    expect((await cli(["check", "r.json", "--policy", "other.yml"], { cwd: folder })).status).toBe(0));

  it("a faulty one stops the run, with line, column and the nearest key", async () => {
    const run = await cli(["check", "r.json", "--policy", "broken.yml"], { cwd: folder });
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/^error: broken\.yml:2:1: .*treshold.*threshold/);
  });
});

describe("your own pool", () => {
  it("by its path", async () => {
    const pool = JSON.parse(readFileSync(join(ROOT, "pools/chat-2024/pool.json"), "utf8"));
    const folder = folderWith({ "mine.json": JSON.stringify({ ...pool, name: "mine" }) });
    const run = await cli(["check", MT_BENCH, "--pool", "mine.json", "--format", "json"], { cwd: folder });
    const report = JSON.parse(run.stdout);
    expect(report.pool).toMatchObject({ name: "mine", chosen_by: "path" });
    expect(report.benchmarks[0].correlation.value).toBeCloseTo(0.7874, 4);
  });

  it("a faulty one is an error with its place", async () => {
    const folder = folderWith({ "mine.json": '{\n  "name": "mine"\n}' });
    const run = await cli(["check", MT_BENCH, "--pool", "mine.json"], { cwd: folder });
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/^error: mine\.json:1:1: /);
  });
});

describe("hostile input", () => {
  it("names with control characters are shown escaped, never acted on", async () => {
    const hostile = { ...scores, "evil\u001b[2Jname": 5, "a\u202Eb": 3 };
    const folder = folderWith({ "r.json": results("B\u001b]0;x\u0007", hostile) });
    for (const format of ["text", "markdown", "sentence"]) {
      const run = await cli(["check", "r.json", ...POOL, "--format", format], { cwd: folder });
      expect(run.status).toBe(1);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
      expect(run.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
    }
  });

  it("a binary file, an empty one, a folder without files, a broken symbolic name", async () => {
    const folder = folderWith({ binary: new Uint8Array([0, 255, 1, 254]), empty: "" });
    for (const path of ["binary", "empty", "/dev/null", "\u0001"]) {
      const run = await cli(["check", path], { cwd: folder });
      expect(run.status, path).toBe(2);
      expect(run.stderr.trim().split("\n"), path).toHaveLength(1);
    }
    expect((await cli(["check", "."], { cwd: folderWith() })).stderr).toContain("the folder holds no file");
  });

  it("a stream without end is refused at the limit", async () => {
    const folder = folderWith({ "p.yml": "limits: { file-size: 100000 }" });
    const run = startCli(["check", "/dev/stdin", "--policy", "p.yml"], {
      cwd: folder,
      input: " ".repeat(200_000),
    });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain("larger than the limit");
    const piped = await cli(["check", "-", "--policy", "p.yml"], { cwd: folder, input: " ".repeat(200_000) });
    expect(piped.stderr).toContain("standard input: is larger than the limit");
  });

  it("a pipe that nobody writes to is not waited for, as results, policy or pool", async () => {
    const folder = folderWith({ "r.json": results("B", scores) });
    execFileSync("mkfifo", [join(folder, "pipe")]);
    for (const args of [["pipe"], ["."], ["r.json", "--policy", "pipe"], ["r.json", "--pool", "./pipe"]]) {
      const run = await cli(["check", ...args], { cwd: folder });
      expect(run.status, args.join(" ")).toBe(2);
      expect(run.stderr, args.join(" ")).toMatch(/^error: \S*pipe: is a named pipe: /);
    }
  });
});

describe("a policy that does not fit", () => {
  const folder = folderWith({
    "r.json": results("B", { "Yi-6B-Chat": 1 }),
    "pool.yml": "threshold: 0.5\npool: chat-2042\n",
    "own.yml": "benchmarks:\n  B:\n    pool: ./none.json\n",
    "models.yml": 'models:\n  my-x: "Yi-6B-Chatt"\n',
    "tab.yml": "benchmarks:\n\tB: {}\n",
  });

  it.each([
    ["pool.yml", /^error: pool\.yml:2:1: there is no pool of this name.*Did you mean "chat-2024"/],
    ["own.yml", /^error: own\.yml:3:5: there is no pool of this name/],
    ["models.yml", /^error: models\.yml:2:3: models maps "my-x".*Did you mean "Yi-6B-Chat"/],
    ["tab.yml", /^error: tab\.yml:2:1: a line begins with a tab/],
  ])("%s: its file, its line, and what was meant", async (policy, message) => {
    const run = await cli(["check", "r.json", "--policy", policy], { cwd: folder });
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(message);
    expect(run.stderr.trim().split("\n")).toHaveLength(1);
  });
});
