import { describe, expect, it } from "vitest";
import worked from "../figures/worked-examples.json" with { type: "json" };
import { chat, columnOf, judged, resultsOf } from "../support/gate.ts";

const column = Object.entries(columnOf(chat, "truthfulqa_mc1"));
const metric = { name: "accuracy", proportion: true, unit: "proportion" };

describe("noise", () => {
  it("unknown without errors and counts", () => {
    expect(judged(resultsOf("X", Object.fromEntries(column))).noise).toEqual({
      reliability: null,
      rank_stability: null,
      rank_reliability: null,
      source: "unknown",
      models: 0,
      corrected: null,
    });
  });

  it("counts tell it only where the score is a share", () => {
    const counted = Object.fromEntries(column.map(([name, score]) => [name, { score, samples: 817 }]));
    expect(judged(resultsOf("X", counted, { metric })).noise.source).toBe("sample-counts");
    expect(judged(resultsOf("X", counted)).noise.source).toBe("unknown");
  });

  it("percent and fractions give the same reliability", () => {
    const of = (scale: number, unit: string) =>
      judged(
        resultsOf(
          "X",
          Object.fromEntries(column.map(([name, score]) => [name, { score: score * scale, samples: 817 }])),
          {
            metric: { ...metric, unit },
          },
        ),
      ).noise.reliability!;
    expect(of(100, "percent")).toBeCloseTo(of(1, "proportion"), 12);
  });

  it.each(Object.values(worked.item3_noise_correction.examples))(
    "$benchmark with a standard error of $se, as SciPy has it",
    (example) => {
      const scores = Object.entries(columnOf(chat, example.benchmark));
      const results = resultsOf(
        "X",
        Object.fromEntries(scores.map(([name, score]) => [name, { score, standardError: example.se }])),
      );
      const corrected = judged(results);
      const plain = judged(results, { inputs: { "noise-correction": "off" } });
      expect(corrected.noise.reliability).toBeCloseTo(example.reliability, 10);
      expect(plain.evidence_above_threshold).toBeCloseTo(example["evidence_above_0.6_plain"], 10);
      if (example.rank_stability_q === null) return;
      expect(corrected.noise.rank_stability).toBeCloseTo(example.rank_stability_q, 10);
      // Ranks decide: the published figures' own correction is that for scores.
      const ofRanks = 2 - 1 / example.rank_stability_q ** 2;
      expect(corrected.noise.rank_reliability).toBeCloseTo(Math.max(0, ofRanks), 9);
      const forNoise = ofRanks < 0.5 ? null : Math.min(1, corrected.correlation.value! / Math.sqrt(ofRanks));
      if (forNoise === null) expect(corrected.noise.corrected).toBeNull();
      else expect(corrected.noise.corrected?.value).toBeCloseTo(forNoise, 9);
    },
  );
});

it("evidence adds both tails where the direction is absolute", () => {
  const results = resultsOf("X", columnOf(chat, "bbq_amb"));
  const one = judged(results).evidence_above_threshold!;
  const both = judged(results, { inputs: { direction: "absolute" } }).evidence_above_threshold!;
  expect(both).toBeGreaterThan(one);
});
