// Loadings, scores and variance explained of the chat pool against NumPy; benchmarks that leave; pools that cannot be scored.
import { describe, expect, it } from "vitest";
import { InputError } from "../../src/errors.ts";
import type { Pool } from "../../src/generated/pool.ts";
import { capabilitiesScore } from "../../src/pool/capabilities-score.ts";
import { spearman } from "../../src/statistics/spearman.ts";
import { chatColumn, chatModels, chatPool } from "../support/chat-table.ts";
import { figures } from "../support/figures.ts";

const chat = figures("chat.json");
const worked = figures("worked-examples.json");

describe.each(["spearman", "pearson"] as const)("the chat pool, %s matrix", (matrix) => {
  const found = capabilitiesScore(chatPool, { matrix });

  it("has NumPy's loadings and share of variance", () => {
    found.benchmarks.forEach((benchmark, j) => {
      expect(found.loadings[j]).toBeCloseTo(chat[matrix].loadings[benchmark.id], 12);
    });
    expect(found.varianceExplained).toBeCloseTo(chat[matrix].variance_explained, 12);
  });

  it("has its scores", () => {
    expect(found.values.size).toBe(26);
    for (const [model, value] of found.values) {
      expect(value).toBeCloseTo(chat[matrix].scores[model], 10);
    }
  });
});

it("has the axis's own reliability", () => {
  expect(capabilitiesScore(chatPool).reliability).toBeCloseTo(worked.axis.reliability_theta, 12);
});

describe("without one capability benchmark", () => {
  it.each(Object.keys(worked.item4_circularity.benchmarks))("%s on the axis without itself", (id) => {
    const expected = worked.item4_circularity.benchmarks[id];
    const found = capabilitiesScore(chatPool, { without: new Set([id]) });
    const x = chatModels.map((model) => found.values.get(model) as number);
    expect(found.benchmarks).toHaveLength(11);
    expect(spearman(x, chatColumn(id) as number[])).toBeCloseTo(expected.rho_axis_without_itself, 12);
    expect(found.varianceExplained).toBeCloseTo(expected.variance_explained_without, 12);
  });

  it.each(Object.keys(worked.item3_leave_one_capability_benchmark_out.benchmarks))(
    "%s against the axis without each",
    (name) => {
      const expected = worked.item3_leave_one_capability_benchmark_out.benchmarks[name];
      const column = chatColumn(name);
      const rows = [...chatModels.keys()].filter((i) => column[i] !== null);
      for (const [id, value] of Object.entries(expected.left_out)) {
        const { values } = capabilitiesScore(chatPool, { without: new Set([id]) });
        const x = rows.map((i) => values.get(chatModels[i] as string) as number);
        const y = rows.map((i) => column[i] as number);
        expect(spearman(x, y)).toBeCloseTo(value as number, 12);
      }
    },
  );
});

it.each(Object.keys(worked.item4_circularity.relatives.values))(
  "%s without what it overlaps with",
  (name) => {
    const { left_out, rho_without } = worked.item4_circularity.relatives.values[name];
    const { values } = capabilitiesScore(chatPool, { without: new Set(left_out) });
    const x = chatModels.map((model) => values.get(model) as number);
    expect(spearman(x, chatColumn(name) as number[])).toBeCloseTo(rho_without, 12);
  },
);

describe("of a pool of one's own", () => {
  const scores = [
    [1, 10, 0.9],
    [2, 30, 0.7],
    [3, 20, 0.8],
    [4, 40, 0.1],
  ];
  const pool = (rows: (number | null)[][], extra: object = {}): Pool => ({
    ...chatPool,
    capability_benchmarks: [
      { id: "a", name: "A", minimum: 0 },
      { id: "b", name: "B" },
      { id: "c", name: "C", higher_is_better: false, ...extra },
    ],
    models: rows.map((row, i) => ({ name: `model ${i}`, family: null, scores: row })),
  });

  it("turns a benchmark round where lower is better", () => {
    const { loadings, values } = capabilitiesScore(pool(scores));
    expect(loadings.every((loading) => loading > 0)).toBe(true);
    expect([...values.values()].indexOf(Math.max(...values.values()))).toBe(3);
  });

  it("leaves models out that miss a cell, or have one outside its metric's range", () => {
    const found = capabilitiesScore(pool([...scores, [5, null, 0.2], [-1, 25, 0.3]]));
    expect([...found.values.keys()]).toEqual(["model 0", "model 1", "model 2", "model 3"]);
    expect(capabilitiesScore(pool(scores)).values).toEqual(found.values);
  });

  it("asks for a missing cell only of benchmarks that stay", () => {
    const four = pool(scores.map((row) => [...row, null]));
    four.capability_benchmarks.push({ id: "d", name: "D" });
    expect(capabilitiesScore(four, { without: new Set(["d"]) }).values.size).toBe(4);
  });

  it.each([
    [
      "too few benchmarks",
      pool(scores),
      new Set(["a"]),
      "needs at least 3 capability benchmarks: found 2 left",
    ],
    ["too few complete rows", pool(scores.slice(0, 2)), new Set<string>(), "needs at least 3 models"],
    [
      "a constant benchmark",
      pool(scores.map((r) => [...r.slice(0, 2), 1])),
      new Set<string>(),
      "the same score on C",
    ],
    [
      "a cell that is no number",
      pool([...scores, [5, Number.NaN, 0]]),
      new Set<string>(),
      "must be a finite number",
    ],
  ])("refuses %s", (_, broken, without, message) => {
    expect(() => capabilitiesScore(broken, { without })).toThrow(InputError);
    expect(() => capabilitiesScore(broken, { without })).toThrow(message);
  });
});
