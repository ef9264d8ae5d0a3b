import { describe, expect, it } from "vitest";
import { inputFile } from "../../src/results/input-file.ts";
import { asList, asObject, asScalar, asText, Source } from "../../src/results/source.ts";

describe("Source", () => {
  it("reads a file once, however often it is asked", async () => {
    const file = inputFile("a.json", '{"x": 1}');
    let reads = 0;
    const source = new Source({
      ...file,
      read: (...args) => {
        reads++;
        return file.read(...args);
      },
    });
    await source.text();
    const before = reads;
    await source.text();
    await source.json();
    expect(reads).toBe(before);
    expect(await source.json()).toEqual({ x: 1 });
  });
});

it("takes apart what came out of JSON without trusting it", () => {
  expect(asObject([1])).toBeUndefined();
  expect(asObject(null)).toBeUndefined();
  expect(asObject({ a: 1 })).toEqual({ a: 1 });
  expect(asList("abc")).toEqual([]);
  expect([asText(" "), asText("a"), asText(3)]).toEqual([undefined, "a", undefined]);
  expect([asScalar(3), asScalar(true), asScalar({})]).toEqual(["3", "true", undefined]);
});
