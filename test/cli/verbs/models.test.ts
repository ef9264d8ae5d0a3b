// `models`: who was matched with whom.
import { describe, expect, it } from "vitest";
import { cli, folderWith, results } from "../../support/cli.ts";

const folder = folderWith({
  "r.json": results("Mine", {
    "meta-llama/Llama-2-7b-chat-hf": 0.41,
    "Llama-2-70b-chat-hf": 0.5,
    "our-org/new-model": 0.6,
    "falcon-40b-instruct": null,
  }),
});

it("tells matched, unmatched and unusable ones apart", async () => {
  const run = await cli(["models", "r.json", "--pool", "chat-2024", "--format", "json"], { cwd: folder });
  expect(run.status).toBe(0);
  const [found] = JSON.parse(run.stdout);
  expect(found.pool).toBe("chat-2024");
  expect(found.matched).toContainEqual({
    name: "Llama-2-70b-chat-hf",
    pool_model: "Llama-2-70b-chat-hf",
    family: "llama-2",
    matched_by: "exact",
  });
  expect(found.unmatched.map(({ name }: { name: string }) => name)).toEqual(["our-org/new-model"]);
  expect(found.without_score[0].name).toBe("falcon-40b-instruct");
});

it("as text, with what to do about the unmatched", async () => {
  const { stdout } = await cli(["models", "r.json", "--pool", "chat-2024"], { cwd: folder });
  expect(stdout).toContain("Mine: 2 of 3 models are in chat-2024");
  expect(stdout).toContain("models: {");
});

it("tells a second name of one model, which counts once", async () => {
  const two = folderWith({ "r.json": results("Mine", { "Yi-6B-Chat": 0.5, "01-ai/Yi-6B-Chat": 0.5 }) });
  const run = await cli(["models", "r.json", "--pool", "chat-2024", "--format", "json"], { cwd: two });
  expect(JSON.parse(run.stdout)[0].repeated).toEqual([
    { name: "Yi-6B-Chat", same_model_as: "01-ai/Yi-6B-Chat" },
  ]);
});

it("needs a file", async () => {
  expect((await cli(["models"])).status).toBe(2);
});

describe("names that clash", () => {
  const clashing = folderWith({
    "r.json": results("Mine", {
      "Yi-6B-Chat": 0.5,
      "01-ai/Yi-6B-Chat": 0.6,
      "Llama-2-7b-chat-hf": 0.1,
      "meta-llama/Llama-2-7b-chat-hf": 0.2,
      "our-own": 0.3,
      "dbrx-instruct": 0.4,
    }),
    "policy.yml": "models:\n  our-own: dbrx-instruct\n",
  });

  it("are all shown in the table, then all told as errors", async () => {
    const run = await cli(["models", "r.json", "--pool", "chat-2024"], { cwd: clashing });
    expect(run.status).toBe(2);
    expect(run.stdout).toMatch(/^01-ai\/Yi-6B-Chat .* clash, see below$/m);
    expect(run.stdout).toMatch(/^Yi-6B-Chat +01-ai\/Yi-6B-Chat +0\.5, not 0\.6/m);
    expect(run.stdout).toContain("our-own");
    const errors = run.stderr.trim().split("\n");
    expect(errors).toHaveLength(2);
    for (const error of errors) expect(error).toMatch(/^error: r\.json:\d+: .* are both /);
  });

  it("are told by check too, all at once, also of several benchmarks", async () => {
    const run = await cli(["check", "r.json", "--pool", "chat-2024"], { cwd: clashing });
    expect(run.status).toBe(2);
    expect(run.stdout).toBe("");
    expect(run.stderr.trim().split("\n")).toHaveLength(2);
    const scores = { "Yi-6B-Chat": 0.5, "01-ai/Yi-6B-Chat": 0.6 };
    const benchmarks = ["A", "B"].map((benchmark) => ({ benchmark, higher_is_better: true, scores }));
    const two = folderWith({ "r.json": JSON.stringify({ benchmarks }, null, 1) });
    expect(
      (await cli(["check", "r.json", "--pool", "chat-2024"], { cwd: two })).stderr.trim().split("\n"),
    ).toHaveLength(2);
  });

  it("made by a mapping are not to be mended by another", async () => {
    const args = ["models", "r.json", "--pool", "chat-2024", "--policy", "policy.yml", "--format", "json"];
    const run = await cli(args, { cwd: clashing });
    expect(run.status).toBe(2);
    expect(JSON.parse(run.stdout)[0].clashes).toContainEqual({
      name: "our-own",
      same_model_as: "dbrx-instruct",
      pool_model: "dbrx-instruct",
      matched_by: "policy",
      scores: [0.3, 0.4],
    });
    const mapped = run.stderr.split("\n").find((line) => line.includes("our-own"));
    expect(mapped).toContain('Take out or change the mapping of "our-own"');
    expect(mapped).not.toContain("map one of them by hand");
  });
});

it("names the files of a folder that are no results", async () => {
  const run = await cli(["models", ".", "--pool", "chat-2024"], {
    cwd: folderWith({ "r.json": results("Mine", { "Yi-6B-Chat": 0.5 }), "notes.txt": "hello" }),
  });
  expect(run.status).toBe(0);
  expect(run.stderr).toBe("note: 1 file is no results and ignored: notes.txt\n");
});

it("fits a narrow terminal", async () => {
  const { stdout } = await cli(["models", "r.json", "--pool", "chat-2024"], {
    cwd: folder,
    env: { COLUMNS: "50" },
  });
  for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(50);
});

it("offers a mapping as it stands only where the words are the same, and one for each model", async () => {
  const names = ["QwenQwen3-32B", "Qwenqwen3-32b", "phi4-reasoning", "GPT-5"];
  const cwd = folderWith({ "t.csv": `model,B ↑\n${names.map((name, i) => `${name},${i}`).join("\n")}\n` });
  const { stdout } = await cli(["models", "t.csv", "--pool", "linked-2026"], { cwd });
  expect(stdout).toContain('\n  "QwenQwen3-32B": "Qwen3-32B"  # linked-2026\n');
  expect(stdout).toContain('\n  # "Qwenqwen3-32b": "Qwen3-32B"  # linked-2026, perhaps');
  expect(stdout).toMatch(/\n {2}# "phi4-reasoning": /);
});

it("tells averages and human baselines from models, and offers no mapping for them", async () => {
  const cwd = folderWith({ "t.csv": "model,B ↑\nfoo,1\nbar,2\nAverage,1.5\nHuman baseline,3\n" });
  const { stdout } = await cli(["models", "t.csv", "--pool", "eci-2026"], { cwd });
  expect(stdout).toContain("0 of 2 models");
  expect(stdout).toMatch(/no model, by its name\n─+\nAverage\nHuman baseline/);
  expect(stdout.match(/Average/g)).toHaveLength(1);
});
