// The traps of HELM's run folders and tables.
import { expect, it } from "vitest";
import { readResults } from "../../../src/results/read.ts";
import { faultsOf, files, fixtures } from "../../support/results.ts";

const RUN = "helm/safety-run/v4";

it("takes the runs, not their summaries, and HELM's main metric, and says so", async () => {
  const { benchmarks, notes } = await readResults(fixtures(RUN));
  expect(benchmarks[0]).toMatchObject({ name: "harm_bench", format: "helm" });
  expect(notes.map((n) => n.code)).toEqual(["summaries-ignored", "main-metric"]);
  const { benchmarks: other } = await readResults(fixtures(RUN), { metric: "harm_bench_gpt_score" });
  expect(other[0]!.metric!.name).toBe("harm_bench_gpt_score");
});

it("asks for the other half of a run", async () => {
  const [stats] = await faultsOf(fixtures("helm/local-run/mmlu-openai_gpt2/stats.json"));
  expect(stats!.message).toContain("run_spec.json");
  const [spec] = await faultsOf(fixtures("helm/local-run/mmlu-openai_gpt2/run_spec.json"));
  expect(spec!.message).toContain("stats.json");
});

it("leaves out what was measured on no instance", async () => {
  const spec = { name: "b:model=m", adapter_spec: { model: "o/m" }, groups: ["b"] };
  const stats = [{ name: { name: "b_score", split: "test" }, count: 0, sum: 0 }];
  const { benchmarks } = await readResults(
    files({ "r/run_spec.json": JSON.stringify(spec), "r/stats.json": JSON.stringify(stats) }),
    { orientations: { b: { kind: "higher" } } },
  );
  expect(benchmarks[0]!.unusable).toMatchObject([
    { name: "o/m", reason: "no instance was measured (count 0)" },
  ]);
});

it("takes each table's figure once, however many tables hold it", async () => {
  const { benchmarks } = await readResults(fixtures(`${RUN}/groups`), { benchmark: ["HarmBench"] });
  expect(benchmarks[0]!.models).toHaveLength(9);
});
