// Lines no wider than a terminal.
import { expect, it } from "vitest";
import { pad, wrap } from "../../../src/report/terminal/wrap.ts";

it("breaks at spaces, with a beginning for the first line and one for the rest", () => {
  expect(wrap("aa bb cc dd", 7, "> ", "  ")).toBe("> aa bb\n  cc dd");
});

it("leaves a long word whole", () => {
  expect(wrap("a bbbbbbbbbb c", 5)).toBe("a\nbbbbbbbbbb\nc");
});

it("counts two columns for a Chinese character", () => {
  expect(wrap("漢字 漢字", 8)).toBe("漢字\n漢字");
  expect(pad("漢字", 6)).toBe("漢字  ");
  expect(pad("漢字漢字", 5)).toBe("漢字…");
  expect(pad("7", 3, "right")).toBe("  7");
});
