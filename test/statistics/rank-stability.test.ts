// q against the worked examples (made with SciPy's normal distribution); ties; no noise.
import { expect, it } from "vitest";
import { rankStability } from "../../src/statistics/rank-stability.ts";
import { chatColumn } from "../support/chat-table.ts";
import { figures } from "../support/figures.ts";

const examples = figures("worked-examples.json").item3_noise_correction.examples;
const untied = Object.keys(examples).filter((name) => examples[name].rank_stability_q !== null);

it.each(untied)("agrees: %s", (name) => {
  const { benchmark, se, rank_stability_q } = examples[name];
  const scores = chatColumn(benchmark) as number[];
  expect(
    rankStability(
      scores,
      scores.map(() => se),
    ),
  ).toBeCloseTo(rank_stability_q, 12);
  expect(
    rankStability(
      scores.map((s) => s * 1e300),
      scores.map(() => se * 1e300),
    ),
  ).toBeCloseTo(rank_stability_q, 12);
});

it("is 1 without noise and falls with it", () => {
  const scores = [1, 2, 3, 4, 5];
  expect(rankStability(scores, [0, 0, 0, 0, 0])).toBeCloseTo(1, 14);
  const little = rankStability(
    scores,
    scores.map(() => 0.5),
  ) as number;
  const much = rankStability(
    scores,
    scores.map(() => 5),
  ) as number;
  expect(little).toBeLessThan(1);
  expect(much).toBeLessThan(little);
});

// Tied without any error they tie again: the ranking is sure. With an error, their order is a coin toss.
// By hand: scores 1, 2, 2, 3, errors 0 but a hair at the tie: Σ = 4.5 over √(4.5 · 5).
it("knows ties that will be ties again", () => {
  expect(rankStability([1, 2, 2, 3], [0, 0, 0, 0])).toBe(1);
  expect(rankStability([1, 2, 2, 3], [0, 1e-9, 1e-9, 0])).toBeCloseTo(4.5 / Math.sqrt(22.5), 14);
});

it("is null where there is nothing to rank, and refuses what is no number", () => {
  expect(rankStability([1, 1, 1], [0.1, 0.1, 0.1])).toBeNull();
  expect(rankStability([1, 2], [0.1, 0.1])).toBeNull();
  expect(() => rankStability([1, 2, 3], [0.1, -0.1, 0.1])).toThrow(RangeError);
  expect(() => rankStability([1, 2, 3], [0.1, Number.NaN, 0.1])).toThrow("standardErrors[1]");
});

it("is 1 without errors, however far apart the magnitudes of the scores are", () => {
  expect(rankStability([0, 5e-324, 100, -1e99], [0, 0, 0, 0])).toBe(1);
});
