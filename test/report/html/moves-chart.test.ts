// What moves the value.
import { expect, it } from "vitest";
import { movesChart } from "../../../src/report/html/moves-chart.ts";
import { SITUATIONS } from "../situations.ts";

const chart = (name: string) => {
  const a = SITUATIONS[name]!();
  return movesChart(a.benchmarks[0]!, "x");
};

it("draws a dot for each thing left out, and names the ends", () => {
  const html = chart("entangled-borderline");
  expect(html.match(/class="sp"/g)).toHaveLength(2 * (26 + 9 + 12));
  expect(html).toContain("0.73 without MedQA");
  expect(html).toContain("All stay above the limit.");
});

it("says when some lie on the other side", () => {
  expect(chart("entangled-close-with-base")).toContain("another choice could turn the verdict");
});

it("draws the ends where single values are not known, and nothing where there are none", () => {
  expect(chart("corrected-decides").match(/class="sp"/g)).toHaveLength(2 * 6);
  expect(chart("inconclusive-constant")).toBe("");
});
