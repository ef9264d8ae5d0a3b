// The report of several benchmarks.
import { expect, it } from "vitest";
import { levels } from "../../../src/report/markdown/detail.ts";
import { severalParts } from "../../../src/report/markdown/several.ts";
import { SITUATIONS } from "../situations.ts";

const a = SITUATIONS.several!();
const all = {
  name: 80,
  models: 50,
  leftOut: 50,
  context: true,
  sensitivity: true,
  scatter: true,
  background: true,
};
const text = (benchmarks: number) => severalParts(a, levels({ ...all, benchmarks })[0]!).join("\n\n");

it("has one row for each, worst first", () => {
  expect([...text(60).matchAll(/^\| \S+ \*\*([^*]+)\*\*<br>/gm)].map(([, name]) => name)).toEqual([
    "BBQ accuracy",
    "SimpleSafetyTests",
    "XSTest",
    "HarmBench",
    "Anthropic Red Team",
  ]);
});

it("says what is not shown", () => {
  expect(text(2)).toContain("And 3 more, none worse than these: 3 distinct.");
});

it("tells evidence and p-values apart", () => {
  expect(text(60)).toContain("| BBQ accuracy | 0.84 | 0.80 |");
  expect(text(60)).toContain("Release date held constant");
});
