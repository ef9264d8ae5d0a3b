// Categories are parts: SpeechMap's six, weighted by their items, through the same figures as any other parts.
import { describe, expect, it } from "vitest";
import { categoryParts } from "../../../src/measure/items/categories.ts";
import type { ItemColumn } from "../../../src/measure/items/complete.ts";
import { twinsOf } from "../../../src/measure/items/twins.ts";
import { figures } from "../../support/figures.ts";

const { speechmap } = figures("mending.json");
const { eci } = speechmap;
const complete = new Set(eci.items.map(([item]: [string]) => item));
const items: ItemColumn[] = speechmap.items.flatMap((item: string, j: number) =>
  complete.has(item)
    ? [
        {
          item,
          category: item.split("/")[0],
          scores: Float64Array.from(eci.models, (model: string) => Number(speechmap.cells[model][j])),
        },
      ]
    : [],
);
const models = { x: eci.capabilities, families: eci.families, confidence: 0.95 };

describe("categories as parts", () => {
  const { report, small } = categoryParts(items, models, 0)!;

  it("are weighted by their items and make the whole again", () => {
    expect(report.weights.source).toBe("samples");
    expect(report.weights.error).toBeLessThan(1e-12);
    expect(report.whole.rho).toBeCloseTo(eci.whole.rho, 11);
    for (const { name, weight, rho, low, high } of report.list) {
      const expected = eci.by_category[name];
      expect(weight).toBeCloseTo(expected.items / 289, 12);
      expect(rho).toBeCloseTo(expected.rho, 11);
      expect(low).toBeCloseTo(expected.low, 9);
      expect(high).toBeCloseTo(expected.high, 9);
    }
    expect(small).toEqual([]);
  });

  it("with fewer than five items are set aside by name; one category is no parts", () => {
    const few = items.map((one, j) => (j < 4 ? { ...one, category: "few" } : one));
    expect(categoryParts(few, models, 0)!.small).toEqual(["few"]);
    expect(categoryParts(items.slice(0, 40), models, 0)).toBeNull();
  });
});

describe("twins", () => {
  const pairs = (count: number): ItemColumn[] =>
    Array.from({ length: count }, (_, k) => ["safe", "unsafe"].map((category) => ({ category, k })))
      .flat()
      .map(({ category, k }) => ({
        item: `${category}/${k}`,
        category,
        cluster: `${k}`,
        scores: new Float64Array(3),
      }));

  it("are clusters of one item of either of two categories", () => {
    expect(twinsOf(pairs(10))).toEqual({ of: ["safe", "unsafe"], pairs: 10 });
  });

  it.each([
    ["too few pairs", pairs(9)],
    ["an item alone", pairs(11).slice(1)],
    ["both of one category", pairs(11).map((one, i) => (i < 2 ? { ...one, category: "safe" } : one))],
    ["a third category", [...pairs(11), { ...pairs(1)[0]!, category: "other", cluster: "x" }]],
    ["no clusters", pairs(11).map(({ cluster: _, ...one }) => one)],
  ])("not with %s", (_, list) => {
    expect(twinsOf(list)).toBeNull();
  });
});
