// The options that say which way is better: one of them, and a number that is one.
import { expect, it } from "vitest";
import { directionOf } from "../../src/cli/direction-options.ts";

it.each([
  [{}, {}],
  [
    { higherIsBetter: true },
    { direction: { option: "--higher-is-better", orientation: { kind: "higher" } } },
  ],
  [{ lowerIsBetter: true }, { direction: { option: "--lower-is-better", orientation: { kind: "lower" } } }],
  [
    { optimum: "-0.5" },
    { direction: { option: "--optimum -0.5", orientation: { kind: "optimum", optimum: -0.5 } } },
  ],
])("%j", (options, expected) => {
  expect(directionOf(options)).toEqual(expected);
});

it("refuses two of them, and what is no number", () => {
  expect(() => directionOf({ higherIsBetter: true, optimum: "0" })).toThrow(
    /two options say which way is better/,
  );
  expect(() => directionOf({ optimum: "middle" })).toThrow(/--optimum is no number/);
});
