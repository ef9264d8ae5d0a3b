import { expect, it } from "vitest";
import { readResults } from "../../../src/results/read.ts";
import { faultsOf, fixtures } from "../../support/results.ts";

const FOLDER = "lm-evaluation-harness/v0.3/";

it("metric keys without a filter, with their standard errors; the direction from the table of metrics", async () => {
  const { benchmarks } = await readResults(fixtures(`${FOLDER}mpt-7b_human_alignment_0-shot.json`), {
    benchmark: ["crows_pairs_english_age/pct_stereotype"],
  });
  const [found] = benchmarks;
  expect(found!.orientation).toEqual({ kind: "lower" });
  expect(found!.orientationFrom).toBe("metric-table");
  expect(found!.models).toEqual([
    expect.objectContaining({
      name: "mosaicml/mpt-7b",
      score: 0.7362637362637363,
      standardError: 0.04644942852497395,
    }),
  ]);
});

it("asks which of several tasks is meant", async () => {
  const [fault] = await faultsOf(fixtures(`${FOLDER}mpt-7b_human_alignment_0-shot.json`));
  expect(fault!.message).toMatch(/which of these did you mean/);
});
