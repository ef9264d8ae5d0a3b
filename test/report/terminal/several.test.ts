// The text report of several benchmarks.
import { expect, it } from "vitest";
import { palette } from "../../../src/report/terminal/colour.ts";
import { severalText } from "../../../src/report/terminal/several.ts";
import { SITUATIONS } from "../situations.ts";

it("has one row for each, worst first, coloured by its effect", () => {
  const [, rows] = severalText(SITUATIONS.several!(), 100, palette(true)) as [string, string];
  expect(rows.split("\n")).toHaveLength(5);
  const first = rows.split("\n")[0]!;
  expect(first).toMatch(/^ {2}BBQ accuracy +0\.72 \[0\.43, 0\.88\] +/);
  expect(first).toContain("\u001b[31mentangled, borderline: fails");
});
