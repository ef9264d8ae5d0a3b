import { describe, expect, it } from "vitest";
import { arrow, tableReadings } from "../../../src/results/table/readings.ts";
import { readOne, scoresOf } from "../../support/results.ts";

const table = (...rows: string[][]) => ({
  file: "t.csv",
  rows: rows.map((cells, i) => ({ cells, line: i + 1 })),
});

it("one reading for each column of scores", () => {
  const all = tableReadings(table(["model", "mmlu", "bbh"], ["a", "0.1", "0.2"], ["b", "0.3", "-"]));
  expect(all.map(({ scores }) => scores.map(({ model, score }) => [model, score]))).toEqual([
    [
      ["a", 0.1],
      ["b", 0.3],
    ],
    [
      ["a", 0.2],
      ["b", null],
    ],
  ]);
});

it.each([
  ["Rate ↓", "lower"],
  ["Rate (higher is better)", "higher"],
  ["Rate", undefined],
])("%s points %s", (heading, kind) => {
  expect(arrow(heading)?.kind).toBe(kind);
});

describe("through the reader", () => {
  const pinned = { orientations: { score: { kind: "higher" as const }, t: { kind: "higher" as const } } };

  it("percent signs, decimal commas and thousands are numbers", async () => {
    const found = await readOne("t.csv", "model;accuracy (%)\na;12,5\nb;50,0\n", {
      orientations: { accuracy: { kind: "higher" }, t: { kind: "higher" } },
    });
    expect(scoresOf(found)).toEqual({ a: 12.5, b: 50 });
    expect(found.metric?.unit).toBe("percent");
  });

  it("a long table is one benchmark for each task", async () => {
    const text = "task,model,score\nt,a,0.1\nt,b,0.2\n";
    expect(scoresOf(await readOne("long.csv", text, pinned))).toEqual({ a: 0.1, b: 0.2 });
  });
});
