// A JSON list of flat records.
import { describe, expect, it } from "vitest";
import { readResults } from "../../../src/results/read.ts";
import { faultsOf, files, readOne, scoresOf } from "../../support/results.ts";

it("reads scores, errors and what is missing, with the record's place", async () => {
  const text = JSON.stringify([
    { model: "a", accuracy: 0.5, accuracy_stderr: 0.01 },
    { model: "b", accuracy: null },
    { model: "c", accuracy: "0.7" },
  ]);
  const b = await readOne("MyBench.json", text);
  expect(b).toMatchObject({ name: "MyBench", format: "json-records", metric: { name: "accuracy" } });
  expect(scoresOf(b)).toEqual({ a: 0.5, c: 0.7 });
  expect(b.models[0]).toMatchObject({ standardError: 0.01, place: { file: "MyBench.json", pointer: "/0" } });
  expect(b.unusable).toMatchObject([{ name: "b", reason: "the cell is empty" }]);
});

it("refuses a model that stands twice, naming both records", async () => {
  const [fault] = await faultsOf(
    files({
      "B.json": JSON.stringify([
        { model: "a", acc: 1 },
        { model: "a", acc: 0 },
      ]),
    }),
  );
  expect(fault!.message).toContain("B.json#/0 and B.json#/1");
});

it("names lines where each record has its own", async () => {
  const text = '[\n {"model": "a", "acc": 1},\n\n {\n  "model": "a",\n  "acc": 0\n }\n]';
  const [twice] = await faultsOf(files({ "B.json": text }));
  expect(twice).toMatchObject({ line: 4 });
  expect(twice!.message).toContain("B.json line 2 and B.json line 4");
  const words = text.replace('"acc": 0', '"acc": "good"').replace('"a",\n', '"b",\n');
  expect(await faultsOf(files({ "B.json": words }))).toMatchObject([
    { line: 4, message: 'the score of "b" is no number', found: '"good"' },
  ]);
  const [minified] = await faultsOf(files({ "B.json": JSON.stringify(JSON.parse(words)) }));
  expect(minified).toMatchObject({ line: 1, column: 24 });
});

it("leaves out a bare NaN by name", async () => {
  const b = await readOne("B.json", '[{"model": "a", "acc": NaN}, {"model": "b", "acc": 0.5}]');
  expect(b.unusable).toMatchObject([{ name: "a", reason: 'the score is "NaN"' }]);
});

it("takes how a model was changed from a record's objects", async () => {
  const text = JSON.stringify([
    { model: "a", config: { load_in_4bit: true, seed: 1 }, accuracy: 0.4 },
    { model: "a", config: { load_in_4bit: false, seed: 1 }, accuracy: 0.5 },
  ]);
  expect(scoresOf(await readOne("B.json", text))).toEqual({ a: 0.5, "a (load_in_4bit=true)": 0.4 });
});

describe("one record a line", () => {
  const lines = (...records: object[]) => records.map((record) => JSON.stringify(record)).join("\n");
  const text = lines({ model: "gpt-4", "B ↑": 0.5 }, { model: "yi-6b", "B ↑": 1.287 }, { model: "claude-2" });

  it("is the same table, with the file's own lines", async () => {
    const read = await readOne("r.jsonl", `\n${text}\n`);
    expect(scoresOf(read)).toEqual({ "gpt-4": 0.5, "yi-6b": 1.287 });
    expect(read.models.map(({ place }) => place.line)).toEqual([2, 3]);
    expect(read.unusable.map(({ name }) => name)).toEqual(["claude-2"]);
  });

  it("is no table where it is a log of answers that nobody named", async () => {
    const log = lines(...[1, 2, 3, 4].map((id) => ({ model: "gpt-4", id, score: id / 4 })));
    const own = '{ "benchmark": "A", "higher_is_better": true, "scores": { "m": 1 } }';
    const { benchmarks } = await readResults(files({ "log.jsonl": log, "a.json": own }, false));
    expect(benchmarks.map(({ name }) => name)).toEqual(["A"]);
  });
});

describe("models for keys", () => {
  const records = {
    "gpt-4": { asr: 0.1, n: 100 },
    "claude-2": { asr: 0.2, n: 100 },
    "our model": { asr: null },
  };
  it.each([
    ["records", records, "/gpt-4", 2],
    ["records one level down", { meta: { date: "today" }, results: records }, "/results/gpt-4", 2],
    ["numbers under what was measured", { asr: { "gpt-4": 0.1, "claude-2": 0.2 } }, "/asr/gpt-4", 2],
  ])("%s", async (_, value, pointer, count) => {
    const read = await readOne("r.json", JSON.stringify(value));
    expect(read.orientation.kind).toBe("lower");
    expect(read.models).toHaveLength(count);
    const one = read.models.find(({ name }) => name === "gpt-4")!;
    expect([one.score, one.place.pointer]).toEqual([0.1, pointer]);
  });

  it.each([
    ["other keys", { train: { loss: 1 }, test: { loss: 2 } }, true],
    ["a file that nobody named", records, false],
    ["what is neither a record nor a number", { "gpt-4": "a", "claude-2": "b" }, true],
  ])("not of %s", async (_, value, named) => {
    expect(await faultsOf(files({ "r.json": JSON.stringify(value) }, named))).toHaveLength(1);
  });
});
