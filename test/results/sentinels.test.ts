// What looks like "not measured" on a metric without a known range is read, and told.
import { expect, it } from "vitest";
import { sentinelNotes } from "../../src/results/sentinels.ts";

const told = (...scores: number[]) =>
  sentinelNotes(
    "B",
    scores.map((score, i) => ({ model: `m${i}`, score, place: { file: "t.csv", line: i + 2 } })),
  ).map(({ text, level, place }) => [text, level, place?.line]);

it("names the model and its line", () => {
  expect(told(0.2, -1, 0.8, 0.5)).toEqual([
    [
      '"m1" -1 (line 3) on "B" stands alone beside scores from 0.2 to 0.8, and counts as measured. If it stands for "not measured", leave the score empty',
      "warning",
      3,
    ],
  ]);
  expect(told(2, 999, 3, 4, 999)[0]![0]).toContain('"m1" 999 (line 3), "m4" 999 (line 6)');
});

it.each([
  ["other scores below 0", [-1, -0.4, 0.3, 0.9]],
  ["a scale that reaches there", [999, 870, 912, 640]],
  ["percent", [99, 41, 52, 60]],
  ["too few others", [-1, 0.5, 0.6]],
  ["most of them", [-1, -1, -1, -1, 0.2, 0.4, 0.6]],
  ["no such number", [-2, 0.5, 0.6, 0.7]],
])("says nothing of %s", (_, scores) => {
  expect(told(...scores)).toEqual([]);
});
