// Numbers and names as people write them in tables.
import { expect, it } from "vitest";
import {
  advice,
  almostNumber,
  cellOf,
  isEmptyCell,
  nameCell,
  numberCell,
} from "../../../src/results/grid/cell.ts";

it.each([
  ["0.5", 0.5],
  [" .5 ", 0.5],
  ["−1.5", -1.5],
  ["1e-3", 0.001],
  ["**81.2**", 81.2],
  ["1,234", 1234],
  ["1,234.5", 1234.5],
  ["0.5†", 0.5],
  ["**0.4** 🏆", 0.4],
  ["🥇 0.4", 0.4],
  ["0.4 ↑", 0.4],
  ["$0.4$", 0.4],
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

it("reads a comma as the column has it", () => {
  expect(numberCell("0,41", "decimal")?.value).toBe(0.41);
  expect(numberCell("1,287", "decimal")?.value).toBe(1.287);
  expect(numberCell("1,287")?.value).toBe(1287);
  expect(numberCell("0,123")).toBeUndefined();
});

it.each([
  ["1 287", 1287],
  ["12 345.5", 12345.5],
  ["1\u00a0234\u00a0567", 1234567],
  ["1\u2009100", 1100],
])("takes a blank in %j for one between thousands", (cell, value) => {
  expect(numberCell(cell)?.value).toBe(value);
});

it.each([
  "40 50",
  "1 40.1",
  "1. 40",
  "0 123",
  "30<sub>2</sub>",
  "30<br>40",
  "3<sup>a</sup>0",
  "10<sup>-3</sup>",
  "~~0.9~~ 0.5",
  "~~0.9~~",
  "0.5 ± about 0.1",
])("never makes one number of %j", (cell) => {
  expect(numberCell(cell)).toBeUndefined();
});

it("leaves footnotes and tags around a number away, and takes a raised error for one", () => {
  expect(numberCell("0.5<sup>a</sup>")?.value).toBe(0.5);
  expect(numberCell("<b>0.5</b>")?.value).toBe(0.5);
  expect(numberCell("0.5<sub>±0.01</sub>")).toEqual({ value: 0.5, plusMinus: 0.01, percent: false });
});

it("keeps what stands in brackets behind a number, to be told", () => {
  expect(numberCell("0.40 (0.01)")).toEqual({ value: 0.4, percent: false, aside: "(0.01)" });
  expect(numberCell("0.85 [0.8, 0.9]")?.aside).toBe("[0.8, 0.9]");
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

it.each(["40/100", "1'234", "1 40.1", "1.234,5", "\\foo{0.3}", "~~0.9~~ 0.5", "–0.2", "0.3_2"])(
  "%s is meant as one",
  (cell) => {
    expect(almostNumber(cell)).toBe(true);
  },
);

it.each(["7B", "2024-01-02", "1.0.2", "16:30", "soon", "v2", "gpt-4", ""])("%s is not", (cell) => {
  expect(almostNumber(cell)).toBe(false);
});

it.each([
  ["1.234,5", "decimal point"],
  ["1'234", "1234"],
  ["40/100", "0.4, not 40/100"],
  ["<5%", "without < or ~"],
  ["~60%", "without < or ~"],
  ["1 40.1", "one number in each cell"],
  ["1. 40", "one number in each cell"],
  ["~~0.9~~ 0.5", "struck out"],
  ["–0.2", "minus sign"],
  ["\\foo{0.3}", "without that command"],
  ["0.4-0.5", "a range"],
])("advises on %s", (cell, remedy) => {
  expect(advice(cell).remedy).toContain(remedy);
});

it("advises nothing where it knows nothing", () => {
  expect(advice("soon")).toEqual({});
});

it.each([
  ["0.5", { kind: "number", value: 0.5, percent: false }],
  ["–*", { kind: "missing" }],
  ["40/100", { kind: "unclear", remedy: expect.stringContaining("0.4, not 40/100") }],
  ["soon", { kind: "text" }],
  ["2025-05-09 11:38:32", { kind: "text" }],
])("%j is a cell of its kind", (raw, cell) => {
  expect(cellOf(raw)).toEqual({ raw, ...cell });
});

it("takes time in proportion to a cell's length, whatever stands in it", () => {
  for (const cell of [
    "<sup>a".repeat(160),
    `0.5${"†".repeat(900)}`,
    `0.5${" ".repeat(900)}x`,
    "1 ( ".repeat(240),
  ]) {
    expect(cellOf(cell).raw).toBe(cell);
    nameCell(cell);
  }
});

it.each([28, 50])("ends on tags within tags, %i deep, that leave tags behind", (times) => {
  const cell = `1${"<su<b>p>a<<b>/sup>".repeat(times)}x`;
  expect(nameCell(cell)).toBe(`1${"<sup>a</sup>".repeat(times)}x`);
  expect(numberCell(cell)).toBeUndefined();
});
