// Lines for what was read from JSON without positions.
import { describe, expect, it } from "vitest";
import { InputError } from "../../src/errors.ts";
import { entryLines, entryPlace, withLines } from "../../src/results/entry-lines.ts";
import { inputFile } from "../../src/results/input-file.ts";
import { Source } from "../../src/results/source.ts";

it.each([
  ["each in its own line", '[\n{"a": 1},\n{"b": {"c": [{}]}}\n]', [2, 3]],
  ["over several lines, with a bare NaN", '[{\n"a": NaN\n},\n\n{\n"b": 1}]', [1, 5]],
  ["several in one line", '[{"a": 1}, {"b": 1}]', []],
  ["one", '[{"a": 1}]', [1]],
  ["none", "[]", []],
])("entries: %s", (_, text, lines) => {
  expect(entryLines(text)).toEqual(lines);
});

it("a place has its line, and a pointer always", () => {
  expect(entryPlace("f", [2, 5], 1)).toEqual({ file: "f", pointer: "/1", line: 5 });
  expect(entryPlace("f", [], 1)).toEqual({ file: "f", pointer: "/1" });
});

describe("faults with a pointer alone", () => {
  const text = '{\n "results": {\n  "a/b": [1,\n   NaN, 3]\n }\n}';
  const sources = [
    new Source(inputFile("r.json", text)),
    new Source(inputFile("x.zip", new Uint8Array([0x50, 0x4b, 3, 4, 0, 255]))),
  ];
  const found = async (pointer: string, file = "r.json", more = {}) => {
    const error = await withLines(new InputError({ message: "m", file, pointer, ...more }), sources);
    return (error as InputError).faults[0];
  };

  it.each([
    ["/results/a~1b/1", 4, 4],
    ["/results", 2, 13],
    ["/results/gone/1", 2, 13],
    ["", 1, 1],
  ])("%s is in line %i, column %i", async (pointer, line, column) => {
    expect(await found(pointer)).toEqual({ message: "m", file: "r.json", pointer, line, column });
  });

  it("are left where there is a line, no such file, or no text", async () => {
    expect(await found("/results", "r.json", { line: 9 })).toMatchObject({ line: 9 });
    expect(await found("/results", "other.json")).not.toHaveProperty("line");
    expect(await found("/results", "x.zip")).not.toHaveProperty("line");
    const other = new Error("ours");
    expect(await withLines(other, sources)).toBe(other);
  });
});
