// The examples are what their script makes, and the gate says of them what examples/README.md promises.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildExamples } from "../../scripts/build-examples.ts";
import { inputFile } from "../../src/results/input-file.ts";
import { readResults } from "../../src/results/read.ts";
import { gate } from "../support/gate.ts";

const folder = new URL("../../examples/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));

async function run(file: string, pool = "auto") {
  const text = readFileSync(new URL(file, folder), "utf8");
  const { benchmarks } = await readResults([inputFile(file, text)], {});
  return gate(benchmarks, { inputs: { pool } });
}

describe("examples/", () => {
  it("are what the script makes, byte for byte", () => {
    const made = buildExamples();
    expect(files).toEqual([...made.keys()].sort());
    for (const [name, text] of made) expect(readFileSync(new URL(name, folder), "utf8"), name).toBe(text);
  });

  it("begin with MT-Bench, and BBQ ambiguous is the fifth", () => {
    expect(files[0]).toMatch(/mt-bench/);
    expect(files[4]).toMatch(/bbq-ambiguous/);
  });

  // Figures of the method for the chat pool, and of data/README.md for Vectara.
  it.each([
    ["mt-bench.json", "chat-2024", 0.7874, "entangled"],
    ["02-ethics.json", "chat-2024", 0.8215, "entangled"],
    ["03-truthfulqa.json", "chat-2024", 0.8118, "entangled"],
    ["04-machiavelli-utility.json", "chat-2024", -0.4988, "distinct"],
    ["05-bbq-ambiguous.json", "chat-2024", -0.373, "distinct"],
    ["09-vectara-hallucination.json", "helm-capabilities-2025", -0.7254, "distinct"],
  ])("%s on %s: %d, %s", async (file, pool, value, verdict) => {
    const [benchmark] = (await run(file, pool)).benchmarks;
    expect(benchmark!.correlation.value).toBeCloseTo(value, 4);
    expect(benchmark!.verdict).toBe(verdict);
  });

  it("six models are too few", async () => {
    expect((await run("10-too-few-models.json", "chat-2024")).verdict).toBe("inconclusive");
  });

  it("HELM Safety: one file, `pool: auto`, three pools", async () => {
    const report = await run("07-helm-safety.json");
    expect(report.pool).toMatchObject({ name: "helm-capabilities-2025", chosen_by: "auto" });
    const stated: Record<string, readonly [number, number, number]> = {
      // The ECI's by SciPy over 56 HELM ids, of Claude 4 the rows with thinking.
      HarmBench: [51.7, 25.5, 33.82],
      SimpleSafetyTests: [59.7, 20.1, 30.25],
      "BBQ accuracy": [72.0, 85.6, 63.88],
      "Anthropic Red Team": [31.3, 9.6, -4.47],
      XSTest: [57.1, 66.5, 55.22],
    };
    for (const benchmark of report.benchmarks) {
      const [own, lite, eci] = stated[benchmark.name]!;
      const elsewhere = (pool: string) =>
        report.pool!.alternatives.find((each) => each.benchmark === benchmark.name && each.name === pool)!;
      expect(benchmark.models.matched).toHaveLength(57);
      expect(100 * benchmark.correlation.value!).toBeCloseTo(own, 1);
      expect(elsewhere("helm-lite-2025").models_matched).toBe(23);
      expect(100 * elsewhere("helm-lite-2025").correlation!).toBeCloseTo(lite, 1);
      expect(elsewhere("eci-2026").models_matched).toBe(56);
      expect(100 * elsewhere("eci-2026").correlation!).toBeCloseTo(eci, 1);
    }
  });

  it("the mean of HELM Safety: entangled in the other HELM pool too, corrected for range, and nowhere clearly", async () => {
    const report = await run("08-helm-safety-mean.json");
    const [benchmark] = report.benchmarks;
    expect(100 * benchmark!.correlation.value!).toBeCloseTo(72.5, 1);
    expect(benchmark).toMatchObject({ verdict: "entangled", certainty: "borderline" });
    expect(report.pool!.alternatives).toContainEqual(
      expect.objectContaining({ name: "helm-lite-2025", verdict: "entangled", disagrees: false }),
    );
  });

  it("HarmBench given the release date: 55 models, 0.229", async () => {
    const harmbench = (await run("07-helm-safety.json")).benchmarks.find(({ name }) => name === "HarmBench")!;
    expect(100 * harmbench.correlation.given_release_date!).toBeCloseTo(22.9, 1);
  });

  it("Vectara over 21 models of 10 families", async () => {
    const [benchmark] = (await run("09-vectara-hallucination.json", "helm-capabilities-2025")).benchmarks;
    expect(benchmark!.models.matched).toHaveLength(21);
    expect(new Set(benchmark!.models.matched.map(({ family }) => family)).size).toBe(10);
  });
});
