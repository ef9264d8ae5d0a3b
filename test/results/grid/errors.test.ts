// Standard errors of their own column, of an interval, of two bounds: each by its arithmetic.
import { expect, it } from "vitest";
import { errorAt } from "../../../src/results/grid/errors.ts";
import { rolesOf } from "../../../src/results/grid/roles.ts";
import { grid } from "../../support/grid.ts";

const first = (text: string, score = 0) => {
  const roles = rolesOf(grid(text, "|"))!;
  const { errors } = roles.scores[score]!;
  return errors && errorAt(errors, 0);
};
const heads = (text: string) => rolesOf(grid(text, "|"))!.scores.map(({ name }) => name);

// 1.959964 is the normal distribution's quantile at 0.975, 1.644854 that at 0.95 (SciPy 1.17).
it.each([
  ["a column that names the score", "model|A|A stderr|B\na|0.5|0.01|0.6", 0.01],
  ["SE of the only score", "model|A|SE\na|0.5|0.02", 0.02],
  ["σ of a TrueSkill μ", "model|μ|σ|Games\na|25.1|1.2|340", 1.2],
  ["± behind its score", "model|A|±|B|±\na|0.5|0.01|0.6|0.02", 0.01],
  ["a 95% interval", "model|Elo|95% CI\na|1570|1556-1585", 14.5 / 1.959964],
  ["an interval in brackets", "model|A|CI (95%)\na|0.5|[0.4, 0.6]", 0.1 / 1.959964],
  ["an interval of two sides", "model|Elo|95% CI\na|1287|+4/-6", 5 / 1.959964],
  ["a 90% interval", "model|Elo|90% CI\na|1570|±10", 10 / 1.644854],
  ["two bounds", "model_name|score_norm|ci_low_norm|ci_high_norm\na|87.4|85.0|89.9", 4.9 / 2 / 1.959964],
])("%s", (_, text, expected) => {
  expect(first(text)).toBeCloseTo(expected, 10);
});

it("the error behind each of several scores is its own", () => {
  expect(first("model|A|±|B|±\na|0.5|0.01|0.6|0.02", 1)).toBe(0.02);
});

it("bounds that do not enclose a score are none, and a standard deviation is no standard error", () => {
  expect(heads("model|Low|Mean|High\na|0.5|0.4|0.9")).toEqual(["Low", "Mean", "High"]);
  expect(first("model|A|A std\na|0.5|0.3")).toBeUndefined();
});
