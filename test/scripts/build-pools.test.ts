// The bundled pools are what their script makes of the source tables, and have the figures stated with them (data/README.md).
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildPools, poolFiles } from "../../scripts/build-pools.ts";
import { capabilitiesScore } from "../../src/pool/capabilities-score.ts";
import { hasCapabilitiesScore } from "../../src/pool/choose.ts";

const built = buildPools();
const { pools } = built;
const named = (name: string) => pools.find((pool) => pool.name === name)!;
const percent = (name: string) => 100 * capabilitiesScore(named(name)).varianceExplained;

describe("the bundled pools", () => {
  it.each([...poolFiles(built)])("pools/%s is what the script makes, byte for byte", (path, content) => {
    expect(readFileSync(new URL(`../../pools/${path}`, import.meta.url), "utf8") === content).toBe(true);
  });

  it.each([
    ["chat-2024", 26, 70.756, 3],
    ["base-2024", 27, 78.257, 3],
    ["helm-capabilities-2025", 68, 81.76, 2],
    ["helm-lite-2025", 90, 72.413, 3],
    ["helm-classic-2023", 65, 75.09, 2],
    ["open-llm-leaderboard-v2", 4497, 75.337, 3],
  ])("%s: %i complete models, %d %% of variance explained", (name, complete, variance, digits) => {
    expect(named(name).models.filter(hasCapabilitiesScore)).toHaveLength(complete);
    expect(percent(name)).toBeCloseTo(variance, digits);
  });

  it("eci-2026: 222 given scores with Epoch's attribution", () => {
    const { models, given_scores, attribution } = named("eci-2026");
    expect(models.every(({ capabilities_score }) => capabilities_score !== undefined)).toBe(true);
    expect(models).toHaveLength(222);
    expect(given_scores?.interval_level).toBe(0.9);
    expect(attribution).toMatch(/Epoch AI, AI Benchmarking Hub, epoch\.ai\/benchmarks/);
  });

  it("2024: nine families, compute for 21 chat and 24 base models, every other column a known benchmark", () => {
    for (const [name, withFlop, known] of [
      ["chat-2024", 21, 166],
      ["base-2024", 24, 164],
    ] as const) {
      const { models, known_benchmarks } = named(name);
      expect(new Set(models.map(({ family }) => family)).size).toBe(9);
      expect(models.filter(({ training_flop }) => training_flop !== undefined)).toHaveLength(withFlop);
      expect(known_benchmarks).toHaveLength(known);
    }
  });

  it("open-llm-leaderboard-v2 names the 79 models that it averages and the ids that differ only by case", () => {
    const notes = named("open-llm-leaderboard-v2").notes!.join("\n");
    expect(notes).toMatch(/79 models stand twice/);
    expect(notes).toMatch(/meta-llama\/Meta-Llama-3-8B-Instruct/);
    const ids = named("open-llm-leaderboard-v2").models.map(({ name }) => name);
    expect(ids.length - new Set(ids.map((id) => id.toLowerCase())).size).toBe(2);
  });
});
