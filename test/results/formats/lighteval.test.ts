// The traps of lighteval.
import { expect, it } from "vitest";
import { readResults } from "../../../src/results/read.ts";
import { faultsOf, files, fixtures } from "../../support/results.ts";

it("lighteval: a Git LFS pointer is told as such, also in a folder", async () => {
  const [fault] = await faultsOf(fixtures("lighteval"));
  expect(fault!.message).toContain("Git LFS pointer");
});

it("lighteval: reads task, standard error, count, direction and version", async () => {
  const text = JSON.stringify({
    config_general: { model_name: "org/m", model_sha: "" },
    results: {
      "leaderboard|truthfulqa:mc|0": { truthfulqa_mc1: 0.3, truthfulqa_mc1_stderr: 0.016 },
      "leaderboard|mmlu:law|5": { acc: 0.4, acc_stderr: 0.02 },
      "leaderboard|mmlu:_average|5": { acc: 0.45, acc_stderr: 0.02 },
      all: { acc: 0.4 },
    },
    versions: { "leaderboard|truthfulqa:mc|0": 0 },
    config_tasks: {
      "leaderboard|truthfulqa:mc": {
        metric: [{ metric_name: "truthfulqa_mc1", higher_is_better: true }],
        effective_num_docs: 817,
      },
    },
  });
  const { benchmarks } = await readResults(files({ "l.json": text }), {
    benchmark: ["leaderboard|truthfulqa:mc|0"],
  });
  expect(benchmarks[0]).toMatchObject({
    name: "truthfulqa:mc",
    version: "0",
    models: [{ name: "org/m", score: 0.3, standardError: 0.016 }],
  });
  const { benchmarks: mmlu } = await readResults(files({ "l.json": text }), { benchmark: ["mmlu"] });
  expect(mmlu[0]).toMatchObject({
    name: "mmlu",
    models: [{ score: 0.45 }],
    subtasks: [{ name: "mmlu:law" }],
  });
});

it.each([
  [{ model_dtype: "4bit" }, "org/m (model_dtype=4bit)"],
  [{ model_dtype: "torch.bfloat16", model_config: { adapter_weights: false, revision: "main" } }, "org/m"],
  [{ model_config: { adapter_weights: true } }, "org/m (adapter_weights=true)"],
])("lighteval: %j measured %s", async (general, name) => {
  const text = JSON.stringify({
    config_general: { model_name: "org/m", model_sha: "", ...general },
    results: { "leaderboard|truthfulqa:mc|0": { acc: 0.3 } },
  });
  const { benchmarks } = await readResults(files({ "l.json": text }));
  expect(benchmarks[0]!.models[0]!.name).toBe(name);
});

it("lighteval's later layout: no suite in a result's key, one in the task's; −1 is no calibration error", async () => {
  const run = (model: string, error: number) =>
    JSON.stringify({
      config_general: { model_config: { model_name: model, generation_parameters: { seed: null } } },
      results: { "hle|0": { em: 0.1, em_stderr: 0.01, calibration_error: error }, all: { em: 0.1 } },
      config_tasks: {
        "lighteval|hle": {
          metric: [{ metric_name: "em", higher_is_better: true }],
          effective_num_docs: 2500,
        },
      },
    });
  const texts = files({
    "a.json": run("org/a", 0.8),
    "b.json": run("org/b", 0.7),
    "c.json": run("org/c", -1),
  });
  const { benchmarks } = await readResults(texts, { metric: "em" });
  expect(benchmarks[0]).toMatchObject({
    name: "hle",
    orientation: { kind: "higher" },
    models: [{ name: "org/a", samples: 2500 }, { name: "org/b" }, { name: "org/c" }],
  });
  const [fault] = await faultsOf(texts, { metric: "calibration_error" });
  expect(fault!.found).toContain('"org/c" -1');
});
