// The whole gate over the bundled pools: published figures, laws, and what degenerate or hostile results do.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import validateReport from "../../src/generated/validate-report.ts";
import { capabilitiesScore } from "../../src/pool/capabilities-score.ts";
import { folded } from "../../src/report/files/folded.ts";
import chatOracle from "../figures/chat.json" with { type: "json" };
import { chat, columnOf, gate, judged, resultsOf, shelf } from "../support/gate.ts";

const helm = shelf.get("helm-capabilities-2025");
const mtBench = () => resultsOf("MT-Bench", columnOf(chat, "MT_Bench"));
const ethics = () => resultsOf("ETHICS", columnOf(chat, "ethics_all"));

describe("published figures", () => {
  it.each([
    ["MT_Bench", 0.7874, "entangled"],
    ["LMSYS_Chatbot_Arena", 0.6211, "entangled"],
    ["ethics_all", 0.8215, "entangled"],
    ["machiavelli-utility.Σ", -0.4988, "distinct"],
    ["bbq_amb", -0.373, "distinct"],
    ["wmdp_bio", -0.875, "distinct"],
    ["truthfulqa_mc1", 0.8118, "entangled"],
  ])("%s: %d, %s", (id, value, verdict) => {
    const found = judged(resultsOf(`of ${id}`, columnOf(chat, id)));
    expect(found.correlation.value).toBeCloseTo(value, 3);
    expect(found.verdict).toBe(verdict);
  });

  it("leave-one-family-out range and interval are SciPy's", () => {
    const figures = chatOracle.correlations.MT_Bench;
    const { sensitivity, correlation } = judged(mtBench());
    const values = Object.values(figures.leave_one_family_out) as number[];
    expect(sensitivity.without_family?.low).toBeCloseTo(Math.min(...values), 10);
    expect(sensitivity.without_family?.high).toBeCloseTo(Math.max(...values), 10);
    expect(correlation.interval?.low).toBeCloseTo(figures.low, 10);
    expect(correlation.interval?.high).toBeCloseTo(figures.high, 10);
    expect(correlation.kendall).toBeCloseTo(figures.kendall_tau_b, 10);
    expect(correlation.pearson).toBeCloseTo(figures.pearson, 10);
  });

  it("HarmBench on HELM Capabilities: 51.7 over 57 models in 14 families, 22.9 given release date (55 dated)", () => {
    const { correlation, coverage } = gate(
      [resultsOf("HarmBench", columnOf(helm, "helm-safety-harmbench"))],
      {
        inputs: { pool: helm.name },
      },
    ).benchmarks[0]!;
    expect(correlation.value).toBeCloseTo(0.517, 3);
    expect([coverage.models, coverage.families]).toEqual([57, 14]);
    expect(correlation.given_release_date).toBeCloseTo(0.229, 3);
    expect(correlation.given_release_date_models).toBe(55);
  });
});

describe("part and whole", () => {
  it.each([
    ["mmlu", 83.25, 77.5],
    ["gsm8k", 80.72, 75.52],
    ["minerva_math", 61.5, 56.51],
    ["bbh", 80.24, 73.4],
    ["medqa_4options", 89.68, 84.75],
  ])("%s: %d on the whole axis, %d on the axis without it", (id, whole, without) => {
    const { correlation, axis } = judged(resultsOf(id, columnOf(chat, id)));
    expect(correlation.whole_axis! * 100).toBeCloseTo(whole, 1);
    expect(correlation.value! * 100).toBeCloseTo(without, 1);
    expect(axis.left_out).toHaveLength(1);
    expect(axis.left_out_because).toBe("same-benchmark");
  });

  it("the policy's overlaps leave the axis; those of the results file are reported and change nothing", () => {
    const plain = judged(mtBench());
    const declared = judged({ ...mtBench(), overlapsWith: ["mmlu", "gsm8k", "hellaswag"] });
    expect(declared.correlation.value).toBe(plain.correlation.value);
    expect(declared.overlaps.declared_by_results).toEqual(["mmlu", "gsm8k", "hellaswag"].sort());
    expect(declared.overlaps.value_without_declared).not.toBeNull();
    const pinned = judged(mtBench(), { inputs: { "overlaps-with": "MMLU\nGSM8K" } });
    expect(pinned.axis.left_out_because).toBe("policy-overlap");
    expect(pinned.correlation.whole_axis).toBeCloseTo(plain.correlation.value!, 14);
  });

  it("an overlap that the pool does not know is an error with the list", () => {
    expect(() => judged(mtBench(), { inputs: { "overlaps-with": "MMLUU" } })).toThrow(
      /"MMLUU".*no capability benchmark.*MMLU/,
    );
  });

  it("too little left to make an axis is inconclusive", () => {
    const most = chat.capability_benchmarks
      .slice(0, 10)
      .map(({ id }) => id)
      .join("\n");
    const found = judged(mtBench(), { inputs: { "overlaps-with": most } });
    expect(found.verdict).toBe("inconclusive");
    expect(found.reasons[0]?.rule).toBe("axis-too-small");
  });

  it("an axis that is the benchmark itself is an error", () => {
    expect(() => judged(resultsOf("MMLU", columnOf(chat, "mmlu")), { inputs: { axis: "mmlu" } })).toThrow();
  });

  it("asks where a benchmark ranks models exactly as a capability benchmark does", () => {
    const renamed = judged(resultsOf("NewSafetyBench", columnOf(chat, "mmlu")));
    expect(renamed.notes.map(({ code }) => code)).toContain("same-ranking");
  });
});

describe("axes", () => {
  it("against MMLU: 1 − RMS calibration error 20.1, 1 − Brier score 95.5", () => {
    const on = (id: string) =>
      judged(resultsOf(id, columnOf(chat, id)), { inputs: { axis: "mmlu" } }).correlation.value! * 100;
    expect(on("rmsce_mmlu")).toBeCloseTo(20.1, 1);
    expect(on("brier_mmlu")).toBeCloseTo(95.5, 1);
  });

  it("training compute: the capabilities score itself 94.32 over 21 models", () => {
    const score = Object.fromEntries(capabilitiesScore(chat).values);
    const found = judged(resultsOf("score", score), { inputs: { axis: "training-compute" } });
    expect(found.correlation.value! * 100).toBeCloseTo(94.32, 1);
    expect(found.coverage.models).toBe(21);
  });

  it("an unknown axis is an error with the list", () => {
    expect(() => judged(mtBench(), { inputs: { axis: "mmlux" } })).toThrow(/mmlux/);
  });
});

describe("laws", () => {
  const scores = Object.entries(columnOf(chat, "ethics_all"));
  const plain = judged(ethics());

  it("the order of rows changes no byte", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(scores, { minLength: scores.length }), (shuffled) => {
        const models = resultsOf("ETHICS", Object.fromEntries(shuffled)).models;
        expect(JSON.stringify(judged({ ...ethics(), models: [...models].reverse() }))).toBe(
          JSON.stringify(plain),
        );
      }),
      { numRuns: 10 },
    );
  });

  it("monotone rescaling changes neither verdict nor value nor interval", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          Math.exp,
          (x: number) => 1e6 * x - 3,
          (x: number) => x ** 3,
          (x: number) => x * 1e-9,
        ),
        (f) => {
          const rescaled = judged(
            resultsOf("ETHICS", Object.fromEntries(scores.map(([name, score]) => [name, f(score)]))),
          );
          expect(rescaled.correlation.value).toBe(plain.correlation.value);
          expect(rescaled.correlation.interval).toEqual(plain.correlation.interval);
          expect(rescaled.verdict).toBe(plain.verdict);
        },
      ),
    );
  });

  it("turned round, the value changes its sign", () => {
    const turned = judged({ ...ethics(), orientation: { kind: "lower" } });
    expect(turned.correlation.value).toBeCloseTo(-plain.correlation.value!, 14);
    expect(turned.verdict).toBe("distinct");
    expect(turned.conclusion).toBe("warn");
  });

  it("a known seed of noise gives a report that its schema accepts", () => {
    const report = gate([ethics(), mtBench()], { inputs: { pool: "chat-2024" } });
    expect(validateReport(folded(report)) || validateReport.errors).toBe(true);
    expect(report.benchmarks.every(({ p_value_holm }) => p_value_holm !== null)).toBe(true);
  });
});

describe("degenerate results", () => {
  const names = chat.models.map(({ name }) => name);
  const scored = (f: (i: number) => number) =>
    resultsOf("X", Object.fromEntries(names.map((name, i) => [name, f(i)])));

  it.each([
    ["all ties", scored(() => 0.5), "constant-scores"],
    ["ties up to the twelfth digit", scored((i) => (i % 2 ? 0.1 + 0.2 : 0.3)), "constant-scores"],
    [
      "three models",
      resultsOf("X", Object.fromEntries(names.slice(0, 3).map((name, i) => [name, i]))),
      "min-models",
    ],
    ["no model at all", resultsOf("X", {}), "min-models"],
    [
      "one family",
      resultsOf(
        "X",
        Object.fromEntries(names.filter((n) => n.startsWith("Qwen")).map((name, i) => [name, i])),
      ),
      "min-families",
    ],
    [
      "one model differs: all hangs on its family",
      scored((i) => (names[i] === "dbrx-instruct" ? 1 : 0)),
      "one-family",
    ],
  ])("%s: inconclusive", (_, results, rule) => {
    const found = judged(results);
    expect(found.verdict).toBe("inconclusive");
    expect(found.reasons.map((reason) => reason.rule)).toContain(rule);
    expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity/);
  });

  it.each([
    ["huge", 1e300],
    ["tiny", 1e-300],
  ])("%s magnitudes", (_, factor) => {
    const column = Object.entries(columnOf(chat, "ethics_all"));
    const found = judged(
      resultsOf("X", Object.fromEntries(column.map(([name, score]) => [name, score * factor]))),
    );
    expect(found.correlation.value).toBeCloseTo(0.8215, 3);
  });

  it("an exact copy of the capabilities score: 1, an interval below 1, entangled and clear", () => {
    const found = judged(resultsOf("copy", Object.fromEntries(capabilitiesScore(chat).values)));
    expect(found.correlation.value).toBe(1);
    expect(found.correlation.interval?.high).toBeLessThan(1);
    expect([found.verdict, found.certainty]).toEqual(["entangled", "clear"]);
  });

  it("40 % at the ceiling, two distinct values", () => {
    expect(judged(scored((i) => Math.min(1, i / 15))).verdict).not.toBeUndefined();
    expect(judged(scored((i) => i % 2)).correlation.value).not.toBeNull();
  });
});

describe("several benchmarks", () => {
  it("each is decided for itself; the worst comes first and gives the verdict", () => {
    const column = (id: string) => resultsOf(id, columnOf(chat, id));
    const report = gate(
      [column("bbq_amb"), column("ethics_all"), column("MT_Bench"), resultsOf("few", { "dbrx-instruct": 1 })],
      {
        inputs: { pool: "chat-2024" },
      },
    );
    expect(report.benchmarks.map(({ name }) => name)).toEqual(["ethics_all", "MT_Bench", "few", "bbq_amb"]);
    expect([report.verdict, report.conclusion]).toEqual(["entangled", "fail"]);
  });

  it("the order of benchmarks changes nothing but is fixed", () => {
    const column = (id: string) => resultsOf(id, columnOf(chat, id));
    const run = (ids: string[]) => JSON.stringify(gate(ids.map(column), { inputs: { pool: "chat-2024" } }));
    expect(run(["bbq_amb", "ethics_all"])).toBe(run(["ethics_all", "bbq_amb"]));
  });
});

describe("noise", () => {
  const noisy = (se: number) =>
    resultsOf(
      "X",
      Object.fromEntries(
        Object.entries(columnOf(chat, "LMSYS_Chatbot_Arena")).map(([name, score]) => [
          name,
          { score, standardError: se },
        ]),
      ),
    );

  it("known: the corrected value decides", () => {
    const column = Object.entries(columnOf(chat, "bbq_disamb"));
    const found = judged(
      resultsOf(
        "X",
        Object.fromEntries(column.map(([name, score]) => [name, { score, standardError: 0.05 }])),
      ),
    );
    expect(found.noise.source).toBe("standard-errors");
    expect(found.decided_on.statistic).toBe("corrected");
    const { value } = found.correlation;
    expect(found.decided_on.value).toBeCloseTo(
      Math.min(1, value! / Math.sqrt(found.noise.rank_reliability!)),
      12,
    );
  });

  it("too great: an entangled plain value still fails, a distinct one is inconclusive", () => {
    expect(judged(noisy(1e6)).verdict).toBe("entangled");
    const distinct = judged(
      resultsOf(
        "X",
        Object.fromEntries(
          Object.entries(columnOf(chat, "bbq_amb")).map(([name, score]) => [
            name,
            { score, standardError: 9 },
          ]),
        ),
      ),
    );
    expect([distinct.verdict, distinct.reasons[0]?.rule]).toEqual(["inconclusive", "min-reliability"]);
  });
});
