// Three real benchmarks against the prototype's figures; an adjusted score is what progress says of that model alone.
import { describe, expect, it } from "vitest";
import { measureAdjusted } from "../../src/measure/adjusted.ts";
import { fitWithout } from "../../src/measure/progress/fit.ts";
import { placeOne } from "../../src/measure/progress/one-model.ts";
import { figures } from "../support/figures.ts";

const sets = figures("mending.json").adjusted;

describe.each(Object.keys(sets))("%s", (name) => {
  const set = sets[name];
  const models = set.models.map(([name, family, x, y]: [string, string, number, number]) => ({
    name,
    family,
    x,
    y,
  }));
  const found = measureAdjusted(models, 0.95)!;

  it("has every model's adjusted score, interval, p and ranks", () => {
    for (const [name, , , , adjusted, low, high, p, holm, rank, rankLow, rankHigh, beyond] of set.models) {
      const own = found.models.find((model) => model.name === name)!;
      expect(own.adjusted).toBeCloseTo(adjusted, 11);
      expect(own.low).toBeCloseTo(low, 10);
      expect(own.high).toBeCloseTo(high, 10);
      expect(own.p).toBeCloseTo(p, 9);
      expect(own.holm).toBeCloseTo(holm, 8);
      expect([own.rank, own.rank_low, own.rank_high]).toEqual([rank, rankLow, rankHigh]);
      expect(own.extrapolated).toBe(beyond > 0);
    }
  });

  it("has the fit, its stability and its curvature", () => {
    expect(found.fit.slope).toBeCloseTo(set.fit.slope, 12);
    expect(found.fit.residual_sd).toBeCloseTo(set.fit.residual_sd, 12);
    expect(found.stability.without).toBe(set.stability_min[0]);
    expect(found.stability.least).toBeCloseTo(set.stability_min[1], 11);
    expect(found.stability.median_rank_span).toBe(set.median_rank_span);
    expect(found.stability.largest_rank_span).toBe(set.max_rank_span);
    expect(found.curvature!.estimate).toBeCloseTo(set.curvature.estimate, 11);
    expect(found.curvature!.t).toBeCloseTo(set.curvature.t, 9);
    expect(found.curvature!.p).toBeCloseTo(set.curvature.p, 9);
    expect(found.outside).toBe(set.above.length + set.below.length);
    expect(found.expected_by_chance).toBeCloseTo(set.expected_outside_by_chance, 10);
  });

  it("is what one model's differential says", () => {
    for (const { name, x, y, family } of models) {
      const alone = placeOne(fitWithout(models, new Set([family]))!, { x, y }, 0.95);
      expect(found.models.find((model) => model.name === name)!.adjusted).toBe(alone.differential);
    }
  });
});

it("is silent for too few models, one score, or a line that hangs on one family", () => {
  const models = Array.from({ length: 8 }, (_, i) => ({ name: `m${i}`, family: `f${i}`, x: i, y: i * i }));
  expect(measureAdjusted(models.slice(1), 0.95)).toBeNull();
  expect(
    measureAdjusted(
      models.map((model) => ({ ...model, y: 1 })),
      0.95,
    ),
  ).toBeNull();
  expect(
    measureAdjusted(
      models.map((model) => ({ ...model, x: model.name === "m0" ? 0 : 1 })),
      0.95,
    ),
  ).toBeNull();
});
