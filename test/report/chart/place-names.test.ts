// Names beside points.
import fc from "fast-check";
import { expect, it } from "vitest";
import { placeNames, textWidth } from "../../../src/report/chart/place-names.ts";

const frame = { left: 0, right: 400, top: 0, bottom: 300, size: 11, radius: 5 };

it("prefers the right, and takes the left at the right edge", () => {
  expect(placeNames([{ x: 100, y: 100, name: "abc", weight: 1 }], frame, 5)[0]).toMatchObject({
    anchor: "start",
    free: true,
  });
  expect(placeNames([{ x: 395, y: 100, name: "abc", weight: 1 }], frame, 5)[0]).toMatchObject({
    anchor: "end",
    free: true,
  });
});

it("names the weightiest first, and no more than asked", () => {
  const points = [1, 3, 2].map((weight, index) => ({ x: 50 + 120 * index, y: 50, name: "abc", weight }));
  expect(placeNames(points, frame, 1).map(({ free }) => free)).toEqual([false, true, false]);
});

it("puts no name on a line, nor on the mark of another", () => {
  const line = { from: [0, 100], to: [400, 100] } as const;
  const [first] = placeNames([{ x: 100, y: 100, name: "abc", weight: 1 }], { ...frame, lines: [line] }, 5);
  expect(first!.free).toBe(true);
  expect(Math.abs(first!.y - 100)).toBeGreaterThan(4);
});

it("names one that always has a name, with a leader from afar where it is crowded about it", () => {
  const crowd = Array.from({ length: 121 }, (_, i) => ({
    x: 140 + 12 * (i % 11),
    y: 90 + 12 * Math.floor(i / 11),
    name: "crowded",
    weight: 1,
    always: i === 60,
  }));
  const places = placeNames(crowd, frame, 0);
  expect(places.filter(({ free }) => free)).toEqual([places[60]]);
  expect(places[60]!.leader).toMatchObject({ from: [200, 150] });
});

it("lets no two free names meet, and none leave the frame", () => {
  const point = fc.record({
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 300 }),
    name: fc.string({ minLength: 1, maxLength: 20 }),
    weight: fc.integer({ min: 0, max: 9 }),
  });
  fc.assert(
    fc.property(fc.array(point, { maxLength: 30 }), (points) => {
      const boxes = placeNames(points, frame, 20).flatMap(({ x, y, anchor, free }, index) => {
        if (!free) return [];
        const width = textWidth(points[index]!.name, frame.size);
        const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
        return [{ left, right: left + width, y }];
      });
      for (const [index, a] of boxes.entries()) {
        expect(a.left).toBeGreaterThanOrEqual(-0.001);
        expect(a.right).toBeLessThanOrEqual(400.001);
        for (const b of boxes.slice(index + 1)) {
          const apart = a.right <= b.left + 0.001 || b.right <= a.left + 0.001 || Math.abs(a.y - b.y) > 5;
          expect(apart).toBe(true);
        }
      }
    }),
  );
});
