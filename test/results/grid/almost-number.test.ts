// What is meant as a number and is none, and the advice on it.
import { expect, it } from "vitest";
import { advice, almostNumber } from "../../../src/results/grid/almost-number.ts";

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
  ["1 40.1", "one number in each cell"],
  ["1. 40", "one number in each cell"],
  ["~~0.9~~ 0.5", "struck out"],
  ["–0.2", "minus sign"],
  ["\\foo{0.3}", "without that command"],
  ["0.4-0.5", "a range"],
])("advises on %s", (cell, remedy) => {
  expect(advice(cell).remedy).toContain(remedy);
});

it("says nothing where it knows nothing", () => {
  expect(advice("soon")).toEqual({});
});
