// The fold with the models.
import { expect, it } from "vitest";
import { markdownInk } from "../../../src/report/ink.ts";
import { modelsFold, modelsSummary } from "../../../src/report/markdown/models.ts";
import { SITUATIONS } from "../situations.ts";

const fold = (name: string, rows = 100) => {
  const a = SITUATIONS[name]!();
  return modelsFold(a.benchmarks[0]!, markdownInk(), rows, 10);
};

it("counts in its summary", () => {
  expect(fold("entangled-clear").summary).toBe("26 models in 9 families, none left out");
  expect(fold("entangled-close-with-base").summary).toBe(
    "20 models in 9 families; 6 of the pool have no score here",
  );
  expect(fold("left-out").summary).toBe(
    "20 models in 9 families; 2 of the results left out; 6 of the pool have no score here",
  );
  expect(fold("families-unknown").summary).toContain("some not known");
  const a = SITUATIONS["inconclusive-none-matched"]!();
  expect(modelsSummary(a.benchmarks[0]!)).toBe("No model matched, 2 left out");
});

it("lists the most capable first, with both ranks", () => {
  expect(fold("entangled-close-with-base").body).toContain(
    "| Mixtral-8x22B-Instruct-v0.1 | mistral | 1 | 5 | 1146 |",
  );
});

it("says who stands outside the pool, and which family is a claim", () => {
  expect(fold("outside-pool").body).toMatch(
    /new-model-\d \(outside the pool, (computed|estimated)\) \| [\w.-]+ \(claimed\)/,
  );
});

it("tells why models were left out, and counts what it does not show", () => {
  expect(fold("left-out").body).toContain("| Qwen1.5-14B-Caht | not in the pool | Qwen1.5-14B-Chat |");
  expect(fold("entangled-clear", 10).body).toContain("The other 16 models: in report.html and report.json.");
});
