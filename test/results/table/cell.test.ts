// Numbers and names as people write them in tables.
import { expect, it } from "vitest";
import { commaOf, isEmptyCell, nameCell, numberCell } from "../../../src/results/table/cell.ts";

it.each([
  ["0.5", 0.5],
  [" .5 ", 0.5],
  ["−1.5", -1.5],
  ["1e-3", 0.001],
  ["**81.2**", 81.2],
  ["1,234", 1234],
  ["1,234.5", 1234.5],
  ["0.85 (0.02)", 0.85],
  ["0.85 [0.8, 0.9]", 0.85],
  ["0.5†", 0.5],
  ["[0.5](https://x.org)", 0.5],
])("reads %j", (cell, value) => {
  expect(numberCell(cell)).toEqual({ value, percent: false });
});

it("reads percent signs and what stands behind ±", () => {
  expect(numberCell("1.8 %")).toEqual({ value: 1.8, percent: true });
  expect(numberCell("85.0% ± 0.5%")).toEqual({ value: 85, plusMinus: 0.5, percent: true });
  expect(numberCell("0.85 +/- 0.02")).toEqual({ value: 0.85, plusMinus: 0.02, percent: false });
});

it.each(["", "-", "x1", "1.2.3", "0x10", "1,2,3", "one", "1/2", "5 of 10", "∞", "1e999"])(
  "takes %j for no number",
  (cell) => {
    expect(numberCell(cell)).toBeUndefined();
  },
);

it("tells decimal commas from thousands by the column", () => {
  expect(commaOf(["0,41", "0,5"], true)).toBe("decimal");
  expect(commaOf(["1,234", "987"], true)).toBe("thousands");
  expect(commaOf(["45,123"], false)).toBe("decimal");
  expect(commaOf(["1,234.5"], false)).toBe("thousands");
  expect(numberCell("0,41", "decimal")?.value).toBe(0.41);
});

it("takes marks, medals and Markdown off names, and leaves the rest", () => {
  expect(["🥇 [org/a](https://x.org) †", "**b**", "c_d_e", "GPT 3.5 Turbo (06/13)", "a:0"].map(nameCell)).toEqual([
    "org/a", "b", "c_d_e", "GPT 3.5 Turbo (06/13)", "a:0",
  ]); // biome-ignore format: names
});

it("knows the marks of what is missing", () => {
  expect(["", " ", "–", "N/A", "nan", "**-**"].every(isEmptyCell)).toBe(true);
  expect(["0", "0.0", "none of them"].some(isEmptyCell)).toBe(false);
});
