import { expect, it } from "vitest";
import { openJob } from "../../src/github/job.ts";
import type { Runner } from "../../src/github/runner.ts";

const told: string[] = [];
const runner = {
  annotate: ({ message }: { message: string }) => void told.push(message),
  log: () => {},
} as unknown as Runner;
const env = {
  GITHUB_EVENT_NAME: "push",
  GITHUB_REPOSITORY: "octo/bench",
  GITHUB_SHA: "a".repeat(40),
  "INPUT_GITHUB-TOKEN": "ghs_x",
};

it("tells of an input that is none, and goes on", async () => {
  const { event } = await openJob({ ...env, INPUT_QUUX: "1" }, runner);
  expect([event.headSha, told]).toEqual(["a".repeat(40), ["There is no input quux."]]);
});

it.each([
  ["a token that is empty", { "INPUT_GITHUB-TOKEN": " " }, /github-token is empty/],
  ["a payload that is no JSON", { GITHUB_EVENT_PATH: "README.md" }, /payload cannot be read/],
])("refuses %s", async (_, more, message) => {
  await expect(openJob({ ...env, ...more }, runner)).rejects.toThrow(message);
});
