// A mixture of percent and fractions is refused with a remedy that the file's format knows; a scale of points is read, and
// told where it looks a little like a mixture; percent that look like fractions are told.
import { describe, expect, it } from "vitest";
import { readingNotes } from "../../src/policy/read-options.ts";
import { refuseMixedScales, rowsOf, scaleNotes } from "../../src/results/mixed-scales.ts";
import { readResults } from "../../src/results/read.ts";
import type { ReadMetric, ReadScore } from "../../src/results/reading.ts";
import { gate } from "../support/gate.ts";
import { faultsOf, files } from "../support/results.ts";

const rows = (...scores: number[]): ReadScore[] =>
  scores.map((score, i) => ({ model: `m${i}`, score, place: { file: "f", line: i + 1 } }));
const refuse =
  (scores: number[], name = "Judge", metric?: ReadMetric, format = "csv") =>
  () =>
    refuseMixedScales(name, metric, rows(...scores), format);
const notes = (scores: number[], given = false) =>
  scaleNotes("Judge", undefined, rows(...scores), given, { file: "f" });

/** A judge's scale of 0 to 5, as a user had it. */
const JUDGE = [0, 0.18, 1.19, 1.31, 1.72, 2.16, 2.26, 2.85, 3.17, 3.57, 4.01, 4.35, 4.78];

describe("points", () => {
  it.each([
    ["0 to 5", JUDGE],
    ["0 to 5, several below 1", [0.15, 0.2, 1.9, 2.4, 3.3, 4.1]],
    ["0 to 10, a model below 1", [0.9, 4.6, 6.2, 7.7, 9.5]],
  ])("%s: read, and told", (_, scores) => {
    expect(refuse(scores)).not.toThrow();
    const [note] = notes(scores);
    expect(note).toMatchObject({ code: "scale-doubtful", level: "warning" });
  });

  it.each([
    ["with a gap from 1 on only", [0.4, 1.2, 3, 8]],
    ["all above 1", [1.2, 3, 8]],
  ])("%s: read, with nothing to tell", (_, scores) => {
    expect(refuse(scores)).not.toThrow();
    expect(notes(scores)).toEqual([]);
  });

  it("nothing is told where the file gives the unit", () => {
    expect(notes(JUDGE, true)).toEqual([]);
  });

  it("the note does not depend on the order of the rows", () => {
    const all = rows(0.2, 0.15, 1.9, 2.4, 3.3);
    const told = (some: ReadScore[]) => scaleNotes("B", undefined, some, false, { file: "f" });
    expect(told([...all].reverse())).toEqual(told(all));
  });
});

describe("a mixture is refused:", () => {
  it.each([
    ["one fraction among percent", [41, 0.47, 60]],
    ["one percent among fractions", [0.41, 47, 0.6]],
    ["the best model as a fraction", [12, 25, 33, 0.6]],
    ["small percent and one fraction within them", [0.03, 2.5, 4.8, 3.1]],
    ["a fraction that is the double of all others", [10, 20, 40, 0.8]],
  ])("%s", (_, scores) => {
    expect(refuse(scores)).toThrow(/"Judge" mixes percent and fractions/);
  });

  it.each(["ASR", "attack success rate", "Refusal Rate", "accuracy", "pass@1"])(
    "on %s, whatever the numbers: it is a rate",
    (name) => {
      expect(refuse(JUDGE, name)).toThrow(/mixes/);
      expect(refuse(JUDGE, "B", { name })).toThrow(/mixes/);
    },
  );

  it.each([
    ["csv", "NAME (%) or NAME (points)"],
    ["markdown", "NAME (%) or NAME (points)"],
    ["safetywashing-gate", '"unit": "percent"}, or "points"'],
    ["lm-evaluation-harness", "in our own format"],
  ])("with a remedy that %s knows", (format, remedy) => {
    expect(refuse([41, 0.47, 60], "B", undefined, format)).toThrow(remedy);
  });
});

it("the remedies work", async () => {
  const table = (heading: string) => files({ "t.csv": `model,${heading}\na,41\nb,0.47\nc,60` });
  const [fault] = await faultsOf(table("B ↑"));
  expect(fault!.remedy).toContain("NAME (points)");
  for (const [heading, metric] of [
    ["B (%) ↑", { name: "B", unit: "percent" }],
    ["B (points) ↑", { name: "B", unit: "points" }],
    ["B (out of 100) ↑", { name: "B", unit: "points", maximum: 100 }],
  ] as const) {
    const { benchmarks } = await readResults(table(heading));
    expect(benchmarks).toMatchObject([{ name: "B", metric, orientation: { kind: "higher" } }]);
  }
  for (const unit of ["percent", "points"]) {
    const own = { benchmark: "B", higher_is_better: true, scores: { a: 41, b: 0.47, c: 60 } };
    await faultsOf(files({ "r.json": JSON.stringify(own) }));
    const text = JSON.stringify({ ...own, metric: { name: "m", unit } });
    expect((await readResults(files({ "r.json": text }))).benchmarks).toHaveLength(1);
  }
});

describe("percent that look like fractions", () => {
  const own = (unit: string, scores: Record<string, number>) =>
    files({
      "r.json": JSON.stringify({
        benchmark: "B",
        higher_is_better: true,
        metric: { name: "acc", unit },
        scores,
      }),
    });

  it.each(["percent", "%", "Percentage"])("are told as a warning of the report: %s", async (unit) => {
    const read = await readResults(own(unit, { a: 0.38, b: 0.5, c: 0.88 }));
    expect(gate(read.benchmarks, { notes: readingNotes(read.notes) }).notes).toMatchObject([
      {
        code: "unit-doubtful",
        level: "warning",
        file: "r.json",
        line: 1,
        text: expect.stringMatching(/"B" is percent.* 3 scores/),
      },
    ]);
  });

  it.each([
    ["one above 1", "percent", { a: 0.38, b: 0.5, c: 1.2 }],
    ["fractions", "proportion", { a: 0.38, b: 0.5, c: 0.88 }],
    ["nothing but zeros", "percent", { a: 0, b: 0, c: 0 }],
    ["two models", "percent", { a: 0.38, b: 0.5 }],
  ])("not told: %s", async (_, unit, scores) => {
    expect((await readResults(own(unit, scores))).notes).toEqual([]);
  });

  it("not told where each row has its sign", async () => {
    const { notes: told } = await readResults(files({ "t.csv": "model,B ↑\na,0.1 %\nb,0.2 %\nc,0.4 %" }));
    expect(told).toEqual([]);
  });
});

it("at most five rows are named", () => {
  expect(rowsOf(rows(1, 2, 3, 4, 5, 6, 7))).toBe(
    '"m0" 1 (line 1), "m1" 2 (line 2), "m2" 3 (line 3), "m3" 4 (line 4), "m4" 5 (line 5) and 2 more',
  );
});

describe("a rate", () => {
  const rate = { name: "accuracy" };

  it.each([
    ["one a little above 1", [0.4, 0.5, 0.6, 2]],
    ["one just above 1", [0.4, 0.5, 1.01]],
    ["as many above as below", [0.4, 0.6, 1.2, 1.4]],
  ])("mostly up to 1 is no percent: %s", (_, scores) => {
    expect(refuse(scores, "B", rate)).toThrow(/mixes percent and fractions/);
    expect(refuse(scores, "Refusal rate")).toThrow();
    expect(refuse(scores, "AnswerRate")).toThrow();
    expect(refuse(scores, "Moderate generation")).not.toThrow();
  });

  it.each([
    ["fractions", [0, 0.4, 0.5, 1]],
    ["percent, none below 1 but 0", [0, 2, 30]],
  ])("is read without a word: %s", (_, scores) => {
    expect(refuse(scores, "B", rate)).not.toThrow();
    expect(scaleNotes("B", { ...rate, proportion: true }, rows(...scores), false, { file: "f" })).toEqual([]);
  });

  it("of which most are above 1 is percent, and told", async () => {
    const text = "model,accuracy\na,0.4\nb,1.2\nc,3\nd,8\ne,40";
    const { benchmarks, notes: told } = await readResults(files({ "t.csv": text }));
    expect(benchmarks[0]!.metric?.unit).toBe("percent");
    expect(told).toMatchObject([{ code: "scale-doubtful", level: "warning", place: { line: 2 } }]);
    expect((await readResults(files({ "t.csv": text.replace("accuracy", "accuracy (%)") }))).notes).toEqual(
      [],
    );
  });
});
