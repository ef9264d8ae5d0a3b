// SpeechMap on Epoch's index: 37 models × 300 items become 20 × 289; every item's figures against the prototype's.
import { describe, expect, it } from "vitest";
import type { ItemColumn } from "../../../src/measure/items/complete.ts";
import { itemFigures } from "../../../src/measure/items/item-figures.ts";
import { measureItems } from "../../../src/measure/items/items.ts";
import { figures } from "../../support/figures.ts";

const { speechmap, small_cases } = figures("mending.json");
const { eci } = speechmap;
const cellsOf = (model: string, j: number) =>
  speechmap.cells[model][j] === "x" ? Number.NaN : Number(speechmap.cells[model][j]);
const columns = (models: readonly string[]): ItemColumn[] =>
  speechmap.items.map((item: string, j: number) => ({
    item,
    category: item.split("/")[0],
    cluster: speechmap.clusters[j],
    scores: Float64Array.from(models, (model) => cellsOf(model, j)),
  }));
const input = { minimum: 0, maximum: 1, confidence: 0.95, top: 3, choice: 0 };

describe("20 models of 7 developers", () => {
  const complete = new Set(eci.items.map(([item]: [string]) => item));
  const items = columns(eci.models).filter(({ item }) => complete.has(item));
  const found = itemFigures(
    eci.capabilities,
    eci.families,
    items.map(({ scores }) => scores),
    input,
  );
  const report = measureItems({ ...input, x: eci.capabilities, families: eci.families, items });

  it("has the figures of all 289 items", () => {
    eci.items.forEach(([item, mean, d, r, , p2, q]: [string, ...number[]]) => {
      const own = found[items.findIndex((column) => column.item === item)]!;
      expect(own.mean).toBeCloseTo(mean!, 11);
      if (d == null) expect(own.association).toBeNull();
      else expect(own.association).toBeCloseTo(d, 11);
      if (r == null || Number.isNaN(r)) expect(own.discrimination).toBeNull();
      else expect(own.discrimination).toBeCloseTo(r, 9);
      expect(own.testable).toBe(p2 != null);
      if (q == null) expect(own.q).toBeNull();
      else expect(own.q).toBeCloseTo(q, 8);
    });
  });

  it("lists none: the whole's interval holds 0", () => {
    expect(report).toMatchObject({
      models: 20,
      families: 7,
      items: 289,
      floor: eci.floor,
      ceiling: eci.ceiling,
      testable: eci.tested,
      gate: "shut",
      reason: "whole-at-zero",
      listed: [],
    });
    expect(report.whole.rho).toBeCloseTo(eci.whole.rho, 11);
    expect(report.whole.low).toBeCloseTo(eci.whole.low, 9);
    expect(report.reliability.value).toBeCloseTo(eci.reliability_clustered, 11);
    expect(Math.min(...report.by_hand.top.map(({ p }) => p!))).toBeGreaterThan(0.02);
    expect(report.bins.reduce((sum, count) => sum + count, 0)).toBe(eci.varying);
  });

  it("has every category", () => {
    expect(report.categories.map(({ name }) => name)).toEqual(Object.keys(eci.by_category).sort());
    for (const { name, ...own } of report.categories) {
      const expected = eci.by_category[name];
      expect([own.items, own.testable]).toEqual([expected.items, expected.tested]);
      expect(own.rho).toBeCloseTo(expected.rho, 11);
      expect(own.low).toBeCloseTo(expected.low, 9);
      expect(own.high).toBeCloseTo(expected.high, 9);
      expect(own.association).toBeCloseTo(expected.mean_rank_biserial, 11);
    }
  });
});

it("models that lack items leave, then items that one of the rest lacks", () => {
  const models = Object.keys(speechmap.cells);
  const report = measureItems({
    ...input,
    x: models.map((_, i) => i),
    families: models.map((name) => name.split("/")[0]!),
    items: columns(models),
  });
  expect(report.left.map(({ model }) => models[model])).toEqual([
    "moonshotai/kimi-vl-a3b-thinking",
    "qwen/qwen-max",
  ]);
  expect([report.models, report.items, report.set_aside]).toEqual([35, 289, 11]);
  // 50 of 37 × 300 are not in the source, 53 are errors.
  expect(report.cells_missing).toBe(103);
});

describe("the gate keeper", () => {
  const models = (count: number) => Array.from({ length: count }, (_, i) => i);
  // Forty items that mostly the abler models pass, each from another ability up and with one model out of place.
  const steps = (count: number): ItemColumn[] =>
    models(40).map((j) => ({
      item: `i${j}`,
      scores: Float64Array.from(models(count), (i) =>
        i >= 4 + (j % (count - 8)) !== (i === (7 * j) % count) ? 1 : 0,
      ),
    }));
  const of = (count: number) =>
    measureItems({
      ...input,
      x: models(count),
      families: models(count).map((i) => `f${i % 10}`),
      items: steps(count),
    });

  it("opens for twenty models and a whole off 0", () => {
    const report = of(20);
    expect(report.gate).toBe("open");
    expect(report.listed.length).toBeGreaterThan(20);
    expect(report.listed.every(({ q, association }) => q! < 0.1 && association! > 0.4)).toBe(true);
  });

  it("stays shut below twenty models", () => {
    expect(of(19)).toMatchObject({ gate: "shut", reason: "few-models", listed: [] });
  });

  it("gives means only where there is too little for anything else", () => {
    const { matrix, capabilities, families } = small_cases.items;
    const items = [0, 1, 2, 3, 4, 5].map((j) => ({
      item: `${j}`,
      scores: Float64Array.from(matrix, (row: number[]) => row[j]!),
    }));
    const report = measureItems({ ...input, x: capabilities, families, items });
    expect(report).toMatchObject({ gate: "shut", reason: "too-small", testable: 0, bins: [0, 0, 0, 0, 0] });
    expect(report.reliability.value).toBeCloseTo(small_cases.items.alpha, 12);
    const own = small_cases.items.own_se as number[];
    expect(report.reliability.own_standard_error).toBeCloseTo(
      own.reduce((sum, error) => sum + error / own.length, 0),
      12,
    );
  });
});
