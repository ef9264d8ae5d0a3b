import { Option } from "commander";
import { expect, it } from "vitest";
import { once } from "../../src/cli/once.ts";
import { cli } from "../support/cli.ts";

it("leaves flags and options that gather alone", () => {
  expect(once(new Option("--quiet")).parseArg).toBeUndefined();
  const gather = (value: string) => [value];
  expect(once(new Option("--known <x>").argParser(gather)).parseArg).toBe(gather);
});

it.each([
  [["check", "x.json", "--pool", "chat-2024", "--pool", "base-2024"], "--pool"],
  [["--pool", "chat-2024", "check", "x.json", "--pool", "chat-2024"], "--pool"],
  [["check", "x.json", "--threshold", "0.2", "--threshold=0.9"], "--threshold"],
  [["check", "x.json", "--format", "json", "--format", "text"], "--format"],
  [["pools", "build", "x.csv", "--name", "a", "--name", "b"], "--name"],
])("%j is refused", async (args, option) => {
  const run = await cli(args);
  expect(run.status).toBe(2);
  expect(run.stdout).toBe("");
  expect(run.stderr).toMatch(new RegExp(`^error: ${option} is given twice: found `));
  expect(run.stderr.trim().split("\n")).toHaveLength(1);
});

it("what may be repeated may be", async () => {
  const run = await cli([
    "score",
    "--pool",
    "chat-2024",
    "--overlaps-with",
    "MMLU",
    "--overlaps-with",
    "GSM8K",
  ]);
  expect(run.stdout).toContain("left out: MMLU, GSM8K");
});
