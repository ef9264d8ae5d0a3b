import { expect, it } from "vitest";
import { readResults } from "../../../src/results/read.ts";
import { fixtures } from "../../support/results.ts";

it("the same table in LaTeX gives the same figures", async () => {
  const of = async (path: string) => {
    const { benchmarks } = await readResults(fixtures(`helm/safety-run/v4/groups/${path}`), {
      benchmark: ["BBQ"],
      orientations: { BBQ: { kind: "higher" } },
    });
    return benchmarks[0]!.models.map(({ name, score }) => [name, score]);
  };
  const latex = await of("latex/safety_scenarios_accuracy.tex");
  expect(latex).toHaveLength(9);
  expect(latex).toContainEqual(["Llama 3 Instruct (70B)", 0.29]);
  expect(latex).toEqual(await of("json/safety_scenarios_accuracy.json"));
});
