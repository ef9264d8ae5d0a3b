import { expect, it } from "vitest";
import { readResults } from "../../../src/results/read.ts";
import { files, fixtures } from "../../support/results.ts";

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

it("the harness's Markdown table: a quantised run is no plain model", async () => {
  const text = `hf (pretrained=google/gemma-7b,load_in_4bit=True), gen_kwargs: (None), num_fewshot: 5

| Tasks |Version|Filter|n-shot|Metric|   |Value |   |Stderr|
|-------|------:|------|-----:|------|---|-----:|---|-----:|
|winogrande|      1|none  |     5|acc   |↑  |0.6853|±  |0.0131|
`;
  const { benchmarks } = await readResults(files({ "t.md": text }));
  expect(benchmarks[0]!.models[0]!.name).toBe("google/gemma-7b (load_in_4bit=True)");
});
