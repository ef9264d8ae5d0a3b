// Every figure of docs/method.md, sections 1 to 5 and 7, through the built command line: the chat pool column by column
// against SciPy (test/figures/chat.json, worked-examples.json). Results are written as an author would write them.
import { describe, expect, it } from "vitest";
import { chatColumn, chatFamilies, chatModels } from "../support/chat-table.ts";
import { benchmarkOf, checkReport, type Results } from "../support/check-report.ts";
import { figures } from "../support/figures.ts";

const chat = figures("chat.json");
const worked = figures("worked-examples.json");

function column(name: string): Record<string, number> {
  return Object.fromEntries(
    chatColumn(name).flatMap((score, i) =>
      score === null ? [] : [[chatModels[i] as string, score] as const],
    ),
  );
}

const results = (name: string, more: Partial<Results> = {}): Results => ({
  benchmark: name,
  higher_is_better: true,
  scores: column(name),
  ...more,
});

const names = Object.keys(chat.correlations);
const report = await checkReport(
  names.map((name) => results(name)),
  "--pool",
  "chat-2024",
);
const isCapability = (name: string) => chat.capability_benchmarks.includes(name);

describe("sections 1 to 3: every column of the chat pool", () => {
  it.each(names.filter((name) => !isCapability(name)))("%s", (name) => {
    const expected = chat.correlations[name];
    const { correlation, models, sensitivity } = benchmarkOf(report, name);
    expect(models.matched).toHaveLength(expected.n);
    expect(correlation.value).toBeCloseTo(expected.rho, 10);
    expect(correlation.pearson).toBeCloseTo(expected.pearson, 10);
    expect(correlation.kendall).toBeCloseTo(expected.kendall_tau_b, 10);
    expect(correlation.interval?.low).toBeCloseTo(expected.low, 10);
    expect(correlation.interval?.high).toBeCloseTo(expected.high, 10);
    expect(correlation.whole_axis).toBeNull();
    const families = Object.values(expected.leave_one_family_out as Record<string, number>);
    expect(sensitivity.without_family?.low).toBeCloseTo(Math.min(...families), 10);
    expect(sensitivity.without_family?.high).toBeCloseTo(Math.max(...families), 10);
  });

  it.each(names.filter(isCapability))("%s, on the axis without itself", (name) => {
    const expected = worked.item4_circularity.benchmarks[name];
    const { correlation, axis } = benchmarkOf(report, name);
    expect(correlation.whole_axis).toBeCloseTo(chat.correlations[name].rho, 10);
    expect(correlation.value).toBeCloseTo(expected.rho_axis_without_itself, 10);
    expect(correlation.interval?.low).toBeCloseTo(expected.family_jackknife_without.low, 10);
    expect(correlation.interval?.high).toBeCloseTo(expected.family_jackknife_without.high, 10);
    expect(axis).toMatchObject({ left_out_because: "same-benchmark" });
    expect(axis.capability_benchmarks).toHaveLength(11);
  });

  it("the axis itself", () => {
    expect(report.pool?.variance_explained).toBeCloseTo(chat.spearman.variance_explained, 10);
    expect(report.pool?.axis_reliability).toBeCloseTo(worked.axis.reliability_theta, 10);
    for (const { name, axis_value, family } of benchmarkOf(report, "MT_Bench").models.matched) {
      expect(axis_value).toBeCloseTo(chat.spearman.scores[name], 10);
      expect(family).toBe(chat.families[name]);
    }
  });

  it.each(Object.keys(worked.item4_circularity.relatives.values))(
    "%s with the policy's overlaps",
    async (name) => {
      const { left_out, rho_without, rho_whole_axis } = worked.item4_circularity.relatives.values[name];
      const overlaps = left_out.flatMap((id: string) => ["--overlaps-with", id]);
      const { correlation } = benchmarkOf(
        await checkReport(results(name), "--pool", "chat-2024", ...overlaps),
      );
      expect(correlation.value).toBeCloseTo(rho_without, 10);
      expect(correlation.whole_axis).toBeCloseTo(rho_whole_axis, 10);
    },
  );

  it("an overlap that only the results file declares is told and changes nothing", async () => {
    const declared = results("MT_Bench", { overlaps_with: ["mmlu"] });
    const { correlation, overlaps, verdict } = benchmarkOf(
      await checkReport(declared, "--pool", "chat-2024"),
    );
    const expected = worked.item3_leave_one_capability_benchmark_out.benchmarks.MT_Bench;
    expect(verdict).toBe("entangled");
    expect(correlation.value).toBeCloseTo(expected.rho, 10);
    expect(overlaps.value_without_declared).toBeCloseTo(expected.left_out.mmlu, 10);
  });

  it.each(Object.keys(chat.axis_mmlu))("%s against MMLU", async (name) => {
    const { correlation } = benchmarkOf(
      await checkReport(results(name), "--pool", "chat-2024", "--axis", "mmlu"),
    );
    expect(correlation.value).toBeCloseTo(chat.axis_mmlu[name], 10);
  });

  it("a perfect order of eight models in families of 3, 2, 1, 1, 1", async () => {
    const [{ low, high }] = worked.item3_perfect_order.examples;
    const wanted: Record<string, number> = { "llama-2": 3, "llama-3": 2, yi: 1, falcon: 1, gemma: 1 };
    const chosen = chatModels.filter((_, i) => {
      const family = chatFamilies[i] as string;
      wanted[family] = (wanted[family] ?? 0) - 1;
      return wanted[family] >= 0;
    });
    // The interval depends on family sizes alone where every deletion leaves a perfect order.
    const scores = Object.fromEntries(chosen.map((model) => [model, chat.spearman.scores[model]]));
    const { correlation } = benchmarkOf(
      await checkReport({ benchmark: "Copy", higher_is_better: true, scores }, "--pool", "chat-2024"),
    );
    expect(correlation.value).toBe(1);
    expect(correlation.interval?.low).toBeCloseTo(low, 10);
    expect(correlation.interval?.high).toBeCloseTo(high, 10);
  });
});

describe("section 4: noise", () => {
  const { examples } = worked.item3_noise_correction;

  it.each(Object.keys(examples))("%s", async (title) => {
    const expected = examples[title];
    const scores = Object.fromEntries(
      Object.entries(column(expected.benchmark)).map(([model, score]) => [
        model,
        { score, standard_error: expected.se },
      ]),
    );
    const found = benchmarkOf(
      await checkReport(results(expected.benchmark, { scores }), "--pool", "chat-2024"),
    );
    const { reliability, corrected, rank_stability: q, source } = found.noise;
    expect(source).toBe("standard-errors");
    expect(reliability).toBeCloseTo(expected.reliability, 10);
    if (expected.rank_stability_q === null) return;
    expect(q).toBeCloseTo(expected.rank_stability_q, 10);
    // The reliability of ranks corrects, 2 − 1/q², from one half up.
    const ofRanks = 2 - 1 / expected.rank_stability_q ** 2;
    if (ofRanks < 0.5) expect(corrected).toBeNull();
    else expect(corrected?.value).toBeCloseTo(Math.min(1, found.correlation.value! / Math.sqrt(ofRanks)), 9);
  });

  it("without standard errors the evidence is that of the plain value", () => {
    const expected = examples["MT_Bench, se 0.5"];
    const found = benchmarkOf(report, "MT_Bench");
    expect(found.noise).toMatchObject({ reliability: null, source: "unknown", corrected: null });
    expect(found.evidence_above_threshold).toBeCloseTo(expected["evidence_above_0.6_plain"], 10);
  });
});

describe("section 5: leaving out one capability benchmark", () => {
  const { benchmarks } = worked.item3_leave_one_capability_benchmark_out;

  it.each(Object.keys(benchmarks))("%s", (name) => {
    const { without_capability_benchmark } = benchmarkOf(report, name).sensitivity;
    expect(without_capability_benchmark?.low).toBeCloseTo(benchmarks[name].lowest, 10);
    expect(without_capability_benchmark?.high).toBeCloseTo(benchmarks[name].highest, 10);
  });
});

describe("section 7: a model outside the pool", () => {
  const { subsets, example } = worked.item5_partial_information;
  const known = "Meta-Llama-3-70B-Instruct";
  const placed = async (benchmarks: readonly string[]) => {
    const capability = Object.fromEntries(benchmarks.map((id) => [id, column(id)[known] as number]));
    const scores = { ...column("MT_Bench"), "our-org/New-1": { score: 8, capability_scores: capability } };
    return benchmarkOf(await checkReport(results("MT_Bench", { scores }), "--pool", "chat-2024"));
  };
  const isNew = ({ name }: { name: string }) => name === "our-org/New-1";

  it("with every capability benchmark stands where the pool's own scores put it", async () => {
    expect((await placed(chat.capability_benchmarks)).models.matched.find(isNew)).toMatchObject({
      origin: "computed",
      counts: false,
      axis_value: expect.closeTo(chat.spearman.scores[known], 10),
    });
  });

  it("with five of them gets the worked example's estimate", async () => {
    expect((await placed(example.benchmarks)).models.matched.find(isNew)).toMatchObject({
      origin: "estimated",
      axis_value: expect.closeTo(example.estimate_all, 10),
    });
  });

  it.each(["mmlu", "mmlu+gsm8k", "mmlu+gsm8k+bbh"])(
    "with %s is left out, with R² in the reason",
    async (name) => {
      const found = (await placed(subsets[name].benchmarks)).models.left_out.find(isNew);
      expect(found?.reason).toContain(`R² ${subsets[name].one_predictor.r2_leave_one_family_out.toFixed(3)}`);
      expect(found?.reason).toContain("needed: ");
    },
  );
});
