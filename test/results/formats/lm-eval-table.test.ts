import { expect, it } from "vitest";
import { readResults } from "../../../src/results/read.ts";
import { fixtures } from "../../support/results.ts";

it("the harness's Markdown table: the model above it, percent, a task's name only on its first row", async () => {
  const { benchmarks } = await readResults(fixtures("lm-evaluation-harness/v0.3/llama-13B_README.md"), {
    benchmark: ["bigbench_causal_judgement/multiple_choice_grade"],
    orientations: { bigbench_causal_judgement: { kind: "higher" } },
  });
  const [found] = benchmarks;
  expect(found!.models).toEqual([
    expect.objectContaining({ name: "llama-13B", score: 49.47, standardError: 3.64 }),
  ]);
});
