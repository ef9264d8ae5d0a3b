// A model stands once on a benchmark; the same benchmark given twice is one fault, not one a model.
import { describe, expect, it } from "vitest";
import type { ReadingNote } from "../../src/results/benchmark-results.ts";
import { oncePerModel } from "../../src/results/once-per-model.ts";
import type { ReadScore } from "../../src/results/reading.ts";
import { faultsOf, files } from "../support/results.ts";

const scores = Object.fromEntries(
  Array.from({ length: 26 }, (_, i) => [`model-${String(i).padStart(2, "0")}`, i]),
);
const one = { benchmark: "B", higher_is_better: true, scores };

describe("the same benchmark twice is one fault", () => {
  it("in one file, with both lines", async () => {
    const text = JSON.stringify({ benchmarks: [one, one] }, null, 1);
    const second = text.slice(0, text.lastIndexOf('"benchmark"')).split("\n").length - 1;
    expect(await faultsOf(files({ "r.json": text }))).toEqual([
      {
        message: `"B" is given twice, in r.json line 3 and r.json line ${second}`,
        file: "r.json",
        line: second,
        pointer: "/benchmarks/1",
        found: '26 models in both: "model-00", "model-01", "model-02" and 23 more',
        expected: "each model once",
        remedy: "Take one of them away",
      },
    ]);
  });

  it("in one line, by their places in the list", async () => {
    const [fault, ...others] = await faultsOf(
      files({ "r.json": JSON.stringify({ benchmarks: [one, one] }) }),
    );
    expect(others).toEqual([]);
    expect(fault!.message).toBe('"B" is given twice, in r.json#/benchmarks/0 and r.json#/benchmarks/1');
  });

  it("in two files", async () => {
    const text = JSON.stringify(one);
    const faults = await faultsOf(
      files({
        "a.json": text,
        "copy of a.json": text,
        "c.json": '{"benchmark": "B", "higher_is_better": true, "scores": {"x": 1}}',
      }),
    );
    expect(faults.map(({ message }) => message)).toEqual([
      '"B" is given twice, in a.json and copy of a.json',
    ]);
  });
});

describe("a single model twice is told by its name", () => {
  const entry = (extra: string) => ({ ...one, scores: { shared: 1, [extra]: 2 } });

  it("over two entries", async () => {
    const text = JSON.stringify({ benchmarks: [entry("a"), entry("b")] }, null, 1);
    const faults = await faultsOf(files({ "r.json": text }));
    expect(faults).toHaveLength(1);
    expect(faults[0]!.message).toMatch(
      /^"shared" stands twice on "B", in r\.json line \d+ and r\.json line \d+$/,
    );
  });

  it("over two entries in one line: the place once, not the same words twice", async () => {
    const text = JSON.stringify({ benchmarks: [entry("a"), entry("b")] });
    const faults = await faultsOf(files({ "r.json": text }));
    expect(faults.map(({ message }) => message)).toEqual(['"shared" stands twice on "B", in r.json line 1']);
  });

  it("in one table, each with its lines", async () => {
    const faults = await faultsOf(files({ "t.csv": "model,B ↑\na,1\nb,2\na,3\nb,4" }));
    expect(faults.map(({ message, line }) => [message, line])).toEqual([
      ['"a" stands twice on "B", in t.csv line 2 and t.csv line 4', 4],
      ['"b" stands twice on "B", in t.csv line 3 and t.csv line 5', 5],
    ]);
  });
});

describe("runs with times", () => {
  const run = (model: string, score: number, runTime: string): ReadScore => ({
    model,
    score,
    runTime,
    place: { file: `${runTime}.json` },
  });
  const readings = ["2025-01-01", "2025-02-01"].map((time, i) => ({
    benchmark: "B",
    place: { file: `${time}.json` },
    scores: [run("a", i, time), run("b", i + 2, time)],
  }));

  it("the later ones count where the policy says so, and are noted", () => {
    const notes: ReadingNote[] = [];
    const { models } = oncePerModel("B", readings, { duplicateRuns: "latest" }, notes);
    expect(models.map(({ model, score }) => [model, score])).toEqual([
      ["a", 1],
      ["b", 3],
    ]);
    expect(notes.map(({ code }) => code)).toEqual(["duplicate-run", "duplicate-run"]);
  });

  it("else the fault says that they could", () => {
    expect(() => oncePerModel("B", readings, { duplicateRuns: "error" }, [])).toThrow(
      /duplicate-runs: latest/,
    );
  });
});
