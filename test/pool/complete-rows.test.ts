import { expect, it } from "vitest";
import { completeRows, isWithinRange, orient, orientedCell } from "../../src/pool/complete-rows.ts";
import { chatPool } from "../support/chat-table.ts";

it("gives oriented columns over the models that have every benchmark that stays", () => {
  const pool = {
    ...chatPool,
    capability_benchmarks: [
      { id: "up", name: "Up" },
      { id: "down", name: "Down", higher_is_better: false },
    ],
    models: [
      { name: "whole", family: null, scores: [1, 2] },
      { name: "partial", family: null, scores: [3, null] },
      { name: "short", family: null, scores: [3] },
      { name: "bare", family: null },
    ],
  };
  const rows = completeRows(pool);
  expect(rows.models.map((model) => model.name)).toEqual(["whole"]);
  expect(rows.columns).toEqual([[1], [-2]]);
  expect(completeRows(pool, new Set(["down"])).columns).toEqual([[1, 3, 3]]);
});

it("takes a cell outside its metric's range for missing", () => {
  const benchmark = { id: "a", name: "A", minimum: 0, maximum: 1 };
  const model = { name: "m", family: null, scores: [-1] };
  expect(orientedCell(chatPool, model, benchmark, 0)).toBeNull();
  expect([isWithinRange(benchmark, 1), isWithinRange(benchmark, 1.01)]).toEqual([true, false]);
  expect(orient({ ...benchmark, higher_is_better: false }, 0.3)).toBe(-0.3);
});
