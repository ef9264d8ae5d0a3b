// Ranks against SciPy's rankdata.
import { expect, it } from "vitest";
import { midranks } from "../../src/statistics/midranks.ts";
import { figures } from "../support/figures.ts";

it.each(figures("scipy-statistics.json").pairs as { kind: string; y: number[]; midranks_y: number[] }[])(
  "agree with SciPy ($kind)",
  ({ y, midranks_y }) => {
    expect(midranks(y)).toEqual(midranks_y);
  },
);

it("give values that only arithmetic set apart one rank", () => {
  expect(midranks([0.1 + 0.2, 0.3, 0.2])).toEqual([2.5, 2.5, 1]);
  expect(midranks([-0, 0])).toEqual([1.5, 1.5]);
});

it("are empty for nothing, and refuse NaN and Infinity", () => {
  expect(midranks([])).toEqual([]);
  expect(() => midranks([1, Number.NaN])).toThrow("values[1] must be a finite number, got NaN");
  expect(() => midranks([Infinity])).toThrow(RangeError);
});
