// The models of a scatter.
import { expect, it } from "vitest";
import { pointsOf, scoreEnds } from "../../../src/report/chart/points.ts";
import { SITUATIONS } from "../situations.ts";

it("has ranks with 1 for the best, and the distance from the trend", () => {
  const { all, trend } = pointsOf(SITUATIONS["entangled-borderline"]!().benchmarks[0]!);
  const falcon = all.find(({ name }) => name === "falcon-40b-instruct")!;
  expect(falcon).toMatchObject({ capabilityRank: 14, rank: 24, score: "5.191", family: "falcon" });
  expect(falcon.fromTrend).toBeLessThan(-1.5);
  expect(trend!.slope).toBeGreaterThan(0);
});

it("has no trend where all models stand in one place", () => {
  const b = SITUATIONS["entangled-borderline"]!().benchmarks[0]!;
  const matched = b.models.matched.map((model) => ({ ...model, axis_value: 1 }));
  expect(pointsOf({ ...b, models: { ...b.models, matched } }).trend).toBeNull();
});

it("turns the axis round where lower is better", () => {
  const b = SITUATIONS["entangled-borderline"]!().benchmarks[0]!;
  expect(scoreEnds(b, 100, 0)).toEqual([100, 0]);
  expect(scoreEnds({ ...b, higher_is_better: false }, 100, 0)).toEqual([0, 100]);
});
