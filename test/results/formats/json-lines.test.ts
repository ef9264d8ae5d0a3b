import { expect, it } from "vitest";
import { firstLine, jsonLines } from "../../../src/results/formats/json-lines.ts";
import { inputFile } from "../../../src/results/input-file.ts";
import { Source } from "../../../src/results/source.ts";

const source = (text: string) => new Source(inputFile("a.jsonl", text));

it("reads objects with their lines, blank ones passed over", async () => {
  expect(await jsonLines(source('{"a": 1}\n\n{"a": 2}\n'))).toEqual([
    { value: { a: 1 }, line: 1 },
    { value: { a: 2 }, line: 3 },
  ]);
});

it("a broken line is told with its number", async () => {
  await expect(jsonLines(source('{"a": 1}\n{"a": }\n'))).rejects.toThrow(/a\.jsonl:2/);
});

it("the first line tells the format; prose and lists do not", async () => {
  expect(await firstLine(source('{"spec": 1}\n{"x": 2}'))).toEqual({ spec: 1 });
  expect(await firstLine(source("hello"))).toBeUndefined();
  expect(await firstLine(source("[1]"))).toBeUndefined();
});
