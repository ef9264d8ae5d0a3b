// Every column of the base pool through the built command line, against SciPy (test/figures/base.json).
import { describe, expect, it } from "vitest";
import { benchmarkOf, checkReport, dataTable, scoresOf } from "../support/check-report.ts";
import { figures } from "../support/figures.ts";

const base = figures("base.json");
const rows = dataTable("safetywashing-2024/benchmarks_base_models.csv");
const names = Object.keys(base.correlations);
const report = await checkReport(
  names.map((benchmark) => ({
    benchmark,
    higher_is_better: true,
    scores: scoresOf(rows, benchmark, "model"),
  })),
  "--pool",
  "base-2024",
);

it.each(names.filter((name) => !base.capability_benchmarks.includes(name)))("%s", (name) => {
  const expected = base.correlations[name];
  const { correlation, models } = benchmarkOf(report, name);
  expect(models.matched).toHaveLength(expected.n);
  expect(correlation.value).toBeCloseTo(expected.rho, 10);
  expect(correlation.pearson).toBeCloseTo(expected.pearson, 10);
  expect(correlation.kendall).toBeCloseTo(expected.kendall_tau_b, 10);
  if (expected.low === null) expect(correlation.interval).toBeNull();
  else {
    expect(correlation.interval?.low).toBeCloseTo(expected.low, 10);
    expect(correlation.interval?.high).toBeCloseTo(expected.high, 10);
  }
});

it.each(base.capability_benchmarks as string[])("%s on the whole axis", (name) => {
  expect(benchmarkOf(report, name).correlation.whole_axis).toBeCloseTo(base.correlations[name].rho, 10);
});

describe("the pool", () => {
  it("has NumPy's axis and the families of the lines", () => {
    expect(report.pool?.variance_explained).toBeCloseTo(base.variance_explained, 10);
    for (const { name, axis_value, family } of benchmarkOf(report, "glue").models.matched) {
      expect(axis_value).toBeCloseTo(base.scores[name], 10);
      expect(family).toBe(base.families[name]);
    }
  });

  it("machiavelli-games hangs on dbrx alone: no interval, inconclusive, the family named", () => {
    const { verdict, certainty, correlation, reasons } = benchmarkOf(report, "machiavelli-games");
    expect([verdict, certainty, correlation.interval]).toEqual(["inconclusive", null, null]);
    expect(reasons.map(({ text }) => text).join(" ")).toContain("dbrx");
  });
});
