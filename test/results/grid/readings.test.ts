import { describe, expect, it } from "vitest";
import { tableReadings } from "../../../src/results/grid/readings.ts";
import { readResults } from "../../../src/results/read.ts";
import { faultsOf, files, readOne, scoresOf } from "../../support/results.ts";

const table = (...rows: string[][]) => ({
  file: "t.csv",
  rows: rows.map((cells, i) => ({ cells, line: i + 1 })),
});

it("one reading for each column of scores", () => {
  const { readings: all } = tableReadings(
    table(["model", "mmlu", "bbh"], ["a", "0.1", "0.2"], ["b", "0.3", "-"]),
  );
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

  it("tells once that brackets behind scores are not read", async () => {
    const text = "model,score,other ↑\na,0.40 (0.01),0.5 [0.4; 0.6]\nb,0.5 (0.02),0.6 [0.5; 0.7]\n";
    const { notes } = await readResults(files({ "t.csv": text }), { ...pinned, benchmark: ["t"] });
    expect(notes.map(({ code }) => code)).toEqual(["brackets-not-read"]);
    expect(notes[0]!.text).toContain('"(0.01)"');
  });

  it("reads standard errors in brackets where the heading says so", async () => {
    const { benchmarks, notes } = await readResults(
      files({ "t.csv": "model,ASR (SE)\na,0.40 (0.01)\nb,0.5 (0.02)\n" }),
    );
    expect(benchmarks[0]!.models).toMatchObject([
      { score: 0.4, standardError: 0.01 },
      { standardError: 0.02 },
    ]);
    expect(notes).toEqual([]);
  });

  it("takes the comma of errors from their own column", async () => {
    const b = await readOne("t.csv", "model;score;se\na;40;0,5\nb;50;0,7\n", pinned);
    expect(b.models).toMatchObject([{ standardError: 0.5 }, { standardError: 0.7 }]);
  });

  it("a column of which every cell is almost a number is named, and told where it is asked for or stands alone", async () => {
    const text = "model,Safety,MMLU\na,40/100,0.5\nb,50/90,0.6\n";
    const { benchmarks, setAside } = await readResults(files({ "t.csv": text }));
    expect(benchmarks.map(({ name }) => name)).toEqual(["MMLU"]);
    expect(setAside).toMatchObject([{ column: "Safety", why: expect.stringContaining("40/100") }]);
    const [fault] = await faultsOf(files({ "t.csv": text }), { benchmark: ["Safety"] });
    expect(fault).toMatchObject({ line: 2, message: 'the score of "a" is no number', found: '"40/100"' });
    expect(await faultsOf(files({ "t.csv": "model,Safety\na,40/100\nb,50/90\n" }))).toEqual(
      await faultsOf(files({ "t.csv": text.replace(/,MMLU|,0.[56]/g, "") }), { benchmark: ["Safety"] }),
    );
  });
});

describe("points out of what can be had", () => {
  const table = (...cells: string[]) =>
    `model,Judge ↑\n${cells.map((cell, i) => `m${i}-7b,${cell}`).join("\n")}\n`;

  it("are read where every cell gives the same, and are no date", async () => {
    const { models, metric } = await readOne("t.csv", table("9.78/10", "8.25/10", "**7** / 10", "–"));
    expect(models.map(({ score }) => score)).toEqual([9.78, 8.25, 7]);
    expect(metric).toMatchObject({ unit: "points", maximum: 10 });
  });

  it.each([
    ["different ones", ["40/100", "30/90", "20/100"]],
    ["more than there are", ["12/10", "8/10", "7/10"]],
    ["all of all", ["10/10", "10/10", "10/10"]],
  ])("are not guessed from %s", async (_, cells) => {
    await expect(readOne("t.csv", table(...cells))).rejects.toThrow(/is no number|no table/);
  });

  it("in percent throughout are one scale, small ones among them", async () => {
    const { models, metric } = await readOne("t.csv", table("0.1%", "18.3%", "45%"));
    expect(models.map(({ score }) => score)).toEqual([0.1, 18.3, 45]);
    expect(metric!.unit).toBe("percent");
  });
});
