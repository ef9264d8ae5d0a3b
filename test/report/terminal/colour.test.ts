// Colours, where the caller wants them.
import { expect, it } from "vitest";
import { palette } from "../../../src/report/terminal/colour.ts";

it("paints and restores, or leaves the text alone", () => {
  expect(palette(true).bad("x")).toBe("\u001b[31mx\u001b[39m");
  expect(palette(true).strong("x")).toBe("\u001b[1mx\u001b[22m");
  expect(palette(false).warning("x") + palette(false).good("y") + palette(false).quiet("z")).toBe("xyz");
});
