// `pools` and `pools show`: what is bundled, with the counts that data/README.md states.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { cli, ROOT } from "../../support/cli.ts";

it("lists every bundled pool with its models", async () => {
  const listed = JSON.parse((await cli(["pools", "--format", "json"])).stdout) as {
    name: string;
    models: number;
  }[];
  expect(Object.fromEntries(listed.map(({ name, models }) => [name, models]))).toEqual({
    "chat-2024": 26,
    "base-2024": 27,
    "helm-capabilities-2025": 68,
    "helm-lite-2025": 90,
    "helm-classic-2023": 65,
    "open-llm-leaderboard-v2": 4497,
    "eci-2026": 222,
    "linked-2026": 4898,
  });
  const text = (await cli(["pools"])).stdout;
  for (const { name } of listed) expect(text).toContain(name);
});

it("shows one pool in detail", async () => {
  const run = await cli(["pools", "show", "helm-lite-2025"]);
  expect(run.status).toBe(0);
  expect(run.stdout).toContain("72.4% of the variance");
  expect(run.stdout).toContain("GSM8K");
});

it("names the source of the Epoch Capabilities Index, as its licence asks", async () => {
  expect((await cli(["pools", "show", "eci-2026"])).stdout).toContain("CC");
});

it("shows a pool file of one's own, and as JSON the whole of it", async () => {
  const path = join(ROOT, "pools/chat-2024/pool.json");
  const run = await cli(["pools", "show", path, "--format", "json"]);
  expect(JSON.parse(run.stdout)).toEqual(JSON.parse(readFileSync(path, "utf8")));
});
