// R² of estimated scores, in the sample and leave-one-family-out, against NumPy's least squares.
import { expect, it } from "vitest";
import { capabilitiesScore } from "../../src/pool/capabilities-score.ts";
import { completeRows } from "../../src/pool/complete-rows.ts";
import { estimateFrom, estimateTable } from "../../src/pool/estimate.ts";
import { chatPool } from "../support/chat-table.ts";
import { figures } from "../support/figures.ts";

const { subsets } = figures("worked-examples.json").item5_partial_information;
const fit = capabilitiesScore(chatPool);
const table = estimateTable(fit, completeRows(chatPool));

it.each(Object.keys(subsets))("from %s", (name) => {
  const positions = subsets[name].benchmarks.map((id: string) =>
    fit.benchmarks.findIndex((b) => b.id === id),
  );
  const found = estimateFrom(table, new Set<number>(positions));
  expect(found?.slope).toBeCloseTo(subsets[name].one_predictor.slope, 10);
  expect(found?.intercept).toBeCloseTo(subsets[name].one_predictor.intercept, 10);
  expect(found?.r2).toBeCloseTo(subsets[name].one_predictor.r2_leave_one_family_out, 10);
});

it("is not to be had where one family is all, or a line has no direction", () => {
  const rows = completeRows(chatPool);
  const oneFamily = { ...rows, models: rows.models.map((model) => ({ ...model, family: "one" })) };
  expect(estimateFrom(estimateTable(fit, oneFamily), new Set([0]))).toBeNull();
  expect(
    estimateFrom({ parts: [[0, 0, 0]], scores: [1, 2, 3], families: [[0], [1], [2]] }, new Set([0])),
  ).toBeNull();
});

it("takes a model without a family for its own", () => {
  const rows = completeRows(chatPool);
  const alone = { ...rows, models: rows.models.map((model) => ({ ...model, family: null })) };
  expect(estimateTable(fit, alone).families).toHaveLength(26);
});
