import { expect, it } from "vitest";
import { requireBetween, requireFinite, requireSameLength } from "../../src/statistics/require-numbers.ts";

it("names the argument and the position of what is no number", () => {
  expect(() => requireFinite([1, 2, Number.NaN], "x")).toThrow(
    new RangeError("x[2] must be a finite number, got NaN"),
  );
  expect(() => requireFinite([-Infinity], "y")).toThrow(
    new RangeError("y[0] must be a finite number, got -Infinity"),
  );
  expect(() => requireFinite([], "x")).not.toThrow();
});

it("names both lengths", () => {
  expect(() => requireSameLength([1], [1, 2], "x", "y")).toThrow(
    new RangeError("x and y must have the same length, got 1 and 2"),
  );
});

it("refuses NaN as a number between", () => {
  expect(() => requireBetween(Number.NaN, 0, 1, "p")).toThrow(
    new RangeError("p must be a number from 0 to 1, got NaN"),
  );
  expect(() => requireBetween(1, 0, 1, "p")).not.toThrow();
});
