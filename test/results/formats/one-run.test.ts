// A file a run, as people write them who have no harness.
import { expect, it } from "vitest";
import { readResults } from "../../../src/results/read.ts";
import { faultsOf, files, scoresOf } from "../../support/results.ts";

const run = (model: string, rate: number, more: object = {}) =>
  JSON.stringify({
    model,
    dataset: "toy",
    timestamp: "2024-10-21T14:30:00",
    configuration: { threshold: 0.75 },
    metrics: {
      hallucination_rate: rate,
      accuracy: { value: 1 - rate, stderr: 0.01 },
      total_cost_usd: 3,
      n: 817,
    },
    predictions: [{ id: "a", score: 0.9 }],
    ...more,
  });

it("metrics of several runs are joined; what counts and costs is none", async () => {
  const texts = files({ "a.json": run("gpt-4", 0.1), "b.json": run("yi-6b", 0.4) }, false);
  const { benchmarks } = await readResults(texts, { benchmark: ["*"] });
  expect(benchmarks.map(({ name }) => name)).toEqual(["toy/hallucination_rate", "toy/accuracy"]);
  expect(scoresOf(benchmarks[0]!)).toEqual({ "gpt-4": 0.1, "yi-6b": 0.4 });
  expect(benchmarks[1]!.models[0]).toMatchObject({ score: 0.9, standardError: 0.01, samples: 817 });
});

it("may call what was run a benchmark, as our own format does", async () => {
  const text = (model: string) => JSON.stringify({ model, benchmark: "toy", metrics: { accuracy: 0.5 } });
  const { benchmarks } = await readResults(
    files({ "a.json": text("gpt-4"), "b.json": text("yi-6b") }, false),
  );
  expect(benchmarks.map(({ name }) => name)).toEqual(["toy"]);
  expect(scoresOf(benchmarks[0]!)).toEqual({ "gpt-4": 0.5, "yi-6b": 0.5 });
});

it("without a word for what was run, a metric is its own benchmark, and only a named file is read", async () => {
  const text = JSON.stringify({ model: "gpt-4", scores: { honesty: 0.5 } });
  const { benchmarks } = await readResults(files({ "a.json": text }));
  expect(benchmarks[0]).toMatchObject({ name: "honesty", models: [{ name: "gpt-4", score: 0.5 }] });
  const [fault] = await faultsOf(files({ "a.json": text }, false));
  expect(fault!.message).toContain("none of the 1 files");
});

it.each([
  ["no number", { model: "gpt-4", task: "toy", metrics: { note: "good" } }],
  ["no model", { task: "toy", metrics: { accuracy: 1 } }],
  ["counts and costs alone", { model: "gpt-4", task: "toy", results: { n: 5, latency: 2 } }],
])("%s is no run", async (_, value) => {
  const [fault] = await faultsOf(files({ "a.json": JSON.stringify(value) }));
  expect(fault!.message).toBe("no results that any format knows");
});
