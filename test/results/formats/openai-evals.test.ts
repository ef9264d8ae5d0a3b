// The traps of openai/evals.
import { expect, it } from "vitest";
import { readOne } from "../../support/results.ts";

it("openai/evals: reads the final report with its count", async () => {
  const text = [
    {
      spec: {
        completion_fns: ["gpt-4"],
        eval_name: "e.test.v1",
        base_eval: "e",
        created_at: "2024-02-06 06:28:16",
      },
    },
    { run_id: "r", sample_id: "e.1", type: "match", data: {} },
    { run_id: "r", sample_id: "e.2", type: "match", data: {} },
    { final_report: { accuracy: 0.5, boostrap_std: 0.2, "counts/Y": 1 } },
  ]
    .map((line) => JSON.stringify(line))
    .join("\n");
  const b = await readOne("e.jsonl", text);
  expect(b).toMatchObject({
    name: "e.test.v1",
    models: [{ name: "gpt-4", score: 0.5, standardError: 0.2, samples: 2, runTime: "2024-02-06T06:28:16Z" }],
  });
});
