// EvalScope reports: a metric a reading, its subsets as parts where there are several.
import { expect, it } from "vitest";
import { readResults } from "../../../src/results/read.ts";
import { files, readOne } from "../../support/results.ts";

const report = (subsets: object[]) =>
  JSON.stringify({
    name: "m@math_500",
    dataset_name: "math_500",
    dataset_pretty_name: "MATH-500",
    model_name: "m",
    score: 0.9,
    metrics: [
      { name: "mean_acc", num: 300, score: 0.9, macro_score: 0.88, categories: [{ name: ["default"], num: 300, score: 0.9, subsets }] },
    ],
  }); // biome-ignore format: a report

it("one subset is the whole", async () => {
  const found = await readOne("r.json", report([{ name: "main", num: 300, score: 0.9 }]), {
    orientations: { math_500: { kind: "higher" } },
  });
  expect(found).toMatchObject({
    name: "math_500",
    format: "evalscope",
    models: [{ name: "m", score: 0.9, samples: 300 }],
  });
  expect(found.subtasks).toBeUndefined();
});

it("several are its parts; the score over all items counts, not the mean of means", async () => {
  const text = report([{ name: "Level 1", num: 100, score: 1 }, { name: "Level 5", num: 200, score: 0.85 }]); // biome-ignore format: rows
  const { benchmarks } = await readResults(files({ "r.json": text }), {
    benchmark: ["MATH-500"],
    orientations: { math_500: { kind: "higher" } },
  });
  expect(benchmarks[0]!.models[0]!.score).toBe(0.9);
  expect(benchmarks[0]!.subtasks!.map(({ name, models }) => [name, models[0]!.samples])).toEqual([
    ["Level 1", 100],
    ["Level 5", 200],
  ]);
});
