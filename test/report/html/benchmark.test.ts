// One benchmark in the HTML report: its sections.
import { expect, it } from "vitest";
import { benchmarkSections } from "../../../src/report/html/benchmark.ts";
import { SITUATIONS } from "../situations.ts";

const heads = (name: string, level: 2 | 3 = 2) => {
  const a = SITUATIONS[name]!();
  const html = benchmarkSections(a, a.benchmarks[0]!, "b0", level, 100);
  return [...html.matchAll(/<h[23]>([^<]+)</g)].map(([, title]) => title);
};

it("goes from interval to scatter, what moves it, known benchmarks, models, reasons", () => {
  expect(heads("entangled-borderline")).toEqual([
    "Interval against the limit",
    "Each model: score against capability",
    "What moves the value",
    "Among known benchmarks",
    "Models",
    "Reasons",
  ]);
});

it("leaves out what there is not", () => {
  expect(heads("inconclusive-none-matched")).toEqual(["What a verdict needs", "Models", "Reasons"]);
});

it("folds the table of models where there are several benchmarks", () => {
  const a = SITUATIONS.several!();
  expect(benchmarkSections(a, a.benchmarks[0]!, "b0", 3, 100)).toContain("<details><summary>All models");
  expect(heads("several", 3)).toContain("Other pools");
});
