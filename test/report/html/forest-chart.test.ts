// This benchmark among the known ones.
import { expect, it } from "vitest";
import { forestChart } from "../../../src/report/html/forest-chart.ts";
import { SITUATIONS } from "../situations.ts";

const first = (name: string) => SITUATIONS[name]!().benchmarks[0]!;

it("marks this one, in its domain, first", () => {
  const html = forestChart(first("entangled-borderline"), "x");
  expect(html.match(/MT-Bench \(this one\)/g)).toHaveLength(2);
  const domains = [...html.matchAll(/class="dom"[^>]*>([^<]+)</g)].map(([, name]) => name);
  expect(domains[0]).toBe("Alignment by preference");
  expect(new Set(domains).size).toBe(domains.length / 2);
});

it("writes value and interval of each", () => {
  expect(forestChart(first("entangled-borderline"), "x").replaceAll("\u00a0", " ")).toContain(
    ">0.82 [0.73, 0.88]<",
  );
});

it("shows the sixty nearest of many, and nothing of none", () => {
  const b = first("entangled-borderline");
  const one = b.context.known[0]!;
  const known = Array.from({ length: 200 }, (_, index) => ({
    ...one,
    name: `known ${index}`,
    correlation: index / 200,
  }));
  const html = forestChart({ ...b, context: { ...b.context, known } }, "x");
  expect(html).toContain("Shown are the 60 nearest in value of 200.");
  expect(html.match(/class="kp"/g)).toHaveLength(120);
  expect(forestChart(first("several"), "x")).toBe("");
});
