// Models placed by capability scores of their own: against the pool's own models and the worked example.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Pool } from "../../src/generated/pool.ts";
import { BUNDLED_POOLS } from "../../src/generated/pools.ts";
import { poolAxis } from "../../src/pool/axis.ts";
import { placeOutsidePool } from "../../src/pool/outside-pool.ts";
import { openPool } from "../../src/pool/shelf.ts";
import { chatColumn, chatModels, chatPool } from "../support/chat-table.ts";
import { figures } from "../support/figures.ts";

const poolsWithBenchmarks = BUNDLED_POOLS.map((name) => {
  const text = readFileSync(new URL(`../../pools/${name}/pool.json`, import.meta.url), "utf8");
  return [name, JSON.parse(text) as Pool] as const;
}).filter(([, pool]) => pool.capability_benchmarks.length > 0);

const chat = figures("chat.json");
const { example } = figures("worked-examples.json").item5_partial_information;
const axis = poolAxis(chatPool, "capabilities-score");
const scoresOf = (model: string, ids: readonly string[]) =>
  Object.fromEntries(ids.map((id) => [id, chatColumn(id)[chatModels.indexOf(model)] as number]));

it("a model with every benchmark gets the score that the pool gives it", () => {
  for (const model of chatModels) {
    const placed = placeOutsidePool(
      openPool(chatPool),
      axis,
      scoresOf(model, chat.capability_benchmarks),
      0.9,
    );
    expect(placed).toMatchObject({ kind: "computed", r2: null });
    expect(placed.kind === "computed" && placed.value).toBeCloseTo(chat.spearman.scores[model], 10);
  }
});

it("a model with five benchmarks gets the worked example's estimate, and is marked", () => {
  const placed = placeOutsidePool(
    openPool(chatPool),
    axis,
    scoresOf("Meta-Llama-3-70B-Instruct", example.benchmarks),
    0.9,
  );
  expect(placed.kind).toBe("estimated");
  expect(placed.kind === "estimated" && placed.value).toBeCloseTo(example.estimate_all, 10);
  expect(placed.kind === "estimated" && placed.r2).toBeCloseTo(0.9650351181324279, 10);
});

describe("is not placed", () => {
  it("by too few benchmarks: the reason gives R², and what would do", () => {
    const given = { MMLU: 0.6 };
    const placed = placeOutsidePool(openPool(chatPool), axis, given, 0.9);
    expect(placed.kind).toBe("not-placed");
    if (placed.kind !== "not-placed") return;
    expect(placed.reason).toContain("R² 0.497, at least 0.9");
    const added = Object.fromEntries(placed.needed.map((name) => [name, 0.5]));
    expect(placeOutsidePool(openPool(chatPool), axis, { ...given, ...added }, 0.9).kind).toBe("estimated");
  });

  it("by in-sample fit alone: MMLU, GSM8K and BBH fail the limit", () => {
    expect(placeOutsidePool(openPool(chatPool), axis, { mmlu: 0.6, gsm8k: 0.5, bbh: 0.5 }, 0.9).kind).toBe(
      "not-placed",
    );
    expect(placeOutsidePool(openPool(chatPool), axis, { mmlu: 0.6, gsm8k: 0.5, bbh: 0.5 }, 0.85).kind).toBe(
      "estimated",
    );
  });

  it("by nothing, by strangers, by two scores on one benchmark", () => {
    expect(placeOutsidePool(openPool(chatPool), axis, {}, 0.9)).toMatchObject({
      reason: "the results file gives no capability scores for it",
    });
    expect(placeOutsidePool(openPool(chatPool), axis, { "My Exam": 1 }, 0.9)).toMatchObject({
      reason: 'its capability scores ("My Exam") are on no benchmark of the axis',
    });
    expect(placeOutsidePool(openPool(chatPool), axis, { mmlu: 0.6, MMLU: 0.7 }, 0.9)).toMatchObject({
      reason: "it has two scores on MMLU",
    });
  });

  it("by a score in another unit than the pool's", () => {
    const pool = {
      ...chatPool,
      capability_benchmarks: chatPool.capability_benchmarks.map((b) => ({ ...b, minimum: 0, maximum: 1 })),
    };
    const placed = placeOutsidePool(openPool(pool), poolAxis(pool, "capabilities-score"), { mmlu: 60 }, 0);
    expect(placed).toMatchObject({ reason: "its score 60 on MMLU lies outside 0 to 1, the pool's unit" });
  });

  it("so far from all of the pool that its scores must be in another unit", () => {
    const percent = Object.fromEntries(
      Object.entries(scoresOf("Meta-Llama-3-70B-Instruct", chat.capability_benchmarks)).map(([id, score]) => [
        id,
        100 * score,
      ]),
    );
    const reason = expect.stringMatching(
      /^its capability scores place it at \d+ on the axis, where the pool's models span −7\.56 to 4\.85: they must be in the pool's units$/,
    );
    expect(placeOutsidePool(openPool(chatPool), axis, percent, 0.9)).toMatchObject({
      kind: "not-placed",
      reason,
    });
    const partly = Object.fromEntries(example.benchmarks.map((id: string) => [id, percent[id]!]));
    expect(placeOutsidePool(openPool(chatPool), axis, partly, 0.9)).toMatchObject({ kind: "not-placed" });
    expect(placeOutsidePool(openPool(chatPool), poolAxis(chatPool, "mmlu"), { mmlu: 61 }, 0.9)).toMatchObject(
      {
        kind: "not-placed",
      },
    );
  });

  it("by scores of which the sum is no number", () => {
    const huge = { logiqa: 1e308, piqa: -1e308 };
    const scores = { ...scoresOf("Llama-2-7b-chat-hf", chat.capability_benchmarks), ...huge };
    expect(placeOutsidePool(openPool(chatPool), axis, scores, 0.9)).toMatchObject({ kind: "not-placed" });
  });

  it("on an axis of another kind", () => {
    const compute = poolAxis(chatPool, "training-compute");
    expect(placeOutsidePool(openPool(chatPool), compute, { mmlu: 0.6 }, 0.9).kind).toBe("not-placed");
  });
});

it("on one benchmark's axis the benchmark's own score places", () => {
  const mmlu = poolAxis(chatPool, "mmlu");
  expect(placeOutsidePool(openPool(chatPool), mmlu, { MMLU: 0.61, gsm8k: 0.2 }, 0.9)).toEqual({
    kind: "computed",
    value: 0.61,
    r2: null,
  });
  expect(placeOutsidePool(openPool(chatPool), mmlu, { gsm8k: 0.2 }, 0.9)).toMatchObject({ needed: ["MMLU"] });
});

it("does not count a benchmark that has left the axis", () => {
  const without = poolAxis(chatPool, "capabilities-score", new Set(["mmlu"]));
  expect(placeOutsidePool(openPool(chatPool), without, { mmlu: 0.61 }, 0.9)).toMatchObject({
    kind: "not-placed",
  });
  const eleven = chat.capability_benchmarks.filter((id: string) => id !== "mmlu");
  const placed = placeOutsidePool(openPool(chatPool), without, scoresOf("Llama-2-7b-chat-hf", eleven), 0.9);
  expect(placed.kind === "computed" && placed.value).toBeCloseTo(
    without.values.get("Llama-2-7b-chat-hf") as number,
    10,
  );
});

it.each(poolsWithBenchmarks)("%s: a model right, or wrong, on everything is within reach", (_, pool) => {
  const whole = poolAxis(pool, "capabilities-score");
  for (const score of [0, 1]) {
    const scores = Object.fromEntries(whole.benchmarks.map(({ id }) => [id, score]));
    expect(placeOutsidePool(openPool(pool), whole, scores, 0.9).kind).toBe("computed");
  }
});

it.each(poolsWithBenchmarks)("%s gives every capability benchmark its bounds, and holds them", (_, pool) => {
  pool.capability_benchmarks.forEach(({ minimum, maximum }, column) => {
    expect([minimum, maximum]).toEqual([0, 1]);
    const scores = pool.models.flatMap((model) => model.scores?.[column] ?? []);
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...scores)).toBeLessThanOrEqual(1);
  });
});
