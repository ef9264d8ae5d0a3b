// Against SciPy's pearsonr.
import { expect, it } from "vitest";
import { pearson } from "../../src/statistics/pearson.ts";
import { chatColumn, chatModels } from "../support/chat-table.ts";
import { figures } from "../support/figures.ts";

const chat = figures("chat.json");

it.each(Object.keys(chat.correlations))("agrees with SciPy on the chat pool's %s", (name) => {
  const column = chatColumn(name);
  const rows = chatModels.flatMap((model, i) => (column[i] === null ? [] : [[model, column[i]] as const]));
  expect(
    pearson(
      rows.map(([model]) => chat.spearman.scores[model]),
      rows.map(([, score]) => score as number),
    ),
  ).toBeCloseTo(chat.correlations[name].pearson, 12);
});

it.each(
  figures("scipy-statistics.json").pairs as { kind: string; x: number[]; y: number[]; pearson: number }[],
)("agrees with SciPy with n of $x.length, $kind, at any scale", ({ x, y, pearson: expected }) => {
  expect(pearson(x, y)).toBeCloseTo(expected, 12);
  expect(
    pearson(
      x,
      y.map((value) => value * 1e300),
    ),
  ).toBeCloseTo(expected, 12);
  expect(
    pearson(
      x.map((value) => value * 1e-300),
      y,
    ),
  ).toBeCloseTo(expected, 12);
});

it("is null for a constant column or fewer than 3 pairs, and refuses what is no number", () => {
  expect(pearson([1, 2, 3], [2, 2, 2])).toBeNull();
  expect(pearson([1, 2, 3], [0.3, 0.1 + 0.2, 0.3])).toBeNull();
  expect(pearson([1, 2], [1, 2])).toBeNull();
  expect(() => pearson([1, 2, 3], [1, 2, Number.NaN])).toThrow("y[2] must be a finite number, got NaN");
});

it("is 1 and not above for a copy", () => {
  const x = [0.1, 0.7, 0.2, 0.33];
  expect(pearson(x, x)).toBe(1);
});
