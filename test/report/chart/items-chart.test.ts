// The picture of items: a row a category, nothing outside the frame, names as text, and words for who does not see it.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Items } from "../../../src/generated/report.ts";
import { measureItems } from "../../../src/measure/items/items.ts";
import { itemsDrawing, itemsSvg, MOST_ROWS } from "../../../src/report/chart/items-chart.ts";

function itemsOf(categories: number, seed: number): Items {
  let state = seed;
  const random = () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return state / 2 ** 31;
  };
  const x = Array.from({ length: 12 }, (_, i) => i);
  const items = Array.from({ length: categories * 5 }, (_, j) => ({
    item: `${j}`,
    category: `c${String(j % categories).padStart(2, "0")} <b>`,
    scores: Float64Array.from(x, (i) => (random() + (j % 3) * i > 4 ? 1 : 0)),
  }));
  const families = x.map((i) => `f${i % 6}`);
  const report = measureItems({ x, families, items, confidence: 0.95, top: 0, choice: 0 });
  return { ...report, left: [], parts: null };
}

it("keeps every mark inside its frame, whatever the figures", () => {
  const input = fc.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 1e6 }), fc.boolean());
  fc.assert(
    fc.property(input, ([categories, seed, narrow]) => {
      const width = narrow ? 340 : 720;
      const drawing = itemsDrawing(itemsOf(categories, seed), { width, narrow });
      if (drawing === null) return;
      for (const [, at] of drawing.body.matchAll(/ (?:x|cx)="([^"]+)"/g)) {
        expect(Number(at)).toBeGreaterThanOrEqual(0);
        expect(Number(at)).toBeLessThanOrEqual(width);
      }
      for (const [, y, height] of drawing.body.matchAll(/ y="([^"]+)" width="[^"]+" height="([^"]+)"/g)) {
        expect(Number(y)).toBeGreaterThan(0);
        expect(Number(y) + Number(height)).toBeLessThanOrEqual(drawing.height);
      }
      expect(drawing.body).not.toMatch(/NaN|Infinity|<b>/);
    }),
    { numRuns: 40 },
  );
});

it("says in words what it shows; of many categories it shows the largest", () => {
  const svg = itemsSvg(itemsOf(3, 7));
  expect(svg).toContain("All items: 15 items");
  expect(svg).toContain("c02 &lt;b&gt;: 5 items");
  const many = itemsDrawing(itemsOf(MOST_ROWS + 4, 7), { width: 720, narrow: false })!;
  expect(many.title.split("; ")).toHaveLength(MOST_ROWS + 1);
});

it("is none where no item varies", () => {
  const items = itemsOf(2, 1);
  const none = new Array(21).fill(0);
  const flat = (histogram = { told: none, vague: none }) => histogram;
  const same = {
    ...items,
    histogram: flat(),
    categories: items.categories.map((one) => ({ ...one, histogram: flat() })),
  };
  expect(itemsDrawing(same, { width: 720, narrow: false })).toBeNull();
  expect(itemsSvg(same)).toContain("No item tells these models apart");
});
