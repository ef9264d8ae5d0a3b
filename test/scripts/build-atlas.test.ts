// The atlas against figures from outside: SciPy's for the chat pool (test/figures/chat.json) and those stated with the
// source tables (data/README.md).
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildAtlas } from "../../scripts/build-atlas.ts";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const atlas = read("docs/atlas.md");
const chat = JSON.parse(read("test/figures/chat.json"));

/** The cells of a benchmark's row in the section of a pool. */
function row(pool: string, benchmark: string): string[] {
  const section = atlas.split(/^## /m).find((part) => part.startsWith(`${pool}\n`))!;
  const line = section.split("\n").find((text) => text.startsWith(`| ${benchmark} |`));
  return (line ?? "").split("|").map((cell) => cell.trim().replaceAll("\u00a0", " ").replaceAll("−", "-"));
}
const interval = (cell: string) => cell.slice(1, -1).split(", ").map(Number);

describe("docs/atlas.md", () => {
  it("is what the script makes, byte for byte", () => {
    expect(buildAtlas()).toBe(atlas);
  });

  it.each([
    ["MT Bench", "MT_Bench"],
    ["LMSYS Chatbot Arena", "LMSYS_Chatbot_Arena"],
    ["ETHICS", "ethics_all"],
    ["Machiavelli Utility", "machiavelli-utility.Σ"],
    ["BBQ Ambiguous", "bbq_amb"],
    ["WMDP Biological Split", "wmdp_bio"],
    ["TruthfulQA MC1", "truthfulqa_mc1"],
    ["AdvGLUE", "adv_glue"],
    ["Brier Score MMLU", "brier_mmlu"],
    ["STEER Rationality", "steer"],
  ])("%s on chat-2024 is as SciPy has it", (name, id) => {
    const { n, rho, low, high } = chat.correlations[id];
    const [, , models, value, ends] = row("chat-2024", name);
    expect(Number(models)).toBe(n);
    expect(Number(value)).toBeCloseTo(rho, 2);
    expect(interval(ends!)[0]).toBeCloseTo(low, 2);
    expect(interval(ends!)[1]).toBeCloseTo(high, 2);
  });

  it.each([
    ["HarmBench", 0.517, 0.255, 0.338],
    ["SimpleSafetyTests", 0.597, 0.201, 0.3025],
    ["BBQ accuracy", 0.72, 0.856, 0.639],
    ["Anthropic Red Team", 0.313, 0.096, -0.045],
    ["XSTest", 0.571, 0.665, 0.552],
  ])("%s of HELM Safety is as its source table says, on three pools", (name, capabilities, lite, eci) => {
    const stated = { "helm-capabilities-2025": capabilities, "helm-lite-2025": lite, "eci-2026": eci };
    for (const [pool, value] of Object.entries(stated)) {
      // Both sides are rounded, to two and to three decimals.
      const found = Number(row(pool, `${name} (HELM Safety)`)[3]);
      expect(Math.abs(found - value), pool).toBeLessThan(0.0056);
    }
  });
});
