// The same words in three inks.
import { expect, it } from "vitest";
import { HTML_INK, markdownInk, PLAIN_INK } from "../../src/report/ink.ts";

it("escapes names for where they land", () => {
  expect(markdownInk().text("a*b")).toBe("a\\*b");
  expect(HTML_INK.text("a<b")).toBe("a&lt;b");
  expect(PLAIN_INK.text("a\u001bb")).toBe("a\\u001bb");
});

it("marks what is strong and what is code", () => {
  expect([markdownInk().strong("x"), HTML_INK.strong("x"), PLAIN_INK.strong("x")]).toEqual([
    "**x**",
    "<strong>x</strong>",
    "x",
  ]);
  expect([markdownInk().code("x"), HTML_INK.code("x"), PLAIN_INK.code("x")]).toEqual([
    "`x`",
    "<code>x</code>",
    "x",
  ]);
});

it("cuts long names before it escapes them", () => {
  expect(markdownInk(4).text("****x")).toBe("\\*\\*\\*…");
  expect(markdownInk(4).sentence("x".repeat(99))).toHaveLength(48);
});
