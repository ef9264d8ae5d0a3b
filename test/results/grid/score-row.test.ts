// One row's score: what is no number is told, what is missing has a reason.
import { expect, it } from "vitest";
import type { Fault } from "../../../src/errors.ts";
import { columnsOf } from "../../../src/results/grid/columns.ts";
import { cellText, placeOf, scoreOfRow } from "../../../src/results/grid/score-row.ts";

const rows = [["model", "B"], ["a", "0.5"], ["b", "0.6"], ["c", "0.7"]].map((cells, i) => ({ cells, line: i + 1 })); // biome-ignore format: rows
const table = { file: "t.csv", rows };
const read = (cells: string[], strict: boolean) => {
  const faults: Fault[] = [];
  const columns = columnsOf(table)!;
  const scores = scoreOfRow(table, { cells, line: 9 }, columns.scores[0]!, columns, { strict }, faults);
  return { scores, faults };
};

it("a word is a fault where told so, and a missing score elsewhere", () => {
  expect(read(["a", "soon"], true).faults).toMatchObject([
    { line: 9, message: 'the score of "a" is no number' },
  ]);
  expect(read(["a", "soon"], false).scores).toMatchObject([{ score: null, reason: 'the score is "soon"' }]);
});

it("digits that are no number, and a score without a model, are faults everywhere", () => {
  for (const strict of [true, false]) {
    expect(read(["a", "40/100"], strict).faults).toMatchObject([{ found: '"40/100"' }]);
    expect(read(["", "0.4"], strict).faults).toMatchObject([
      { message: "the row names no model", found: '"0.4"' },
    ]);
  }
});

it("a missing score may have a footnote, and an empty row is none", () => {
  expect(read(["a", "–*"], true).scores).toMatchObject([{ model: "a", score: null }]);
  expect(read(["", ""], true)).toEqual({ scores: [], faults: [] });
});

it("cells and places", () => {
  expect([cellText(rows[1]!, 0), cellText(rows[1]!, undefined)]).toEqual(["a", ""]);
  expect(placeOf("f", rows[1]!)).toEqual({ file: "f", line: 2 });
});
