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

it("says what is not evidence", async () => {
  const { stdout } = await cli(["adjusted", path, "--pool", "chat-2024"]);
  const text = stdout.replace(/\s+/g, " ");
  expect(text).toContain("1 interval of 26 excludes 0, 1.3 would by chance; after Holm none does.");
  expect(text).toContain("agrees to at least 0.977 (least without mistral)");
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
