// Units in headings.
import { expect, it } from "vitest";
import {
  errorInBrackets,
  headingUnit,
  withoutError,
  withoutPoints,
} from "../../../src/results/grid/heading-unit.ts";

it.each([
  ["ASR (%)", { unit: "percent" }, "ASR (%)"],
  ["Hallucination rate % ↓", { unit: "percent" }, "Hallucination rate % ↓"],
  ["Judge (points) ↑", { unit: "points" }, "Judge ↑"],
  ["Judge (pts)", { unit: "points" }, "Judge"],
  ["Judge (out of 10)", { unit: "points", maximum: 10 }, "Judge"],
  ["Judge (out of 10) (higher is better)", { unit: "points", maximum: 10 }, "Judge (higher is better)"],
  ["Judge", {}, "Judge"],
  ["MATH (1-5)", {}, "MATH (1-5)"],
  ["Points of view", {}, "Points of view"],
  ["GSM8K (5 shots)", {}, "GSM8K (5 shots)"],
])("%s", (heading, unit, rest) => {
  expect(headingUnit(heading)).toEqual(unit);
  expect(withoutPoints(heading)).toBe(rest);
});

it.each(["ASR (SE)", "ASR (± s.e.)", "ASR (std err)", "ASR (Standard Error)", "ASR (SEM)"])(
  "%s says that standard errors are in brackets",
  (heading) => {
    expect(errorInBrackets(heading)).toBe(true);
    expect(withoutError(heading)).toBe("ASR");
  },
);

it.each(["ASR", "ASR (%)", "SE", "ASR (seed)", "ASR (SD)"])("%s does not", (heading) => {
  expect(errorInBrackets(heading)).toBe(false);
  expect(withoutError(heading)).toBe(heading);
});
