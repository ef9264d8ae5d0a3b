import { describe, expect, it } from "vitest";
import { houseOf, makerOf } from "../../src/lexicon/makers.ts";

describe("houseOf", () => {
  it("brings spellings of one house together", () => {
    expect(["meta", "meta-llama", "facebook"].map(houseOf)).toEqual(["meta", "meta", "meta"]);
    expect(houseOf("someone")).toBeUndefined();
  });
});

describe("makerOf", () => {
  it.each([
    [["llama", "2"], "meta"],
    [["gpt", "4o"], "openai"],
    [["gpt", "neox", "20b"], "eleutherai"],
    [["text", "davinci", "003"], "openai"],
    [["text", "bison"], "google"],
    [["hermes", "3", "llama"], undefined],
    [["constructor"], undefined],
    [[], undefined],
  ])("%s", (name, maker) => expect(makerOf(name)).toBe(maker));
});
