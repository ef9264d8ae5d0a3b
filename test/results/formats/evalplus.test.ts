import { expect, it } from "vitest";
import { readResults } from "../../../src/results/read.ts";
import { faultsOf, fixtures } from "../../support/results.ts";

it("keyed by model, percent, null is missing", async () => {
  const { benchmarks } = await readResults(fixtures("evalplus/results.json"), { benchmark: ["mbpp"] });
  const [mbpp] = benchmarks;
  expect(mbpp!.format).toBe("evalplus");
  expect(mbpp!.models.find(({ name }) => name === "OpenCoder-8B-Instruct")?.score).toBe(82);
  expect(mbpp!.unusable.map(({ name }) => name)).toContain("Code-13B");
  expect(mbpp!.metric).toMatchObject({ name: "pass@1", unit: "percent" });
});

it("asks which of its benchmarks is meant", async () => {
  const [fault] = await faultsOf(fixtures("evalplus/results.json"));
  expect(fault!.message).toMatch(/"humaneval".*"mbpp\+"/);
});

it("reads BigCodeBench's table of the same shape", async () => {
  const { benchmarks } = await readResults(fixtures("bigcodebench"), { benchmark: ["instruct"] });
  expect(benchmarks[0]!.models.length).toBeGreaterThan(3);
});
