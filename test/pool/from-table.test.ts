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

describe("HELM Lite's table", () => {
  const { pool, dropped, notes } = build(helmLite);

  it("has one −1, noticed and named, and without it 90 complete models and 72.413 % variance explained", () => {
    expect(notes.filter((note) => note.includes("not measured"))).toEqual([
      '"GSM8K - EM" of "microsoft/phi-3-small-8k-instruct" (line 59) is -1, far outside the column\'s range: taken for not measured.',
    ]);
    expect(dropped).toEqual([{ name: "microsoft/phi-3-small-8k-instruct", missing: ["GSM8K - EM"] }]);
    expect(pool.models).toHaveLength(90);
    expect(100 * capabilitiesScore(pool).varianceExplained).toBeCloseTo(72.413, 3);
  });

  it("is a valid pool with developers as families and display names as aliases", () => {
    expect(validatePool(pool)).toBe(true);
    expect(pool.families_are).toBe("developers");
    expect(pool.models[0]).toMatchObject({ name: "01-ai/yi-34b", aliases: ["Yi (34B)"], family: "01-ai" });
  });

  it("takes −1 for missing by a range that the user gives, and keeps what is inside", () => {
    const ranges = { "GSM8K - EM": { minimum: 0, maximum: 1 } };
    expect(build(helmLite, { ranges }).dropped).toHaveLength(1);
    const wide = { "GSM8K - EM": { minimum: -1, maximum: 1 } };
    expect(build(helmLite, { ranges: wide }).pool.models).toHaveLength(91);
  });
});

describe("poolFromTable", () => {
  it("takes known benchmarks, families, dates and compute from their columns", () => {
    const { pool } = build(
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

  it("averages a model that stands twice and says so", () => {
    const { pool, notes } = build(`${small}a,3,4,5\n`);
    expect(pool.models[0]?.scores).toEqual([2, 3, 4]);
    expect(notes.join()).toMatch(
      /"a" stands 2 times \(lines 2, 5\), with different scores in 3 of 3 columns/,
    );
    expect(build(`${small}a,1,2,3\n`).notes.join()).toMatch(/with the same scores: counted once/);
  });

  it.each([
    ["", /no rows/],
    ["model,A,B,C\n", /no rows/],
    ["model,A,A,C\na,1,2,3\n", /two columns are named "A"/],
    ["model,A,B,C\na,1,2\n", /t\.csv:2.*no table/],
    ["model,A,B\na,1,2\nb,1,2\nc,3,4\n", /three capability benchmarks/],
    ["model,A,B,C\na,1,2,3\nb,1,2,\nc,3,4,\n", /three models/],
    ["model,A,B,C\na,1,2,3\nb,1,2,about 3\nc,1,2,3\n", /t\.csv:3.*no number.*"about 3"/],
    ["model,A,B,C\n,1,2,3\n", /names no model/],
    ["model,A,B,C,FLOP\na,1,2,3,0\nb,1,2,3,\nc,1,2,3,\n", /FLOP, above 0/],
    ["model,A,B,C,date\na,1,2,3,2024-02-31\nb,1,2,3,\nc,1,2,3,\n", /YYYY-MM-DD/],
    ['model,A,B,C\n"a,1,2,3\n', /no table/],
  ])("refuses %j", (text, message) => {
    expect(() => build(text)).toThrow(InputError);
    expect(() => build(text)).toThrow(message);
  });

  it("refuses a column in the options that is not there, and lists those that are", () => {
    expect(() => build(small, { known: ["Safety"] })).toThrow(/no column "Safety".*"A", "B", "C"/);
    expect(() => build(small, { ranges: { D: { minimum: 0, maximum: 1 } } })).toThrow(/no column "D"/);
  });
});
