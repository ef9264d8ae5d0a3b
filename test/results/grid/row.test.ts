// One row's score: what is no number is told, what is missing has a reason.
import { expect, it } from "vitest";
import type { Fault } from "../../../src/errors.ts";
import { gridOf } from "../../../src/results/grid/grid.ts";
import { rolesOf } from "../../../src/results/grid/roles.ts";
import { scoreOfRow, textAt } from "../../../src/results/grid/row.ts";
import { faultsOf, files, readOne } from "../../support/results.ts";

const rows = [["model", "B"], ["a", "0.5"], ["b", "0.6"], ["c", "0.7"]].map((cells, i) => ({ cells, line: i + 1 })); // biome-ignore format: rows
const read = (cells: string[], strict: boolean) => {
  const faults: Fault[] = [];
  const grid = gridOf({
    file: "t.csv",
    rows: [...rows, { cells, line: 9 }, { cells: ["z", "1"], line: 10 }],
  });
  const roles = rolesOf(grid)!;
  const row = grid.rows.findIndex(({ line }) => line === 9);
  const scores = row === -1 ? [] : scoreOfRow(roles, roles.scores[0]!, row, { strict }, faults);
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

it("the text of a cell, and of a column that is not there", () => {
  const { model } = rolesOf(gridOf({ file: "t.csv", rows }))!;
  expect([textAt(model, 0), textAt(undefined, 0)]).toEqual(["a", ""]);
});

it.each(["-5", "10.5"])(
  "a count of %s is told beside a score, and is no fault of a row without one",
  async (count) => {
    const text = (score: string) => `model,B ↑,n\ngpt-4,0.5,100\nclaude-2,${score},${count}\nyi-6b,0.3,100\n`;
    expect(await faultsOf(files({ "t.csv": text("0.4") }))).toMatchObject([
      { line: 3, message: 'the count of "claude-2" is no number of items', found: `"${count}"` },
    ]);
    expect((await readOne("t.csv", text(""))).models).toHaveLength(2);
  },
);
