// Each kind of axis; those that cannot be had.
import { describe, expect, it } from "vitest";
import { InputError } from "../../src/errors.ts";
import type { Pool } from "../../src/generated/pool.ts";
import { axisNames, poolAxis } from "../../src/pool/axis.ts";
import { spearman } from "../../src/statistics/spearman.ts";
import { chatColumn, chatModels, chatPool } from "../support/chat-table.ts";
import { figures } from "../support/figures.ts";

const chat = figures("chat.json");

it("the capabilities score, whole and without some", () => {
  const whole = poolAxis(chatPool, "capabilities-score");
  expect(whole).toMatchObject({ kind: "capabilities-score", leftOut: [] });
  expect(whole.values.get("Llama-2-7b-chat-hf")).toBeCloseTo(chat.spearman.scores["Llama-2-7b-chat-hf"], 10);
  const without = poolAxis(chatPool, "capabilities-score", new Set(["mmlu"]));
  expect(without.benchmarks).toHaveLength(11);
  expect(without.leftOut.map((benchmark) => benchmark.id)).toEqual(["mmlu"]);
});

describe("one capability benchmark", () => {
  it.each(Object.keys(chat.axis_mmlu))("%s against MMLU is SciPy's", (name) => {
    const axis = poolAxis(chatPool, "MMLU");
    expect(axis).toMatchObject({ kind: "capability-benchmark", fit: null });
    const x = chatModels.map((model) => axis.values.get(model) as number);
    expect(spearman(x, chatColumn(name) as number[])).toBeCloseTo(chat.axis_mmlu[name], 12);
  });

  it("cannot be the benchmark itself", () => {
    expect(() => poolAxis(chatPool, "mmlu", new Set(["mmlu"]))).toThrow(InputError);
    expect(() => poolAxis(chatPool, "mmlu", new Set(["mmlu"]))).toThrow("axis that is the benchmark itself");
  });
});

it("training compute, as log₁₀ FLOP, is SciPy's over the models that have it", () => {
  const axis = poolAxis(chatPool, "training-compute");
  const scores = poolAxis(chatPool, "capabilities-score").values;
  const models = [...axis.values.keys()];
  expect(models).toHaveLength(chat.compute.n);
  const flop = models.map((model) => axis.values.get(model) as number);
  expect(axis.values.get("Llama-2-70b-chat-hf")).toBeCloseTo(Math.log10(8.1e23), 12);
  expect(
    spearman(
      flop,
      models.map((model) => scores.get(model) as number),
    ),
  ).toBeCloseTo(chat.compute.spearman, 12);
});

describe("of a pool of one's own", () => {
  const pool: Pool = {
    ...chatPool,
    capability_benchmarks: [],
    given_scores: { name: "Index", source: "somebody" },
    models: [
      { name: "a", family: null, release_date: "1970-01-02", capabilities_score: 101 },
      { name: "b", family: null, release_date: "2000-01-01", capabilities_score: 120 },
      { name: "c", family: null },
    ],
  };

  it("given scores stand as they are", () => {
    const axis = poolAxis(pool, "capabilities-score");
    expect(axis).toMatchObject({ kind: "given-scores", name: "Index", benchmarks: [], fit: null });
    expect([...axis.values]).toEqual([
      ["a", 101],
      ["b", 120],
    ]);
  });

  it("release dates are days", () => {
    expect([...poolAxis(pool, "release-date").values]).toEqual([
      ["a", 1],
      ["b", 10957],
    ]);
  });

  it("an axis of which the pool knows nothing is refused, with those it has", () => {
    expect(() => poolAxis(pool, "training-compute")).toThrow(InputError);
    expect(() => poolAxis(pool, "training-compute")).toThrow(
      "an axis it has: capabilities-score, release-date",
    );
    expect(() => poolAxis(pool, "mmmlu")).toThrow(
      'Pool chat has no such axis: found "mmmlu", expected one of capabilities-score, release-date',
    );
    expect(axisNames(chatPool)).toEqual([
      "capabilities-score",
      "training-compute",
      ...chatPool.capability_benchmarks.map(({ name }) => name),
    ]);
  });
});
