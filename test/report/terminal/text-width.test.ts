import stringWidth from "string-width";
import { expect, it } from "vitest";
import { textWidth } from "../../../src/report/terminal/text-width.ts";

it.each([
  "",
  "abc",
  "−0.37 [−0.64, −0.02]",
  "├──┼──●─┤",
  "模型",
  "é",
  "👩‍👩‍👧",
  "τ-b ρ → …",
  "\u001b[31mred\u001b[0m",
])("%j takes as many columns as the tables say", (text) => {
  expect(textWidth(text)).toBe(stringWidth(text));
});
