// Files in, results out: limits before anything is read, what is passed over, what is joined, faults of all files at once.
import { expect, it } from "vitest";
import { describeFault } from "../../src/errors.ts";
import { inputFile } from "../../src/results/input-file.ts";
import { readResults } from "../../src/results/read.ts";
import { faultsOf, files, scoresOf } from "../support/results.ts";

const own = (scores: object, more: object = {}) =>
  JSON.stringify({ benchmark: "x", higher_is_better: true, scores, ...more });

it("refuses a file over the limit before it reads a byte", async () => {
  const file = { ...inputFile("big.json", ""), size: 101, read: () => Promise.reject(new Error("was read")) };
  const [fault] = await faultsOf([file], { fileSizeLimit: 100 });
  expect(fault).toMatchObject({
    file: "big.json",
    message: "the file has 101 bytes",
    expected: "at most 100",
  });
});

it("refuses too many files, and none", async () => {
  const [many] = await faultsOf(files({ "a.json": "{}", "b.json": "{}" }), { fileCountLimit: 1 });
  expect(many!.message).toBe("there are 2 files");
  const [none] = await faultsOf([]);
  expect(none!.message).toBe("there are no results files");
});

it("takes a path that is given twice once", async () => {
  const [file] = files({ "a.json": own({ m: 1 }) });
  expect((await readResults([file!, file!])).benchmarks[0]!.files).toBe(1);
});

it("joins the models of one benchmark over files", async () => {
  const { benchmarks } = await readResults(
    files({ "a.json": own({ b: 1 }), "b.json": own({ a: 2, c: null }) }),
  );
  expect(benchmarks).toHaveLength(1);
  expect(benchmarks[0]).toMatchObject({ files: 2, unusable: [{ name: "c" }] });
  expect(Object.keys(scoresOf(benchmarks[0]!))).toEqual(["a", "b"]);
});

it("names both files where a model stands in two", async () => {
  const [fault] = await faultsOf(files({ "a.json": own({ m: 1 }), "b.json": own({ m: 2 }) }), {
    duplicateRuns: "latest",
  });
  expect(describeFault(fault!)).toBe(
    'b.json:1: "m" stands twice on "x", in a.json and b.json: found scores 1 and 2, expected each model once. Take one of them away',
  );
});

it("names both files where they contradict each other on the direction", async () => {
  const [fault] = await faultsOf(
    files({ "a.json": own({ m: 1 }), "b.json": own({ n: 2 }, { higher_is_better: false }) }),
  );
  expect(fault!.message).toBe('b.json and a.json contradict each other on "x"');
});

it("passes over, by name, what in a folder is no results", async () => {
  const folder = files(
    {
      "d/r.json": own({ m: 1 }),
      "d/notes.txt": "hello",
      "d/tsconfig.json": '{"a": 1, // x\n}',
      "d/s.jsonl": '{"doc_id": 0}\n{"doc_id": 1}',
    },
    false,
  );
  const { benchmarks, notes } = await readResults([
    ...folder,
    inputFile("d/image.png", Uint8Array.of(0x89, 0x50, 0xff, 0), false),
  ]);
  expect(benchmarks).toHaveLength(1);
  expect(notes).toEqual([
    {
      code: "ignored-files",
      text: "4 files are no results and ignored: d/notes.txt, d/tsconfig.json, d/s.jsonl, d/image.png",
    },
  ]);
});

it("passes over no results file that is broken, also in a folder", async () => {
  const folder = files({ "d/r.json": own({ m: 1 }), "d/cut.json": own({ n: 1 }).slice(0, -2) }, false);
  const [fault] = await faultsOf(folder);
  expect(fault).toMatchObject({ file: "d/cut.json", found: "the end of the file" });
});

it("is an error where nothing is left", async () => {
  const [fault] = await faultsOf(files({ "d/notes.txt": "hello" }, false));
  expect(fault!.message).toBe("none of the 1 files holds results");
});

it("says of a named file that nothing recognises what was looked for", async () => {
  const [fault] = await faultsOf(files({ "notes.txt": "hello" }));
  expect(fault!.expected).toContain("a table of models and their scores");
  expect(fault!.command).toBe("formats");
  expect(fault!.remedy).toContain('"higher_is_better": true');
});

it("tells the faults of all files at once, at most 20", async () => {
  const bad = Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`${i}.json`, "{"]));
  const all = await faultsOf(files(bad));
  expect(all).toHaveLength(20);
  expect(all.at(-1)!.message).toBe("and 6 faults more");
});

it("quotes at most 40 characters, with control characters escaped", async () => {
  const [fault] = await faultsOf(files({ "a.json": `{"benchmark": \u001b${"x".repeat(500)}` }));
  expect(fault!.found!.length).toBeLessThanOrEqual(60);
  expect(fault!.found).not.toContain("\u001b");
});

it("refuses a model without a name", async () => {
  const [fault] = await faultsOf(files({ "a.json": own({ "": 1 }) }));
  expect(fault!.message).toBe("a result names no model");
});

it("reads UTF-16, as PowerShell writes it", async () => {
  const text = own({ m: 1 });
  const bytes = new Uint8Array(2 + 2 * text.length);
  bytes.set([0xff, 0xfe]);
  for (let i = 0; i < text.length; i++) bytes[2 + 2 * i] = text.charCodeAt(i);
  expect((await readResults([inputFile("a.json", bytes)])).benchmarks[0]!.models).toHaveLength(1);
});

it("refuses bytes that are no text", async () => {
  const [fault] = await faultsOf([
    inputFile("a.json", Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d)),
  ]);
  expect(fault!.message).toBe("the file is not text");
});
