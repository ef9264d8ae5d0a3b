// The traps of every_eval_ever.
import { expect, it } from "vitest";
import { readResults } from "../../../src/results/read.ts";
import { fixtures, readOne } from "../../support/results.ts";

it("every_eval_ever: uncertainty, unit, and a maximum written as a text", async () => {
  const text = JSON.stringify({
    schema_version: "0.1.0",
    source_data: { dataset_name: "Suite" },
    model_info: { id: "o/m" },
    evaluation_results: [
      {
        evaluation_name: "E",
        metric_config: {
          lower_is_better: true,
          min_score: 0,
          max_score: "Infinity",
          metric_unit: "points",
        },
        score_details: { score: 3, uncertainty: { standard_error: { value: 0.5 }, num_samples: 40 } },
      },
    ],
  });
  const b = await readOne("r.json", text, { benchmark: ["Suite/E"] });
  expect(b).toMatchObject({
    name: "E",
    orientation: { kind: "lower" },
    metric: { unit: "points", minimum: 0 },
  });
  expect(b.metric).not.toHaveProperty("maximum");
  expect(b.models).toMatchObject([{ score: 3, standardError: 0.5, samples: 40 }]);
});

it("every_eval_ever: a suite with the part as its metric", async () => {
  const { benchmarks } = await readResults(fixtures("every-eval-ever/data/reward-bench"), {
    benchmark: ["RewardBench"],
    metric: "Safety",
  });
  expect(benchmarks[0]!.name).toBe("Safety");
});

it.each([
  [{ quantization: "gptq" }, "o/m (quantization=gptq)"],
  [{ precision: "bfloat16", architecture: "LlamaForCausalLM" }, "o/m"],
  [{ raw_model_name: "m-AWQ" }, "o/m (adapter=m-AWQ)"],
  [{ raw_model_name: "M" }, "o/m"],
  [{ agent_name: "OpenHands" }, "o/m (agent_name=OpenHands)"],
])("every_eval_ever: a model with %j is %s", async (details, name) => {
  const text = JSON.stringify({
    schema_version: "0.1.0",
    model_info: { id: "o/m", additional_details: details },
    evaluation_results: [
      { evaluation_name: "E", metric_config: { lower_is_better: false }, score_details: { score: 3 } },
    ],
  });
  const b = await readOne("r.json", text);
  expect(b.models[0]!.name).toBe(name);
});
