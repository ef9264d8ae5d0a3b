// The text report of one benchmark.

import { expect, it } from "vitest";
import { PLAIN_INK } from "../../../src/report/ink.ts";
import { palette } from "../../../src/report/terminal/colour.ts";
import { adviceLines, indent, singleText } from "../../../src/report/terminal/single.ts";
import { SITUATIONS } from "../situations.ts";

const text = (name: string) => {
  const a = SITUATIONS[name]!();
  return singleText(a, a.benchmarks[0]!, 80, palette(false)).join("\n\n");
};

it("lists at most ten models left out, and counts the rest", () => {
  expect(text("five-thousand-models")).toContain("Left out: 2000 models");
  expect(text("five-thousand-models")).toContain("  and 1990 more");
});

it("gives the value on the whole axis and the corrected one beside the plain one", () => {
  expect(text("part-and-whole").replaceAll("\n  ", " ")).toContain("on the whole axis 0.833");
  expect(text("corrected-decides")).toContain("corrected for noise 0.680");
});

it("numbers the ways out", () => {
  const a = SITUATIONS["entangled-clear"]!();
  expect(adviceLines(a, a.benchmarks[0]!, 80, palette(false), PLAIN_INK)).toMatch(
    /^What to do, any of these:\n {2}1\. /,
  );
  expect(indent("a\n\nb")).toBe("  a\n\n  b");
});
