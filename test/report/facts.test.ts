// What can be told from an assessment: worked on small examples and on the fixtures.
import { describe, expect, it } from "vitest";
import {
  correctionShows,
  decidingModels,
  familyCount,
  onDecidedScale,
  orientedScore,
  otherName,
  poolOf,
  ranges,
  rankedModels,
  setting,
  warnLimit,
} from "../../src/report/facts.ts";
import { assessmentOf } from "./assessment-of.ts";
import { SITUATIONS } from "./situations.ts";

const mtBench = assessmentOf("mt-bench");
const [b] = mtBench.benchmarks as [(typeof mtBench.benchmarks)[number]];

it("reads settings, and never warns above the limit", () => {
  expect(setting(mtBench, "threshold")).toBe(0.6);
  const low = { ...b, decided_on: { ...b.decided_on, threshold: 0.3 } };
  expect(warnLimit(mtBench, b)).toBe(0.4);
  expect(warnLimit(mtBench, low)).toBe(0.3);
});

it("ranks models by capability and here, the best last in rank, first in the list", () => {
  const ranked = rankedModels(b);
  expect(ranked[0]!.model.name).toBe("Mixtral-8x22B-Instruct-v0.1");
  expect(ranked[0]!.capability).toBe(26);
  expect(ranked.find(({ here }) => here === 26)!.model.name).toBe("Qwen1.5-110B-Chat");
});

it("turns scores round where lower is better, and measures from an optimum", () => {
  expect(orientedScore({ ...b, higher_is_better: false }, 0.3)).toBe(-0.3);
  expect(orientedScore({ ...b, higher_is_better: null, optimum: 0 }, -0.2)).toBeCloseTo(-0.2, 12);
});

describe("models placed by the file itself", () => {
  it("are drawn where the value with them decides", () => {
    expect(decidingModels(SITUATIONS["outside-pool"]!().benchmarks[0]!)).toHaveLength(26);
  });

  it("are not where the value without them does", () => {
    const a = SITUATIONS["outside-pool"]!().benchmarks[0]!;
    const outside = { ...a.outside_pool!, decided: "without" as const };
    expect(decidingModels({ ...a, outside_pool: outside })).toHaveLength(23);
  });
});

it("counts families and the pool's models without a score", () => {
  const arena = assessmentOf("arena");
  expect(familyCount(b)).toBe(9);
  expect(poolOf(arena, { ...b, pool: "another" })).toBeNull();
});

it("puts leave-one-out values on the scale of the decision", () => {
  const corrected = SITUATIONS["corrected-decides"]!().benchmarks[0]!;
  expect(onDecidedScale(corrected, 0.46)).toBeCloseTo(0.46 * corrected.decided_on.noise_factor, 12);
  expect(onDecidedScale(b, 0.46)).toBe(0.46);
  expect(correctionShows(corrected)).toBe(true);
  expect(correctionShows(b)).toBe(false);
});

it("lists only the ranges that there are", () => {
  expect(ranges(b).map(({ what }) => what)).toEqual(["model", "family", "capability benchmark"]);
  expect(ranges(SITUATIONS["inconclusive-constant"]!().benchmarks[0]!)).toEqual([]);
});

it.each([
  ["mistralai/Mistral-7B-Instruct-v0.2", "Mistral-7B-Instruct-v0.2", null],
  ["gemma-1.1-7B-IT", "gemma-1.1-7b-it", null],
  ["bedrock/anthropic.claude-3-opus", "anthropic/claude-3-opus-20240229", "anthropic/claude-3-opus-20240229"],
  ["our/model", null, null],
])("%s matched with %s shows %s beside it", (name, pool, shown) => {
  expect(otherName({ name, pool_model: pool } as Parameters<typeof otherName>[0])).toBe(shown);
});
