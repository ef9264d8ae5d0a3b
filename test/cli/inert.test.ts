// No name acts as a command of GitHub's runner, in whatever format the result is written.
import { describe, expect, it } from "vitest";
import { inert, inertResult } from "../../src/cli/inert.ts";
import { cli, folderWith, results } from "../support/cli.ts";

/** As the runner looks for them (actions/runner, ActionCommand.cs): trimmed, then `::` first; or `##[` anywhere. */
const commands = (text: string) =>
  text.split(/\r\n|\n|\r/).filter((line) => line.trim().startsWith("::") || line.includes("##["));

it("breaks a mark at the start of a line, blanks and colours before it or not", () => {
  expect(inert("a\n  ::add-mask::x\n\u001b[1m::b::\r::c")).toBe("a\n  : :add-mask::x\n\u001b[1m: :b::\r: :c");
  expect(inert("\u00a0::a")).toBe("\u00a0: :a");
  expect(inert("x ::add-mask::a, C::D")).toBe("x ::add-mask::a, C::D");
  expect(inert(":::::")).toBe(": ::::");
});

it("breaks the old mark anywhere", () => {
  expect(inert("a ##[add-mask]x ###[y")).toBe("a ## [add-mask]x ### [y");
});

it("keeps the value in JSON", () => {
  const value = { "##[a]\\##[": ["::b::", "#"] };
  const text = inertResult(JSON.stringify(value, null, 2), "json");
  expect(JSON.parse(text)).toEqual(value);
  expect(commands(text)).toEqual([]);
});

describe("the command line", () => {
  const hostile = (at: number) =>
    ["::stop-commands::pwn", "##[add-mask]a", " ::error::x", "::add-mask::a".repeat(9), "\n::debug::z"][
      at % 5
    ]!;
  const models = [
    "Llama-2-7b-chat-hf",
    "Llama-2-13b-chat-hf",
    "Llama-2-70b-chat-hf",
    "vicuna-7b-v1.5",
    "falcon-40b-instruct",
    "dbrx-instruct",
    "Yi-6B-Chat",
    "gemma-7b-it",
    "Qwen1.5-7B-Chat",
    ...[0, 1, 2, 3, 4].map(hostile),
  ];
  const scores = Object.fromEntries(models.map((name, i) => [name, i]));
  const folder = folderWith({
    "one.json": results("::add-mask::a", scores, { metric: "::error::b" }),
    "two.json": JSON.stringify({
      benchmarks: ["::add-mask::a", "##[warning]w", " ::c::"].map((benchmark) => ({
        benchmark,
        higher_is_better: true,
        scores,
      })),
    }),
    "::bad::.json": "{",
    "bad.json": '{ "benchmark": "::a::", "higher_is_better": "::x::\\n::y::", "##[z]": 1, "scores": {} }',
  });

  const verbs = [
    ...["text", "json", "markdown", "html", "svg", "badge", "sentence", "latex"].map((format) => [
      "check",
      "--pool",
      "chat-2024",
      "--format",
      format,
    ]),
    ["models", "--pool", "chat-2024"],
    ["models", "--format", "json"],
    ["convert"],
    ["validate"],
    ["init", "--dry-run"],
  ];
  const calls = verbs.flatMap((verb) => ["one.json", "two.json", "bad.json"].map((file) => [...verb, file]));

  it.each([
    ...calls,
    ["check", "::bad::.json"],
    ["::add-mask::x"],
    ["check", "\n::add-mask::x"],
    ["check", "--x\n::add-mask::x"],
    ["check", "one.json", "--pool", "\n::add-mask::x ##[y]"],
  ])("%j %j %j %j %j", async (...args) => {
    const run = await cli(
      args.filter((word) => word !== undefined),
      { cwd: folder, env: { COLUMNS: "44" } },
    );
    expect(run.status).not.toBe(3);
    expect(run.stdout + run.stderr).not.toBe("");
    expect(commands(run.stdout)).toEqual([]);
    expect(commands(run.stderr)).toEqual([]);
  });
});
