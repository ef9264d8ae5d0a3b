import { expect, it } from "vitest";
import { chat, judged, resultsOf } from "../support/gate.ts";

const names = chat.models.map(({ name }) => name);
const metric = {
  name: "accuracy",
  proportion: true,
  unit: "proportion",
  minimum: 0,
  maximum: 1,
  chance: 0.25,
};

it("counts floor (chance and below), ceiling and ties", () => {
  const scores = names.map((name, i) => [name, i < 4 ? 0.25 : i < 10 ? 1 : 0.3 + i / 100] as const);
  const { spread } = judged(resultsOf("X", Object.fromEntries(scores), { metric }));
  expect(spread.floor_share).toBeCloseTo(4 / 26, 12);
  expect(spread.ceiling_share).toBeCloseTo(6 / 26, 12);
  expect(spread.tied_share).toBeCloseTo(10 / 26, 12);
});

it("is silent on floor and ceiling where the metric has no range", () => {
  const { spread } = judged(resultsOf("X", Object.fromEntries(names.map((name, i) => [name, i]))));
  expect([spread.floor_share, spread.ceiling_share, spread.tied_share]).toEqual([null, null, 0]);
  // Sample standard deviation of 0 … 25: sqrt(26 · 27 / 12).
  expect(spread.sd).toBeCloseTo(Math.sqrt((26 * 27) / 12), 12);
});

it("the slope is in points per standard deviation of capability", () => {
  const axis = judged(resultsOf("X", Object.fromEntries(names.map((name, i) => [name, i])))).models.matched;
  const mean = axis.reduce((sum, { axis_value }) => sum + axis_value, 0) / axis.length;
  const sd = Math.sqrt(axis.reduce((sum, { axis_value }) => sum + (axis_value - mean) ** 2, 0) / axis.length);
  const line = Object.fromEntries(axis.map(({ name, axis_value }) => [name, 5 + (3 * axis_value) / sd]));
  expect(judged(resultsOf("X", line)).spread.slope).toBeCloseTo(3, 10);
});
