// Laws of the whole: what must not change a verdict, and what must turn it round. On the bundled chat pool.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BenchmarkAssessment } from "../../src/generated/report.ts";
import { chat, gate, judged, resultsOf } from "../support/gate.ts";

const names = chat.models.map(({ name }) => name);

/** Scores of some of the pool's models; whole numbers, so that ties occur and scaling is exact. */
const scores = fc
  .record({
    values: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 26, maxLength: 26 }),
    kept: fc.subarray(names, { minLength: 8 }),
  })
  .map(({ values, kept }) =>
    Object.fromEntries(
      names.map((name, i) => [name, values[i] as number]).filter(([name]) => kept.includes(name as string)),
    ),
  ) as fc.Arbitrary<Record<string, number>>;

const runs = { numRuns: 25 };
const map = (some: Record<string, number>, f: (score: number) => number) =>
  Object.fromEntries(Object.entries(some).map(([name, score]) => [name, f(score)]));

/** What a monotone change of scale must leave as it is. */
const invariants = ({
  verdict,
  certainty,
  conclusion,
  correlation,
  sensitivity,
  evidence_above_threshold,
}: BenchmarkAssessment) => ({
  verdict,
  certainty,
  conclusion,
  sensitivity,
  evidence_above_threshold,
  value: correlation.value,
  interval: correlation.interval,
  kendall: correlation.kendall,
});

describe("nothing changes by", () => {
  it("the order of the models", () => {
    fc.assert(
      fc.property(scores, fc.array(fc.nat(), { minLength: 26, maxLength: 26 }), (some, keys) => {
        const plain = resultsOf("Bench", some);
        const models = plain.models
          .map((model, i) => ({ model, key: keys[i] as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ model }) => model);
        expect(JSON.stringify(judged({ ...plain, models }))).toBe(JSON.stringify(judged(plain)));
      }),
      runs,
    );
  });

  it("a strictly rising change of scale", () => {
    fc.assert(
      fc.property(scores, (some) => {
        const plain = invariants(judged(resultsOf("Bench", some)));
        for (const f of [(s: number) => 3 * s + 7, (s: number) => s ** 3, (s: number) => s * 1e-200]) {
          expect(invariants(judged(resultsOf("Bench", map(some, f))))).toEqual(plain);
        }
      }),
      runs,
    );
  });

  it("turning both the scores and what is better", () => {
    fc.assert(
      fc.property(scores, (some) => {
        const turned = resultsOf(
          "Bench",
          map(some, (s) => -s),
          { orientation: { kind: "lower" } },
        );
        expect(invariants(judged(turned))).toEqual(invariants(judged(resultsOf("Bench", some))));
      }),
      runs,
    );
  });

  it("the order of the benchmarks in a run, and one does not change another's verdict", () => {
    fc.assert(
      fc.property(scores, scores, (a, b) => {
        const [first, second] = [resultsOf("A", a), resultsOf("B", b)];
        const inputs = { pool: "chat-2024" };
        const report = gate([first, second], { inputs });
        expect(gate([second, first], { inputs }).benchmarks).toEqual(report.benchmarks);
        for (const [name, one] of [
          ["A", first],
          ["B", second],
        ] as const) {
          const alone = gate([one], { inputs }).benchmarks[0] as BenchmarkAssessment;
          const among = report.benchmarks.find((benchmark) => benchmark.name === name);
          expect({ ...among, p_value_holm: null }).toEqual({ ...alone, p_value_holm: null });
        }
      }),
      runs,
    );
  });

  it("a model that nobody knows: it is named, and the figures stay", () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: 0, max: 60 }), (some, score) => {
        const more = judged(resultsOf("Bench", { ...some, "nobody/knows-this": score }));
        expect(invariants(more)).toEqual(invariants(judged(resultsOf("Bench", some))));
        expect(more.models.left_out.map(({ name }) => name)).toEqual(["nobody/knows-this"]);
      }),
      runs,
    );
  });
});

describe("turned scores", () => {
  it("turn the value and its interval round", () => {
    fc.assert(
      fc.property(scores, (some) => {
        const { correlation: plain } = judged(resultsOf("Bench", some));
        const { correlation: turned } = judged(
          resultsOf(
            "Bench",
            map(some, (s) => -s),
          ),
        );
        const mirror = (value: number | null | undefined) =>
          value == null ? null : expect.closeTo(-value, 10);
        expect(turned.value).toEqual(mirror(plain.value));
        expect(turned.kendall).toEqual(mirror(plain.kendall));
        expect(turned.pearson).toEqual(mirror(plain.pearson));
        expect(turned.interval?.low ?? null).toEqual(mirror(plain.interval?.high));
        expect(turned.interval?.high ?? null).toEqual(mirror(plain.interval?.low));
      }),
      runs,
    );
  });

  it("keep their verdict where the direction is absolute", () => {
    fc.assert(
      fc.property(scores, (some) => {
        const run = { inputs: { direction: "absolute", threshold: "0.3" } };
        const turned = judged(
          resultsOf(
            "Bench",
            map(some, (s) => -s),
          ),
          run,
        );
        const plain = judged(resultsOf("Bench", some), run);
        expect([turned.verdict, turned.certainty]).toEqual([plain.verdict, plain.certainty]);
      }),
      runs,
    );
  });
});

describe("noise and choice never excuse", () => {
  it("a value that is too high as it stands, whatever the standard errors", () => {
    fc.assert(
      fc.property(scores, fc.double({ min: 0, max: 100, noNaN: true }), (some, error) => {
        const plain = judged(resultsOf("Bench", some), { inputs: { threshold: "0.2" } });
        const noisy = Object.fromEntries(
          Object.entries(some).map(([name, score]) => [name, { score, standardError: error }]),
        );
        const { verdict } = judged(resultsOf("Bench", noisy), { inputs: { threshold: "0.2" } });
        // As it stands, not by the correction for range alone: that may be inconclusive where noise is too great, never distinct.
        const asItStands = plain.correlation.value !== null && plain.correlation.value > 0.2;
        if (plain.verdict === "entangled" && asItStands) expect(verdict).toBe("entangled");
        else if (plain.verdict === "entangled") expect(verdict).not.toBe("distinct");
        else expect(verdict === "distinct" && plain.verdict === "inconclusive").toBe(false);
      }),
      runs,
    );
  });
});

describe("degenerate scores", () => {
  const of = (f: (i: number) => number) => Object.fromEntries(names.map((name, i) => [name, f(i)]));

  it.each([
    ["all alike", of(() => 0.5), "inconclusive"],
    ["alike to twelve digits", of((i) => (i % 2 ? 0.3 : 0.1 + 0.2)), "inconclusive"],
    ["of one model that differs", of((i) => (i === 3 ? 1 : 0)), "inconclusive"],
    ["of three models", Object.fromEntries(names.slice(0, 3).map((name, i) => [name, i])), "inconclusive"],
    [
      "of one family",
      Object.fromEntries(chat.models.filter((m) => m.family === "qwen1.5").map((m, i) => [m.name, i])),
      "inconclusive",
    ],
    ["of nobody", {}, "inconclusive"],
  ])("%s are %s", (_, some, verdict) => {
    const found = judged(resultsOf("Bench", some));
    expect(found.verdict).toBe(verdict);
    expect(found.reasons.length).toBeGreaterThan(0);
    expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity/);
  });

  it("with two values, a ceiling, or huge and tiny magnitudes still give figures", () => {
    const axis = judged(
      resultsOf(
        "Bench",
        of((i) => i),
      ),
    ).models.matched.map((m) => [m.name, m.axis_value] as const);
    const copy = Object.fromEntries(axis);
    const ceiling = [...axis].sort((a, b) => b[1] - a[1])[10]?.[1] as number;
    for (const some of [
      copy,
      map(copy, (s) => s * 1e300),
      map(copy, (s) => s * 1e-300),
      map(copy, (s) => Math.min(s, ceiling)),
      map(copy, (s) => (s > 0 ? 1 : 0)),
    ]) {
      const found = judged(resultsOf("Bench", some));
      expect(found.verdict).toBe("entangled");
      expect(found.correlation.value).toBeLessThanOrEqual(1);
      expect(found.correlation.interval).not.toBeNull();
    }
    expect(judged(resultsOf("Bench", copy)).correlation.value).toBe(1);
  });
});
