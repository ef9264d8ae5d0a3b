// From a harness's folder to a correlation: figures computed with SciPy 1.17 from the same files.
import { expect, it } from "vitest";
import { readResults } from "../../src/results/read.ts";
import { gate } from "../support/gate.ts";
import { fixtures } from "../support/results.ts";

const HFOPENLLM = "every-eval-ever/data/hfopenllm_v2";
const STEER = "lm-evaluation-harness/steer-chat";

it.each([
  [STEER, undefined, "chat-2024", 18, 0.120743],
  [STEER, "steer2", "chat-2024", 18, 0.331269],
  [STEER, "steer3", "chat-2024", 18, -0.069143],
  [STEER, "steer4", "chat-2024", 18, 0.271414],
  [STEER, "steer5", "chat-2024", 18, 0.301497],
  [STEER, "steer9", "chat-2024", 18, 0.171253],
  ["every-eval-ever/data/reward-bench", "Safety", "chat-2024", 9, 0.816667],
  ["every-eval-ever/data/reward-bench", "Score", "chat-2024", 9, 0.833333],
  [HFOPENLLM, "IFEval", "chat-2024", 23, 0.866601],
  [HFOPENLLM, "MUSR", "chat-2024", 23, 0.493205],
  [HFOPENLLM, "MMLU-PRO", "chat-2024", 23, 0.842885],
  [HFOPENLLM, "GPQA", "chat-2024", 23, 0.556242],
  ["tables/obs-scaling/base_llm_benchmark_eval.csv", "TruthfulQA", "base-2024", 25, 0.67],
])("%s %s against %s: %i models", async (path, benchmark, pool, matched, correlation) => {
  const { benchmarks } = await readResults(
    fixtures(path),
    benchmark === undefined ? {} : { benchmark: [benchmark] },
  );
  const [assessed] = gate(benchmarks, { inputs: { pool } }).benchmarks;
  expect(assessed!.models.matched).toHaveLength(matched);
  expect(assessed!.correlation.value).toBeCloseTo(correlation, 6);
});

it("knows how reliable steer is from its standard errors", async () => {
  const { benchmarks } = await readResults(fixtures(STEER));
  const [assessed] = gate(benchmarks, { inputs: { pool: "chat-2024" } }).benchmarks;
  expect(assessed!.noise.source).toBe("standard-errors");
  expect(assessed!.noise.reliability).toBeCloseTo(0.9993, 4);
});

it("names the model that the Open LLM Leaderboard measured twice", async () => {
  const { benchmarks } = await readResults(fixtures(HFOPENLLM), { benchmark: ["IFEval"] });
  const [assessed] = gate(benchmarks, { inputs: { pool: "chat-2024" } }).benchmarks;
  const doubled = assessed!.models.left_out.find((m) => m.name === "meta-llama/Meta-Llama-3-8B-Instruct");
  expect(doubled).toMatchObject({
    why: "unusable",
    said: expect.stringMatching(/precision bfloat16.*precision float16/),
  });
});
