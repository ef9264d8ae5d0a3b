import { describe, expect, it } from "vitest";
import { cellNumber, isMissing } from "../../src/pool/table-cells.ts";

describe("cellNumber", () => {
  it.each([
    ["0.5", 0.5],
    ["45.2 %", 45.2],
    ["−3", -3],
    ["1e24", 1e24],
    [".5", 0.5],
    ["", null],
    ["0x10", null],
    ["1e999", null],
    ["1,5", null],
    ["Infinity", null],
  ])("%j is %s", (cell, value) => expect(cellNumber(cell)).toBe(value));
});

describe("isMissing", () => {
  it("knows the usual ways to say so", () => {
    for (const cell of ["", "-", "—", "n/a", "NA", "NaN", "None", "?"]) expect(isMissing(cell)).toBe(true);
    for (const cell of ["0", "-1", "no"]) expect(isMissing(cell)).toBe(false);
  });
});
