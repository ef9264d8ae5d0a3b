import { expect, it } from "vitest";
import { readResults } from "../../../src/results/read.ts";
import { fixtures } from "../../support/results.ts";

it("model and benchmark stand in the file's name; score:std is no standard error", async () => {
  const { benchmarks } = await readResults(
    fixtures("simple-evals/results/2024-11-28_04-45-19/mmlu_customgpt.json"),
    {
      orientations: { mmlu: { kind: "higher" } },
    },
  );
  expect(benchmarks[0]!.name).toBe("mmlu");
  const [model] = benchmarks[0]!.models;
  expect(model).toMatchObject({ name: "customgpt", score: 0.7 });
  expect(model!.standardError).toBeUndefined();
});
