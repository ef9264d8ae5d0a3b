// Interval against limit.
import { expect, it } from "vitest";
import { intervalChart } from "../../../src/report/html/interval-chart.ts";
import { SITUATIONS } from "../situations.ts";

const chart = (name: string) => {
  const a = SITUATIONS[name]!();
  return intervalChart(a, a.benchmarks[0]!, "x");
};

it("says in words all that it shows", () => {
  expect(chart("entangled-borderline")).toContain(
    "Correlation 0.79, 95% interval 0.52 to 0.91, on a scale from 0 to 1 with the limit at 0.60",
  );
});

it("draws the value at its place on the scale", () => {
  const x = 14 + 0.7873504273504273 * 692;
  expect(chart("entangled-borderline")).toContain(`<circle class="est" cx="${x.toFixed(1)}" cy="67" r="7"/>`);
});

it("draws the value as measured in grey where the corrected one decides, and two zones where both directions count", () => {
  expect(chart("corrected-decides")).toContain('<g class="plain">');
  expect(chart("entangled-borderline")).not.toContain('<g class="plain">');
  expect(chart("absolute-negative").match(/class="zone"/g)).toHaveLength(4);
});

it("is left out where there is no value", () => {
  expect(chart("inconclusive-constant")).toBe("");
});
