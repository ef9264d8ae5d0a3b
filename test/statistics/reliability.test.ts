// R against the worked examples; where errors come from; where R is unknown.
import { describe, expect, it } from "vitest";
import { reliability } from "../../src/statistics/reliability.ts";
import { chatColumn } from "../support/chat-table.ts";
import { figures } from "../support/figures.ts";

const examples = figures("worked-examples.json").item3_noise_correction.examples;
const none = (n: number) => new Array<undefined>(n).fill(undefined);
const ten = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
const plain = { scores: ten, standardErrors: none(10), samples: none(10), proportion: true, unitScale: 1 };

it.each(Object.keys(examples))("from standard errors: %s", (name) => {
  const { benchmark, se, reliability: expected } = examples[name];
  const scores = chatColumn(benchmark) as number[];
  const found = reliability({ ...plain, scores, standardErrors: scores.map(() => se), samples: none(26) });
  expect(found.reliability).toBeCloseTo(expected, 12);
  expect(found).toMatchObject({ source: "standard-errors", models: 26 });
  expect(found.standardErrors[0]).toBe(se);
});

describe("from counts", () => {
  // var(ten), ddof 1, is 0.0916667; 96 items each; Σ p̃(1 − p̃)/100 over the ten, by hand below.
  const noise = ten.map((p) => (96 * p + 2) / 100).reduce((sum, p) => sum + (p * (1 - p)) / 100, 0) / 10;

  it("uses Agresti–Coull, in fractions and in percent alike", () => {
    const fractions = reliability({ ...plain, samples: ten.map(() => 96) });
    expect(fractions.reliability).toBeCloseTo(1 - noise / (0.825 / 9), 12);
    expect(fractions).toMatchObject({ source: "sample-counts", models: 10 });
    const percent = reliability({
      ...plain,
      scores: ten.map((p) => 100 * p),
      samples: ten.map(() => 96),
      unitScale: 100,
    });
    expect(percent.reliability).toBeCloseTo(fractions.reliability as number, 12);
    expect(percent.standardErrors[9]).toBeCloseTo(1.4, 12);
  });

  it("counts say nothing of a metric that is no proportion, or of a score that is no share", () => {
    expect(reliability({ ...plain, samples: ten.map(() => 96), proportion: false })).toMatchObject({
      reliability: null,
      source: "unknown",
      models: 0,
    });
    const outside = reliability({ ...plain, scores: ten.map((p) => p * 50), samples: ten.map(() => 96) });
    expect(outside.models).toBe(0);
  });

  it("replaces a standard error of 0 by the count's, and keeps it where there is no count", () => {
    const found = reliability({
      ...plain,
      standardErrors: ten.map((p) => (p === 1 ? 0 : 0.05)),
      samples: ten.map((p) => (p === 1 ? 96 : undefined)),
    });
    expect(found.standardErrors[9]).toBeCloseTo(0.014, 12);
    expect(found.source).toBe("mixed");
    const bare = reliability({ ...plain, standardErrors: ten.map((p) => (p === 1 ? 0 : 0.05)) });
    expect(bare.standardErrors[9]).toBe(0);
    expect(bare.source).toBe("standard-errors");
  });
});

describe("is unknown", () => {
  it("with fewer than 8 errors, or below 80 % of the models", () => {
    const some = (k: number) => ten.map((_, i) => (i < k ? 0.05 : undefined));
    expect(reliability({ ...plain, standardErrors: some(8) }).reliability).not.toBeNull();
    expect(reliability({ ...plain, standardErrors: some(7) })).toMatchObject({
      reliability: null,
      models: 7,
    });
    const eleven = reliability({
      ...plain,
      scores: [...ten, 0.55],
      standardErrors: [...some(8), undefined],
      samples: none(11),
    });
    expect(eleven).toMatchObject({ reliability: null, source: "unknown", models: 8 });
  });

  it("for constant scores", () => {
    const scores = ten.map(() => 0.5);
    expect(reliability({ ...plain, scores, standardErrors: ten.map(() => 0.05) }).reliability).toBeNull();
  });
});

it("is the same in any unit, and 0 where noise is all there is", () => {
  for (const scale of [1e-300, 1, 1e300]) {
    const found = reliability({
      ...plain,
      proportion: false,
      scores: ten.map((p) => p * scale),
      standardErrors: ten.map(() => 0.1 * scale),
    });
    expect(found.reliability).toBeCloseTo(1 - 0.01 / (0.825 / 9), 12);
  }
  expect(reliability({ ...plain, standardErrors: ten.map(() => 5) }).reliability).toBe(0);
});

it("refuses an error that is none, and a score that is no number", () => {
  expect(() => reliability({ ...plain, standardErrors: ten.map(() => -1) })).toThrow("standardErrors[0]");
  expect(() => reliability({ ...plain, scores: [...ten.slice(1), Number.NaN] })).toThrow("scores[9]");
});

it("overflows with no magnitude of scores or errors, and does not change with a common one", () => {
  const expected = reliability({ ...plain, standardErrors: ten.map(() => 0.05) }).reliability as number;
  for (const factor of [2 ** -1000, 2 ** -500, 2 ** 500, 2 ** 1000]) {
    const scores = ten.map((score) => score * factor);
    const found = (error: number) =>
      reliability({ ...plain, scores, standardErrors: ten.map(() => error) }).reliability;
    expect(found(0.05 * factor)).toBeCloseTo(expected, 12);
    expect(found(0)).toBe(1);
    expect([0, 1]).toContain(found(5e-324));
    expect(found(1.7e308)).toBe(0);
  }
  expect(reliability({ ...plain, standardErrors: ten.map(() => 1e160) }).reliability).toBe(0);
});
