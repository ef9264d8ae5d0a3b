// HELM Safety, AIR-Bench and Vectara on the HELM and Epoch pools, through the built command line. Figures: Spearman and
// family jackknife by SciPy 1.17 on the tables of data/, families by developer, rounded as docs/method.md gives them.
import { describe, expect, it } from "vitest";
import { benchmarkOf, checkReport, dataTable, scoresOf } from "../support/check-report.ts";
import { figures } from "../support/figures.ts";

const safety = dataTable("helm-safety/helm_safety.csv");
const COLUMNS = {
  HarmBench: "HarmBench - LM Evaluated Safety score",
  SimpleSafetyTests: "SimpleSafetyTests - LM Evaluated Safety score",
  "BBQ accuracy": "BBQ - BBQ accuracy",
  "Anthropic Red Team": "Anthropic Red Team - LM Evaluated Safety score",
  XSTest: "XSTest - LM Evaluated Safety score",
};

async function report(pool: string) {
  const benchmarks = Object.entries(COLUMNS).map(([benchmark, column]) => ({
    benchmark,
    higher_is_better: true,
    scores: scoresOf(safety, column, "id"),
  }));
  return await checkReport(benchmarks, "--pool", pool);
}

const percent = (value: number | null | undefined) => 100 * (value ?? Number.NaN);

describe("HELM Safety on HELM Capabilities, 57 models of 14 developers", async () => {
  const found = await report("helm-capabilities-2025");

  it.each([
    ["HarmBench", 51.7, -6, 83],
    ["SimpleSafetyTests", 59.7, 15, 84],
    ["BBQ accuracy", 72.0, 43, 88],
    ["Anthropic Red Team", 31.3, -16, 67],
    ["XSTest", 57.1, 14, 82],
  ])("%s: %d [%d, %d]", (name, value, low, high) => {
    const { correlation, models, coverage } = benchmarkOf(found, name);
    expect(models.matched).toHaveLength(57);
    expect(coverage.families).toBe(14);
    expect(percent(correlation.value)).toBeCloseTo(value, 1);
    expect(percent(correlation.interval?.low)).toBeCloseTo(low, 0);
    expect(percent(correlation.interval?.high)).toBeCloseTo(high, 0);
  });

  it("HarmBench given release date: 22.9 over 55 models", () => {
    const { given_release_date, given_release_date_models } = benchmarkOf(found, "HarmBench").correlation;
    expect(given_release_date_models).toBe(55);
    expect(percent(given_release_date)).toBeCloseTo(22.9, 1);
  });

  it("the axis is that of NumPy, model by model", () => {
    const { scores, variance_explained } = figures("helm-capabilities-v1.15.json");
    expect(found.pool?.variance_explained).toBeCloseTo(variance_explained, 10);
    for (const { name, axis_value } of benchmarkOf(found, "HarmBench").models.matched) {
      expect(axis_value).toBeCloseTo(scores[name], 10);
    }
  });
});

it.each([
  ["helm-lite-2025", 23, [25.5, 20.1, 85.6, 9.6, 66.5]],
  ["eci-2026", 57, [36.4, 32.5, 66.1, 0.2, 58.1]],
])("HELM Safety on %s, %d models", async (pool, models, values) => {
  const found = await report(pool);
  Object.keys(COLUMNS).forEach((name, i) => {
    const { correlation, models: those } = benchmarkOf(found, name);
    expect(those.matched).toHaveLength(models);
    expect(percent(correlation.value)).toBeCloseTo(values[i] as number, 1);
  });
});

it("the mean of the five, and pools that disagree: 72.5 on HELM Capabilities, 55.7 on HELM Lite, never clear", async () => {
  const all = safety.filter((row) => Object.values(COLUMNS).every((column) => row[column]));
  const mean = (row: Record<string, string>) =>
    Object.values(COLUMNS).reduce((sum, column) => sum + Number(row[column]) / 5, 0);
  const scores = Object.fromEntries(all.map((row) => [row.id as string, mean(row)]));
  const found = await checkReport(
    { benchmark: "HELM Safety", higher_is_better: true, scores },
    "--pool",
    "helm-capabilities-2025",
  );
  expect(percent(benchmarkOf(found).correlation.value)).toBeCloseTo(72.5, 1);
  expect(benchmarkOf(found)).toMatchObject({ verdict: "entangled", certainty: "borderline" });
  const lite = found.pool?.alternatives.find(({ name }) => name === "helm-lite-2025");
  expect(percent(lite?.correlation)).toBeCloseTo(55.7, 1);
  expect(lite).toMatchObject({ verdict: "distinct", disagrees: true });
});

it("a bias score that is best at 0 is not 'lower is better'", async () => {
  const scores = scoresOf(safety, "BBQ - BBQ (unambiguous)", "id");
  const value = async (orientation: object) =>
    percent(
      benchmarkOf(
        await checkReport({ benchmark: "Bias", scores, ...orientation }, "--pool", "helm-capabilities-2025"),
      ).correlation.value,
    );
  expect(await value({ optimum: 0 })).toBeCloseTo(-31.5, 1);
  expect(await value({ higher_is_better: false })).toBeCloseTo(31.5, 1);
});

it("Vectara's factual consistency on HELM Capabilities: −72.54 [−96, 14] over 21 models", async () => {
  const scores = scoresOf(
    dataTable("vectara-hallucination/vectara_hallucination.csv"),
    "Factual Consistency Rate (%)",
    "id",
  );
  const found = benchmarkOf(
    await checkReport(
      { benchmark: "Consistency", higher_is_better: true, scores },
      "--pool",
      "helm-capabilities-2025",
    ),
  );
  expect(found.models.matched).toHaveLength(21);
  expect(found.coverage.families).toBe(10);
  expect(percent(found.correlation.value)).toBeCloseTo(-72.54, 2);
  expect(percent(found.correlation.interval?.low)).toBeCloseTo(-96, 0);
  expect(percent(found.correlation.interval?.high)).toBeCloseTo(14, 0);
});

it("the HELM Lite axis is that of NumPy over 90 models", async () => {
  const { scores, variance_explained } = figures("helm-lite.json").spearman;
  const found = await report("helm-lite-2025");
  expect(found.pool).toMatchObject({
    models: 90,
    variance_explained: expect.closeTo(variance_explained, 10),
  });
  for (const { pool_model, axis_value } of benchmarkOf(found, "HarmBench").models.matched) {
    expect(axis_value).toBeCloseTo(scores[pool_model as string], 10);
  }
});
