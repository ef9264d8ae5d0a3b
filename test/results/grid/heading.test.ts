// Names, units, directions and errors in headings.
import { expect, it } from "vitest";
import {
  arrow,
  bothWays,
  cleanHeading,
  errorInBrackets,
  headingUnit,
  withoutError,
} from "../../../src/results/grid/heading.ts";
import { faultsOf, files } from "../../support/results.ts";

it.each([
  ["ASR (%)", { unit: "percent" }, "ASR"],
  ["Hallucination rate % ↓", { unit: "percent" }, "Hallucination rate %"],
  ["Judge (points) ↑", { unit: "points" }, "Judge"],
  ["Judge (pts)", { unit: "points" }, "Judge"],
  ["Judge (out of 10)", { unit: "points", maximum: 10 }, "Judge"],
  ["Judge (out of 10) (higher is better)", { unit: "points", maximum: 10 }, "Judge"],
  ["Judge", {}, "Judge"],
  ["MATH (1-5)", {}, "MATH (1-5)"],
  ["Points of view", {}, "Points of view"],
  ["GSM8K (5 shots)", {}, "GSM8K (5 shots)"],
])("%s", (heading, unit, rest) => {
  expect(headingUnit(heading)).toEqual(unit);
  expect(cleanHeading(heading)).toBe(rest);
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

it.each([
  ["Accuracy (%)", "Accuracy"],
  ["Hallucination Rate ↓", "Hallucination Rate"],
  ["**Score** (higher is better)", "Score"],
  ["MMLU", "MMLU"],
])("the heading %s is %s", (heading, clean) => {
  expect(cleanHeading(heading)).toBe(clean);
});

it.each([
  ["Rate ↓", "lower", false],
  ["Rate (higher is better)", "higher", false],
  ["Rate", undefined, false],
  ["ASR ↑ (lower is better)", undefined, true],
  ["Accuracy ↑ / ASR ↓", undefined, true],
])("%s points %s", (heading, kind, both) => {
  expect(arrow(heading)?.kind).toBe(kind);
  expect(bothWays(heading)).toBe(both);
});

it("refuses a heading that contradicts itself", async () => {
  const [fault] = await faultsOf(files({ "t.csv": "model,ASR ↑ (lower is better)\na,0.3\nb,0.4" }));
  expect(fault).toMatchObject({ line: 1, message: "a heading says that higher and that lower is better" });
});
