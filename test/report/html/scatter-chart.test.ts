// Every model in the scatter.
import { expect, it } from "vitest";
import { key, scatterChart } from "../../../src/report/html/scatter-chart.ts";
import { SITUATIONS } from "../situations.ts";

const chart = (name: string) => scatterChart(SITUATIONS[name]!().benchmarks[0]!, "x");

it("has each model twice, named for those who do not see it", () => {
  const html = chart("entangled-borderline");
  expect(html.match(/class="pt /g)).toHaveLength(52);
  expect(html).toContain(
    'aria-label="falcon-40b-instruct, family falcon: MT-Bench 5.191, rank 24 of 26; capability rank 14"',
  );
});

it("names the outliers always, the others on hover and focus", () => {
  const html = chart("entangled-borderline");
  expect(html).toMatch(/class="pt f1" [^>]*aria-label="falcon-40b-instruct/);
  expect(html).toContain(" hid");
});

it("draws all of 5,000 but names 150", () => {
  const html = chart("five-thousand-models");
  expect(html.match(/class="pt /g)).toHaveLength(300);
  expect(html.match(/h0/g)!.length).toBe(2 * (5000 - 150));
  expect(html).toContain("Named are the 150 of 5000 models");
});

it("has a legend with shape and colour", () => {
  expect(chart("several").match(/<li>/g)).toHaveLength(10);
  expect(key(0)).toContain('class="key f0"');
  expect(chart("inconclusive-none-matched")).toBe("");
});
