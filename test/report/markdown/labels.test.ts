// Which points of the Mermaid scatter stand out and bear their name.
import { expect, it } from "vitest";
import { furthest, labelled } from "../../../src/report/markdown/labels.ts";

const at = (x: number, y: number, offLine: number, label = "model") => ({ x, y, label, offLine });

it("chooses those furthest from the line, at most five, furthest first", () => {
  const points = Array.from({ length: 8 }, (_, index) =>
    at(0.15 + index * 0.1, 0.9 - (index % 2) * 0.2, 10 + index),
  );
  expect(furthest(points, 4)).toEqual([7, 6, 5, 4, 3]);
  expect(furthest([at(0.5, 0.9, 3)], 4)).toEqual([]);
});

it("names none whose label would leave the frame or meet a point or another label", () => {
  expect(labelled([at(0.5, 0.9, 9)], [0], []).size).toBe(1);
  expect(labelled([at(0.01, 0.9, 9)], [0], []).size).toBe(0);
  expect(labelled([at(0.5, 0.9, 9), at(0.5, 0.86, 0)], [0], []).size).toBe(0);
  expect([...labelled([at(0.5, 0.9, 9), at(0.55, 0.9, 9)], [1, 0], [])]).toEqual([1]);
});

it("keeps clear of the line's dots", () => {
  expect(labelled([at(0.5, 0.53, 9)], [0], []).size).toBe(1);
  expect(labelled([at(0.5, 0.53, 9)], [0], [{ x: 0.5, y: 0.49 }]).size).toBe(0);
});
