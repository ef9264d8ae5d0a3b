import { describe, expect, it } from "vitest";
import { InputError } from "../../src/errors.ts";
import { ownFileFaults, parseOwnFile } from "../../src/results/own-file.ts";

const GOOD = '{"benchmark": "B", "higher_is_better": true, "scores": {"a": 0.5}}';

it("a good file has no fault, and is given back with its text", () => {
  expect(ownFileFaults(GOOD, "r.json")).toEqual([]);
  expect(parseOwnFile(GOOD, "r.json").content).toMatchObject({ benchmark: "B" });
});

describe("a missing orientation", () => {
  const text = '{"benchmark": "B", "scores": {"a": 0.5}}';
  it("is a fault of the file", () => {
    expect(ownFileFaults(text, "r.json")).toEqual([
      expect.objectContaining({ remedy: expect.stringMatching(/higher_is_better/) }),
    ]);
  });

  it("but not of its reading: the policy may give it", () => {
    expect(parseOwnFile(text, "r.json").content).toMatchObject({ scores: { a: 0.5 } });
  });
});

it("broken JSON is one InputError with line and column", () => {
  expect(() => parseOwnFile('{\n  "benchmark": }', "r.json")).toThrow(InputError);
  expect(ownFileFaults('{\n  "benchmark": }', "r.json")[0]).toMatchObject({
    file: "r.json",
    line: 2,
    column: 16,
  });
});

it("tells at most twenty faults and counts the rest", () => {
  const scores = Array.from({ length: 50 }, (_, i) => `"m${i}": "abc"`).join(",");
  const faults = ownFileFaults(
    `{"benchmark": "B", "higher_is_better": true, "scores": {${scores}}}`,
    "r.json",
  );
  expect(faults).toHaveLength(20);
  expect(faults.at(-1)!.message).toBe("and 31 faults more");
});
