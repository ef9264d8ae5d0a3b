import { expect, it } from "vitest";
import { chat, columnOf, gate, resultsOf } from "../support/gate.ts";

it("the published figures of the pools", () => {
  const of = (pool: string) =>
    gate([resultsOf("X", columnOf(chat, "ethics_all"))], { inputs: { pool } }).pool!;
  const found = of("chat-2024");
  expect([found.models, found.families, found.capability_benchmarks.length]).toEqual([26, 9, 12]);
  expect(found.variance_explained! * 100).toBeCloseTo(70.756, 3);
  expect(found.axis_reliability).toBeCloseTo(0.962, 3);
  expect(of("base-2024").variance_explained! * 100).toBeCloseTo(78.257, 3);
  expect(of("helm-capabilities-2025").variance_explained! * 100).toBeCloseTo(81.76, 2);
  expect(of("helm-lite-2025").variance_explained! * 100).toBeCloseTo(72.413, 3);
  expect(of("eci-2026")).toMatchObject({
    variance_explained: null,
    given_scores: expect.stringMatching(/Epoch/),
  });
});

it("is of the whole pool also where a benchmark left the axis", () => {
  const found = gate([resultsOf("MMLU", columnOf(chat, "mmlu"))], { inputs: { pool: "chat-2024" } }).pool!;
  expect(found.variance_explained! * 100).toBeCloseTo(70.756, 3);
});
