import { describe, expect, it } from "vitest";
import { modelsGiven } from "../../src/report/words/names.ts";
import { chat, columnOf, judged, resultsOf, shelf } from "../support/gate.ts";

const scores = columnOf(chat, "MT_Bench");

describe("observe", () => {
  it("keeps every model that the results name: matched, or left out with a reason", () => {
    const place = { file: "results.json" };
    const found = judged(
      resultsOf(
        "X",
        { ...scores, "vicuna-13b": 6.5, "Meta-Llama-3-8B-Instuct": 8 },
        {
          unusable: [{ name: "broken", reason: "its score is NaN", place }],
        },
      ),
    ).models;
    expect(found.matched).toHaveLength(26);
    expect(found.left_out.map(({ name }) => name)).toEqual([
      "Meta-Llama-3-8B-Instuct",
      "broken",
      "vicuna-13b",
    ]);
    expect(found.left_out[0]?.nearest[0]).toBe("Meta-Llama-3-8B-Instruct");
    expect(found.left_out[1]).toMatchObject({ why: "unusable", said: "its score is NaN" });
  });

  it("an average or a human baseline is told from a model that the pool does not know", () => {
    const given = { ...scores, Average: 7, "Human baseline": 9, "some-model": 8 };
    const found = judged(resultsOf("X", given));
    expect(found.models.left_out.map(({ name, why }) => [name, why])).toEqual([
      ["Average", "no-model"],
      ["Human baseline", "no-model"],
      ["some-model", "unknown"],
    ]);
    expect(modelsGiven(found)).toBe(27);
  });

  it("a pool model without a value on the axis is left out with that reason", () => {
    const found = judged(resultsOf("X", scores), { inputs: { axis: "training-compute" } }).models;
    expect(found.matched).toHaveLength(21);
    expect(found.left_out).toHaveLength(5);
    expect(found.left_out[0]).toMatchObject({ why: "no-axis-value", axis: "training compute (log₁₀ FLOP)" });
  });

  it("a mapping by hand matches, by policy", () => {
    const policy = 'models: { "our copy": dbrx-instruct }';
    const { "dbrx-instruct": own, ...rest } = scores;
    const found = judged(resultsOf("X", { ...rest, "our copy": own! }), { policy }).models.matched;
    expect(found.find(({ name }) => name === "our copy")).toMatchObject({
      pool_model: "dbrx-instruct",
      matched_by: "policy",
    });
  });

  it("a mapping to a model of another pool does no harm here", () => {
    const other = shelf.get("eci-2026").models[0]!.name;
    expect(
      judged(resultsOf("X", scores), { policy: `models: { "nobody": ${JSON.stringify(other)} }` }).verdict,
    ).toBe("entangled");
  });

  it("models outside the pool: computed from all capability benchmarks, estimated from some, else left out with what is needed", () => {
    const all = Object.fromEntries(
      chat.capability_benchmarks.map(({ id }, j) => [id, chat.models[3]!.scores![j]!]),
    );
    const some = Object.fromEntries(
      Object.entries(all).filter(([id]) =>
        ["mmlu", "hellaswag", "arc_challenge", "winogrande", "gsm8k"].includes(id),
      ),
    );
    const outside = {
      "our/all": { score: 5, family: "ours", capabilityScores: all },
      "our/some": { score: 6, capabilityScores: some },
      "our/little": { score: 7, capabilityScores: { mmlu: 0.6 } },
    };
    const { matched, left_out } = judged(resultsOf("X", { ...scores, ...outside })).models;
    const of = (name: string) => matched.find((model) => model.name === name);
    expect(of("our/all")).toMatchObject({
      origin: "computed",
      family: "ours",
      family_from: "results",
      counts: false,
      pool_model: null,
    });
    expect(of("our/all")?.axis_value).toBeCloseTo(of(chat.models[3]!.name)!.axis_value, 12);
    expect(of("our/some")).toMatchObject({ origin: "estimated", family_from: "unknown" });
    const little = left_out.find(({ name }) => name === "our/little");
    expect(little).toMatchObject({ why: "not-placed", needed: expect.arrayContaining([expect.any(String)]) });
  });
});
