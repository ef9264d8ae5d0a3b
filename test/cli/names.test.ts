// Tables of today through the command line: who of their models is known, and what is said of the others.
import { copyFileSync } from "node:fs";
import { expect, it } from "vitest";
import { cli, folderWith } from "../support/cli.ts";

const folder = folderWith({});
for (const file of [
  "bare-open-names-base.csv",
  "effort-at-suffix.csv",
  "effort-in-name.csv",
  "helm-undated-single-release.csv",
  "llama-id-spelling.csv",
  "glued-provider.md",
])
  copyFileSync(new URL(`../fixtures/names/${file}`, import.meta.url), `${folder}/${file}`);

interface Found {
  pool: string | null;
  matched: { name: string; pool_model: string; matched_by: string; setting?: string }[];
  unmatched: { name: string; unclear?: string; nearest: string[]; nearest_of_all?: { pool_model: string } }[];
  other_settings: { name: string; setting: string; stands: string }[];
}

async function models(...args: string[]): Promise<Found> {
  const { stdout } = await cli(["models", ...args, "--format", "json"], { cwd: folder });
  return (JSON.parse(stdout) as [Found])[0];
}

it.each([
  ["effort-in-name.csv", "eci-2026", 10],
  ["effort-at-suffix.csv", "eci-2026", 9],
  ["helm-undated-single-release.csv", "helm-capabilities-2025", 8],
])("all of %s are known to %s", async (file, pool, count) => {
  const found = await models(file, "--pool", pool);
  expect(found.unmatched).toEqual([]);
  expect(found.matched).toHaveLength(count);
});

it("a setting that is told twice is told once, and said to have fallen away", async () => {
  const { matched } = await models("effort-at-suffix.csv", "--pool", "eci-2026");
  expect(matched.find(({ pool_model }) => pool_model === "Claude Sonnet 4.6")).toMatchObject({
    name: "anthropic/claude-sonnet-4.6@reasoning=high",
    setting: "high",
  });
});

it("ids and names are known alike; of two rows of one model the tuned weights count", async () => {
  const { matched, other_settings } = await models("llama-id-spelling.csv", "--pool", "eci-2026");
  expect(matched.map(({ name, pool_model }) => [name, pool_model])).toEqual([
    ["Llama-3.1-405B-Instruct", "Llama 3.1-405B"],
    ["claude-3-5-sonnet", "Claude 3.5 Sonnet, Claude 3.5 Sonnet (October 2024)"],
    ["gemini-2.0-flash", "Gemini 2.0 Flash (Feb 2025)"],
    ["llama-3.3-70b", "Llama 3.3 70B"],
    ["llama-4-maverick", "Llama 4 Maverick"],
    ["qwen2.5-72b-instruct", "Qwen2.5-72B"],
  ]);
  expect(other_settings).toMatchObject([{ name: "Llama 3.1 405B", stands: "tuned weights" }]);
});

it("bare names of open weights are left out with both named; bare-names answers", async () => {
  const pool = ["--pool", "open-llm-leaderboard-v2"];
  const open = await models("bare-open-names-base.csv", ...pool);
  expect(open.matched).toEqual([]);
  expect(open.unmatched.every(({ unclear, nearest }) => unclear === "weights" && nearest.length === 2)).toBe(
    true,
  );
  const tuned = await models("bare-open-names-base.csv", ...pool, "--bare-names", "tuned");
  expect(tuned.matched).toHaveLength(14);
  expect(tuned.matched.every(({ pool_model }) => /instruct|chat|-it$/i.test(pool_model))).toBe(true);
  const base = await models("bare-open-names-base.csv", ...pool, "--bare-names", "base");
  expect(base.matched).toHaveLength(14);
  expect(base.matched.some(({ pool_model }) => /instruct|chat|-it$/i.test(pool_model))).toBe(false);
  const { stdout } = await cli(["check", "bare-open-names-base.csv"], { cwd: folder });
  expect(stdout).toMatch(/^Inconclusive/);
});

it("where nothing fits no pool is named as chosen, and the nearest names stand ready to paste", async () => {
  const found = await models("glued-provider.md");
  expect([found.pool, found.matched]).toEqual([null, []]);
  expect(found.unmatched.find(({ name }) => name === "z-aiglm-5")?.nearest_of_all?.pool_model).toBe("GLM-5");
  const { stdout } = await cli(["models", "glued-provider.md"], { cwd: folder });
  expect(stdout).toContain('models:\n  "anthropicclaude-opus-5": "Claude Opus 5"');
  const check = await cli(["check", "glued-provider.md"], { cwd: folder });
  expect(check.stdout).toContain("names no model that a bundled pool knows");
  expect(check.stdout).not.toContain("chat-2024");
});

it("--map maps by hand, and says so where it does not say what", async () => {
  const mapped = ["--pool", "eci-2026", "--map", "z-aiglm-5=GLM-5"];
  const { matched } = await models("glued-provider.md", ...mapped);
  expect(matched).toMatchObject([{ name: "z-aiglm-5", pool_model: "GLM-5", matched_by: "policy" }]);
  const wrong = await cli(["models", "glued-provider.md", "--map", "z-aiglm-5"], { cwd: folder });
  expect(wrong.status).toBe(2);
  expect(wrong.stderr).toContain("--map 'name in the results=model of the pool'");
});
