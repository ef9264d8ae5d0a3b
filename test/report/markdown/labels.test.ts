// Which points of the Mermaid scatter bear their name.
import { expect, it } from "vitest";
import { chooseLabels } from "../../../src/report/markdown/labels.ts";

const at = (x: number, y: number, offLine: number, label = "model") => ({ x, y, label, offLine });

it("chooses those furthest from the line, at most five", () => {
  const points = Array.from({ length: 8 }, (_, index) =>
    at(0.15 + index * 0.1, 0.9 - (index % 2) * 0.2, 10 + index),
  );
  const chosen = chooseLabels(points, 4, []);
  expect(chosen.size).toBe(5);
  expect([...chosen]).toContain(7);
});

it("chooses none that is near the line, nor one whose label would leave the frame or meet a point", () => {
  expect(chooseLabels([at(0.5, 0.9, 3)], 4, []).size).toBe(0);
  expect(chooseLabels([at(0.01, 0.9, 9)], 4, []).size).toBe(0);
  expect(chooseLabels([at(0.5, 0.9, 9), at(0.5, 0.86, 0)], 4, []).size).toBe(0);
});

it("keeps clear of the line's dots", () => {
  expect(chooseLabels([at(0.5, 0.53, 9)], 4, []).size).toBe(1);
  expect(chooseLabels([at(0.5, 0.53, 9)], 4, [{ x: 0.5, y: 0.49 }]).size).toBe(0);
});
