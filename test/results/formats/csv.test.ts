// CSV and TSV tables: separators, decimal commas, percent signs, "±", missing marks, either way round, wide or long.
import { describe, expect, it } from "vitest";
import { readResults } from "../../../src/results/read.ts";
import { faultsOf, files, fixtures, readOne, scoresOf } from "../../support/results.ts";

const HIGHER = { orientations: { B: { kind: "higher" }, t: { kind: "higher" } } } as const;

it.each([
  ["comma", "model,B\na,0.1\nb,0.2"],
  ["semicolon and decimal comma", "model;B\na;0,1\nb;0,2"],
  ["the separator said above the heading", "sep=;\r\nmodel;B\r\na;0,1\r\nb;0,2\r\n"],
  ["tab", "model\tB\na\t0.1\nb\t0.2"],
  ["byte order mark", "\ufeffmodel,B\na,0.1\nb,0.2"],
  ["CRLF and an empty line at the end", "model,B\r\na,0.1\r\nb,0.2\r\n\r\n"],
  ["quoted fields", '"model","B"\n"a","0.1"\n"b","0.2"'],
  ["quoted decimal comma", 'model,B\na,"0,1"\nb,"0,2"'],
  [
    "another heading for the names, and columns beside",
    "rank,LLM,B,Params (B),Link\n1,a,0.1,7,http://x\n2,b,0.2,13,http://y",
  ],
  ["an index column without a heading", ",model,B\n0,a,0.1\n1,b,0.2"],
  ["names in Markdown, with marks", "model,B\n[a](https://x.org),**0.1**\n🥇 b†,0.2*"],
  ["a column of ranks called #", "#,model,B\n1,a,0.1\n2,b,0.2"],
  ["models as columns", "benchmark,a,b\nB,0.1,0.2"],
  ["models as columns by their names", "x,llama-2-7b,gpt-4\nB,0.1,0.2\nC,0.3,0.4"],
  ["long", "model,task,score\na,B,0.1\nb,B,0.2"],
  ["long, with a metric", "task,metric,model,value\nB,acc,a,0.1\nB,acc,b,0.2"],
  ["true minus and exponents", "model,B\na,1e-1\nb,2E-1"],
])("reads: %s", async (_, text) => {
  const { benchmarks } = await readResults(files({ "t.txt": text }), {
    ...HIGHER,
    ...(text.includes("\nC,") ? { benchmark: ["B"] } : {}),
  });
  expect(benchmarks[0]!.name).toBe("B");
  expect(Object.values(scoresOf(benchmarks[0]!)).sort((a, b) => a - b)).toEqual([0.1, 0.2]);
});

it("reads percent signs, with and without a space, as percent", async () => {
  const b = await readOne("t.csv", "model,B\na,12 %\nb,3.5%\nc,−1%", HIGHER);
  expect(scoresOf(b)).toEqual({ a: 12, b: 3.5, c: -1 });
  expect(b.metric).toMatchObject({ unit: "percent" });
});

it.each(["", "-", "–", "—", "N/A", "n/a", "NA", "nan", "null", "?", "#N/A", "inf"])(
  "leaves out by name a score of %j",
  async (mark) => {
    const b = await readOne("t.csv", `model,B\na,0.1\nb,${mark}\nc,0.3`, HIGHER);
    expect(b.models.map((m) => m.name)).toEqual(["a", "c"]);
    expect(b.unusable).toMatchObject([{ name: "b", place: { line: 3 } }]);
  },
);

it("reads standard errors and counts, beside or behind ±", async () => {
  const beside = await readOne("t.csv", "model,B,B_stderr,n\na,0.5,0.01,100\nb,0.6,0.02,200", HIGHER);
  expect(beside.models).toMatchObject([
    { standardError: 0.01, samples: 100 },
    { standardError: 0.02, samples: 200 },
  ]);
  const { benchmarks, notes } = await readResults(
    files({ "t.csv": "model,B\na,0.5 ± 0.01\nb,0.6±0.02" }),
    HIGHER,
  );
  expect(benchmarks[0]!.models).toMatchObject([{ standardError: 0.01 }, { standardError: 0.02 }]);
  expect(notes.map((n) => n.code)).toEqual(["plus-minus"]);
});

it("takes the file's name where the heading only says score", async () => {
  const b = await readOne("out/MyBench.csv", "model,accuracy\na,0.5\nb,0.6");
  expect(b).toMatchObject({
    name: "MyBench",
    metric: { name: "accuracy", proportion: true, unit: "proportion" },
  });
});

it("takes arrows in headings for the direction", async () => {
  const b = await readOne("t.csv", "model,ASR (%) ↓\na,0.5\nb,60");
  expect(b).toMatchObject({
    name: "t",
    orientation: { kind: "lower" },
    orientationFrom: "results",
    metric: { name: "ASR", unit: "percent" },
  });
});

it("tells a percent column with small values from a mixture", async () => {
  const b = await readOne("t.csv", "model,B\na,0.4\nb,1.2\nc,3\nd,8\ne,40", HIGHER);
  expect(b.models).toHaveLength(5);
  const [fault] = await faultsOf(files({ "t.csv": "model,B\na,0.41\nb,52\nc,0.6" }), HIGHER);
  expect(fault).toMatchObject({ message: '"B" mixes percent and fractions', line: 3 });
  const [signs] = await faultsOf(files({ "t.csv": "model,B\na,41%\nb,0.52\nc,60%" }), HIGHER);
  expect(signs!.found).toContain('"b" 0.52 (line 3)');
});

describe("refuses, with the line,", () => {
  it.each([
    ["a row that is too short", "model,B,C\na,1,2\nb,3", 3, "another number of cells"],
    ["two columns of one name", "model,B,b\na,1,2", 1, "two columns are called"],
    ["a word among numbers", "model,B\na,1\nb,1.O\nc,3", 3, 'the score of "b" is no number'],
    ["a row without a model", "model,B\na,1\n,2\nc,3", 3, "the row names no model"],
    ["a model that stands twice", "model,B\na,1\nb,2\na,3", 4, '"a" stands twice'],
    ["a quotation mark that stays open", 'model,B\na,1\n"b,2\nc,3', 3, "a quotation mark is never closed"],
    ["a first row that is no heading", "gpt-4,0.5\nclaude-2,0.6", 1, "the first row is no heading"],
  ])("%s", async (_, text, line, message) => {
    const [fault] = await faultsOf(files({ "t.csv": text }), HIGHER);
    expect(fault!.message).toContain(message);
    expect(fault!.line).toBe(line);
  });
});

it("names the line of a record behind one with line breaks", async () => {
  const b = await readOne("t.csv", 'model,B,note\na,1,"x\ny\nz"\nb,2,w', HIGHER);
  expect(b.models.map((m) => m.place.line)).toEqual([2, 5]);
});

describe("the runs of Epoch's hub", () => {
  it("takes the standard error behind ±, leaves out runs that failed, and keeps times", async () => {
    const text = [
      "\ufeffid,task,model,Best score (across scorers),Scores,started_at,Status,task version",
      '1,t,a,0.847,"x:0.84±0.05,y:0.85±0.04",17 November 2025 4:28pm,Success,1.0',
      "2,t,b,0.5,x:0.5±0.02,17 November 2025 4:28am,Error,1.0",
    ].join("\n");
    const b = await readOne("t.csv", text, HIGHER);
    expect(b.models).toMatchObject([
      { name: "a", score: 0.847, standardError: 0.04, runTime: "2025-11-17T16:28:00.000Z" },
    ]);
    expect(b.unusable).toMatchObject([{ name: "b", reason: 'the run\'s status is "Error"' }]);
  });

  it("refuses repeated runs, and takes the later one where told so", async () => {
    const input = fixtures("tables/epoch/benchmarks_runs.csv");
    const options = {
      benchmark: ["FrontierMath-2025-02-28-Private"],
      orientations: { "FrontierMath-2025-02-28-Private": { kind: "higher" } },
    } as const;
    const [fault] = await faultsOf(input, options);
    expect(fault!.message).toMatch(/line 12 and .* line 133/);
    const { benchmarks } = await readResults(input, { ...options, duplicateRuns: "latest" });
    expect(scoresOf(benchmarks[0]!)["gemini-2.5-pro"]).toBe(0.121);
  });
});

it("leaves no doubled row of a leaderboard unsaid", async () => {
  const all = await faultsOf(fixtures("tables/alpaca-eval/weighted_alpaca_eval_gpt4_turbo_leaderboard.csv"), {
    benchmark: ["win_rate"],
  });
  expect(all[0]!.message).toMatch(/"GPT 3.5 Turbo \(06\/13\)" stands twice .* line 97 and .* line 99/);
});

it("passes over, in a folder, tables that name no models", async () => {
  const folder = files({ "d/log.csv": "step,loss\n1,0.5\n2,0.4", "d/r.csv": "model,accuracy\na,0.5" }, false);
  const { benchmarks, notes } = await readResults(folder);
  expect(benchmarks).toHaveLength(1);
  expect(notes[0]!.text).toContain("d/log.csv");
});

it("counts lines rightly below the line that says the separator", async () => {
  const [fault] = await faultsOf(files({ "t.csv": "\ufeffsep=;\r\nmodel;B\r\na;0,1\r\nb;x1\r\n" }), HIGHER);
  expect(fault).toMatchObject({ line: 4, found: '"x1"' });
});
