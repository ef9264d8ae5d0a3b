import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokensOf } from "../../src/models/tokens.ts";

/** Each word with what stood before it; in brackets as `<word>`. */
const written = (text: string) =>
  tokensOf(text).map(({ text: word, before, bracketed }) => `${before}|${bracketed ? `<${word}>` : word}`);

describe("tokensOf", () => {
  it.each([
    ["GPT-5.1", ["|GPT", "-|5.1"]],
    ["GPT-5 (1)", ["|GPT", "-|5", " (|<1>"]],
    ["Llama 3 [1] 70B", ["|Llama", " |3", " [|<1>", "] |70B"]],
    ["GPT-5 .1", ["|GPT", "-|5", " .|1"]],
    ["GPT-5 1]", ["|GPT", "-|5", " |<1>"]],
    ["a ((b) c) d", ["|a", " ((|<b>", ") |<c>", ") |d"]],
    ["a) b", ["|<a>", ") |b"]],
    ["...", []],
  ])("%s", (text, expected) => expect(written(text)).toEqual(expected));

  it("loses no letter", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const kept = tokensOf(text).map(({ text: word }) => word);
        expect(kept.join("").replaceAll(".", "")).toBe(text.replace(/[\s\-_/@(),[\].]/g, ""));
      }),
    );
  });
});
