// `adjusted`, and why its scores can never be put through the gate.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { cli } from "../../support/cli.ts";
import { figures } from "../../support/figures.ts";
import { chatFile } from "../../support/with-parts.ts";

const folder = mkdtempSync(join(tmpdir(), "adjusted-"));
const path = join(folder, "t.json");
writeFileSync(path, chatFile(["truthfulqa_mc1"]));
const set = figures("mending.json").adjusted["truthfulqa_mc1 on chat-2024"];

it("TruthfulQA MC1 as CSV, to the prototype's digits", async () => {
  const { stdout, status } = await cli(["adjusted", path, "--pool", "chat-2024", "--format", "csv"]);
  expect(status).toBe(0);
  const [head, first] = stdout.split("\n");
  expect(head).toBe(
    "benchmark,model,score,capability,adjusted,low,high,p,holm,rank,rank_low,rank_high,extrapolated",
  );
  const cells = first!.split(",");
  const expected = set.models.find(([name]: [string]) => name === "Mistral-7B-Instruct-v0.2");
  expect(cells[1]).toBe("Mistral-7B-Instruct-v0.2");
  expect(Number(cells[4])).toBeCloseTo(expected[4], 10);
  expect(Number(cells[5])).toBeCloseTo(expected[5], 10);
});

it("says how to read a row, and what is not evidence", async () => {
  const { stdout } = await cli(["adjusted", path, "--pool", "chat-2024"]);
  const text = stdout.replace(/\s+/g, " ");
  expect(text).toContain("1 Mistral-7B-Instruct-v0.2 0.523 0.386 +0.137 [0.032, 0.242]");
  expect(text).toContain(
    "1 of 26 intervals excludes 0, where 1.3 would by chance alone; allowing for 26 models looked at (Holm), no single model is shown",
  );
  expect(text).toContain("the same to at least 0.977 (1 is the same order; least without mistral)");
  expect(text).toContain("never gate them");
  expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
});

it("as Markdown and HTML, with a picture", async () => {
  const markdown = (await cli(["adjusted", path, "--pool", "chat-2024", "--format", "markdown"])).stdout;
  expect(markdown).toContain("| 1 | Mistral-7B-Instruct-v0.2 | 0.523 | 0.386 | +0.137 | [0.032, 0.242] |");
  const html = (await cli(["adjusted", path, "--pool", "chat-2024", "--format", "html"])).stdout;
  expect(html).toContain("Mistral-7B-Instruct-v0.2 0.523, expected 0.386");
  expect(html.match(/<rect class="reach"/g)).toHaveLength(2 * 26);
});

it("a benchmark that is better lower is turned, and says so", async () => {
  const { stdout } = await cli(["adjusted", path, "--pool", "chat-2024", "--format", "json"]);
  const turnedPath = join(folder, "turned.json");
  writeFileSync(
    turnedPath,
    JSON.stringify({ ...JSON.parse(chatFile(["truthfulqa_mc1"])), higher_is_better: false }),
  );
  const as = JSON.parse(stdout).adjusted.models.map(({ name }: { name: string }) => name);
  const turned = await cli(["adjusted", turnedPath, "--pool", "chat-2024", "--format", "json"]);
  expect(JSON.parse(turned.stdout).adjusted.models.map(({ name }: { name: string }) => name)).toEqual(
    as.toReversed(),
  );
  expect((await cli(["adjusted", turnedPath, "--pool", "chat-2024"])).stdout).toContain(
    "A lower score is better",
  );
});

it("its own table, put through the gate, is judged by the scores in it", async () => {
  const table = join(folder, "adjusted.csv");
  writeFileSync(table, (await cli(["adjusted", path, "--pool", "chat-2024", "--format", "csv"])).stdout);
  const args = ["check", table, "--benchmark", "*", "--higher-is-better", "--pool", "chat-2024"];
  const { benchmarks } = JSON.parse((await cli([...args, "--format", "json"])).stdout);
  expect(benchmarks).toHaveLength(1);
  expect(benchmarks[0]).toMatchObject({ name: "truthfulqa_mc1", verdict: "entangled" });
});

// Residuals about the pool's own line: distinct by construction, so the check at least warns.
it("residuals put through the gate are found out", async () => {
  const { stdout } = await cli(["adjusted", path, "--pool", "chat-2024", "--format", "json"]);
  const { fit, models } = JSON.parse(stdout).adjusted as {
    fit: { slope: number; intercept: number };
    models: { name: string; score: number; capability: number }[];
  };
  const residuals = models.map(({ name, score, capability }) => [
    name,
    score - fit.intercept - fit.slope * capability,
  ]);
  const scores = Object.fromEntries(residuals);
  const gated = join(folder, "residuals.json");
  writeFileSync(gated, JSON.stringify({ benchmark: "TruthfulQA, adjusted", higher_is_better: true, scores }));
  const args = [
    "check",
    gated,
    "--pool",
    "chat-2024",
    "--on-inconclusive",
    "pass",
    "--on-unknown-noise",
    "pass",
    "--format",
    "json",
  ];
  const report = JSON.parse((await cli(args)).stdout);
  expect(report.benchmarks[0].notes.map(({ code }: { code: string }) => code)).toContain("looks-adjusted");
  expect(report.conclusion).toBe("warn");
});
