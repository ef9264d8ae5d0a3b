// Against SciPy's kendalltau (variant b).
import { expect, it } from "vitest";
import { kendallTauB } from "../../src/statistics/kendall.ts";
import { chatColumn, chatModels } from "../support/chat-table.ts";
import { figures } from "../support/figures.ts";

const chat = figures("chat.json");

it.each(Object.keys(chat.correlations))("agrees with SciPy on the chat pool's %s", (name) => {
  const column = chatColumn(name);
  const rows = chatModels.flatMap((model, i) => (column[i] === null ? [] : [[model, column[i]] as const]));
  expect(
    kendallTauB(
      rows.map(([model]) => chat.spearman.scores[model]),
      rows.map(([, score]) => score as number),
    ),
  ).toBeCloseTo(chat.correlations[name].kendall_tau_b, 12);
});

it.each(
  figures("scipy-statistics.json").pairs as {
    kind: string;
    x: number[];
    y: number[];
    kendall_tau_b: number;
  }[],
)("agrees with SciPy with n of $x.length, $kind", ({ x, y, kendall_tau_b }) => {
  expect(kendallTauB(x, y)).toBeCloseTo(kendall_tau_b, 12);
});

it("is null for a constant column or fewer than 3 pairs, and refuses what is no number", () => {
  expect(kendallTauB([1, 2, 3], [2, 2, 2])).toBeNull();
  expect(kendallTauB([1, 2], [1, 2])).toBeNull();
  expect(() => kendallTauB([1, 2, 3], [1, 2, Infinity])).toThrow(RangeError);
});
