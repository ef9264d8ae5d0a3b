import { expect, it } from "vitest";
import { readResults } from "../../../src/results/read.ts";
import { faultsOf, fixtures } from "../../support/results.ts";

const TABLE = "helm/safety-run/v4/groups/json/safety_scenarios_accuracy.json";

it("display names, a column a benchmark, the direction from the heading", async () => {
  const { benchmarks } = await readResults(fixtures(TABLE), { benchmark: ["HarmBench"] });
  const [found] = benchmarks;
  expect(found!.format).toBe("helm-table");
  expect(found!.orientation).toEqual({ kind: "higher" });
  expect(found!.models.find(({ name }) => name === "Llama 3 Instruct (70B)")?.score).toBe(0.7125);
  expect(found!.models).toHaveLength(9);
});

it("asks which is meant; the mean win rate comes with the word that it hangs on the other models", async () => {
  const [fault] = await faultsOf(fixtures(TABLE));
  expect(fault!.message).toMatch(/HarmBench/);
  const { notes } = await readResults(fixtures(TABLE), { benchmark: ["Mean win rate"] });
  expect(notes.map(({ code }) => code)).toContain("depends-on-others");
});
