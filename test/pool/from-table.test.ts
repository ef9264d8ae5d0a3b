import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { InputError } from "../../src/errors.ts";
import validatePool from "../../src/generated/validate-pool.ts";
import { capabilitiesScore } from "../../src/pool/capabilities-score.ts";
import { poolFromTable } from "../../src/pool/from-table.ts";

const helmLite = readFileSync(new URL("../../data/helm-lite/helm_lite.csv", import.meta.url), "utf8");
const build = (text: string, more = {}) =>
  poolFromTable(text, { name: "mine", date: "2026-01", file: "t.csv", ...more });
const small = "model,A,B,C\na,1,2,3\nb,2,1,4\nc,3,3,5\n";

describe("HELM Lite's table", async () => {
  const { pool, dropped, notes } = await build(helmLite);

  it("has one −1, noticed and named, and without it 90 complete models and 72.413 % variance explained", async () => {
    expect(notes.filter((note) => note.includes("not measured"))).toEqual([
      '"GSM8K - EM" of "microsoft/phi-3-small-8k-instruct" (line 59) is -1, far outside the column\'s range: taken for not measured.',
    ]);
    expect(dropped).toEqual([{ name: "microsoft/phi-3-small-8k-instruct", missing: ["GSM8K - EM"] }]);
    expect(pool.models).toHaveLength(90);
    expect(100 * capabilitiesScore(pool).varianceExplained).toBeCloseTo(72.413, 3);
  });

  it("is a valid pool with developers as families and display names as aliases", async () => {
    expect(validatePool(pool)).toBe(true);
    expect(pool.families_are).toBe("developers");
    expect(pool.models[0]).toMatchObject({ name: "01-ai/yi-34b", aliases: ["Yi (34B)"], family: "01-ai" });
  });

  it("takes −1 for missing by a range that the user gives, and keeps what is inside", async () => {
    const ranges = { "GSM8K - EM": { minimum: 0, maximum: 1 } };
    expect((await build(helmLite, { ranges })).dropped).toHaveLength(1);
    const wide = { "GSM8K - EM": { minimum: -1, maximum: 1 } };
    expect((await build(helmLite, { ranges: wide })).pool.models).toHaveLength(91);
  });
});

describe("poolFromTable", () => {
  it("takes known benchmarks, families, dates and compute from their columns", async () => {
    const { pool } = await build(
      "name;Family;FLOP;release_date;A;B;C;Safe\nx;f;1e24;2024-05-01;1;2;3;9\ny;;;;2;1;4;\nz;g;;;3;3;5;7\n",
      { known: ["Safe"], lowerIsBetter: ["Safe"] },
    );
    expect(pool.models[0]).toEqual({
      name: "x",
      family: "f",
      release_date: "2024-05-01",
      training_flop: 1e24,
      scores: [1, 2, 3],
    });
    expect(pool.models[1]).toMatchObject({ family: null });
    expect(pool.known_benchmarks).toMatchObject([
      { id: "Safe", higher_is_better: false, scores: [9, null, 7] },
    ]);
    expect(pool.capability_benchmarks.map(({ id }) => id)).toEqual(["A", "B", "C"]);
  });

  it("averages a model that stands twice and says so", async () => {
    const { pool, notes } = await build(`${small}a,3,4,5\n`);
    expect(pool.models[0]?.scores).toEqual([2, 3, 4]);
    expect(notes.join()).toMatch(
      /"a" stands 2 times \(lines 2, 5\), with different scores in 3 of 3 columns/,
    );
    expect((await build(`${small}a,1,2,3\n`)).notes.join()).toMatch(/with the same scores: counted once/);
  });

  it.each([
    ["", /the table is empty/],
    ["model,A,B,C\n", /no rows/],
    ["model,A,A,C\na,1,2,3\n", /two columns are called "A"/],
    ["model,A,B,C\na,1,2\n", /t\.csv:2.*another number of cells/],
    ["model,A,B\na,1,2\nb,1,2\nc,3,4\n", /three capability benchmarks/],
    ["model,A,B,C\na,1,2,3\nb,1,2,\nc,3,4,\n", /three models/],
    ["model,A,B,C\na,1,2,3\nb,1,2,about 3\nc,1,2,3\n", /t\.csv:3.*no number.*"about 3"/],
    ["model,A,B,C\n,1,2,3\n", /names no model/],
    ["model,A,B,C,FLOP\na,1,2,3,0\nb,1,2,3,\nc,1,2,3,\n", /FLOP, above 0/],
    ["model,A,B,C,date\na,1,2,3,2024-02-31\nb,1,2,3,\nc,1,2,3,\n", /YYYY-MM-DD/],
    ['model,A,B,C\n"a,1,2,3\n', /t\.csv:2.*never closed/],
  ])("refuses %j", async (text, message) => {
    await expect(build(text)).rejects.toThrow(InputError);
    await expect(build(text)).rejects.toThrow(message);
  });

  it("reads what check reads: ±, decimal commas, bold, footnotes, Markdown, arrows", async () => {
    const plain = (await build(small, { lowerIsBetter: ["C"] })).pool;
    const semicolons = "model;A;B ±0;C ↓\na†;**1,0**;2 ± 0,1;3\nb;2,0;1*;4\nc;3,0;3;5\n".replace("B ±0", "B");
    const markdown =
      "| Model | A | B | C ↓ |\n|--|--|--|--|\n| **a** | 1 | 2 ± 0.1 | 3 |\n| b† | 2 | 1 | 4 |\n| c | 3 | 3 | 5* |\n";
    for (const [file, text] of [
      ["t.csv", semicolons],
      ["t.md", markdown],
    ] as const) {
      const { pool } = await build(text, { file });
      expect(pool.models).toEqual(plain.models);
      expect(pool.capability_benchmarks).toEqual(plain.capability_benchmarks);
    }
  });

  it("refuses a comma of which nobody can tell what it means, and percent signs in some cells only", async () => {
    await expect(build("model\tA\tB\tC\na\t1,287\t1\t2\nb\t1,105\t2\t3\nc\t1,300\t3\t1\n")).rejects.toThrow(
      /the comma in the score of "a" may/,
    );
    await expect(build("model,A,B,C\na,10%,1,2\nb,0.2,2,3\nc,30%,3,1\n")).rejects.toThrow(
      /t\.csv:3.*percent sign/,
    );
  });

  it("refuses a document of several tables, with their lines", async () => {
    const one = "| model | A | B | C |\n|--|--|--|--|\n| a | 1 | 2 | 3 |\n";
    await expect(build(`${one}\n${one}`, { file: "t.md" })).rejects.toThrow(/found 2, in lines 1, 5/);
  });

  it("refuses a column in the options that is not there, and lists those that are", async () => {
    await expect(build(small, { known: ["Safety"] })).rejects.toThrow(/no column "Safety".*"A", "B", "C"/);
    await expect(build(small, { ranges: { D: { minimum: 0, maximum: 1 } } })).rejects.toThrow(
      /no column "D"/,
    );
  });
});
