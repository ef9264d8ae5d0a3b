// The report of several benchmarks.
import { expect, it } from "vitest";
import { levels } from "../../../src/report/markdown/detail.ts";
import { severalParts } from "../../../src/report/markdown/several.ts";
import { SITUATIONS } from "../situations.ts";

const a = SITUATIONS.several!();
const all = { name: 80, models: 50, leftOut: 50 };
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

it("of more than twelve shows all in a line each, by verdict, and folds the table", () => {
  const benchmarks = [1, 2, 3]
    .flatMap((k) => a.benchmarks.map((b) => ({ ...b, name: `${b.name} ${k}` })))
    .sort((p, q) => Number(q.verdict === "entangled") - Number(p.verdict === "entangled"));
  const [, strips, , fold] = severalParts({ ...a, benchmarks }, levels({ ...all, benchmarks: 60 })[0]!);
  const lines = strips!.split("\n");
  expect(lines.slice(2, 7)).toEqual([
    "Entangled: 3",
    ...[1, 2, 3].map((k) => expect.stringMatching(`^BBQ accuracy ${k} .*●`)),
    "Distinct: 12",
  ]);
  expect(lines.filter((line) => line.includes("●"))).toHaveLength(15);
  expect(fold).toMatch(/^<details><summary>All 15, with figures, verdict and effect<\/summary>/);
});
