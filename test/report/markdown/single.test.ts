// The report of one benchmark.
import { expect, it } from "vitest";
import { markdownInk } from "../../../src/report/ink.ts";
import { essence } from "../../../src/report/markdown/single.ts";
import { SITUATIONS } from "../situations.ts";

const parts = (name: string) => {
  const a = SITUATIONS[name]!();
  return essence(a, a.benchmarks[0]!, markdownInk());
};

it("has the four bullets in their order", () => {
  expect(parts("entangled-clear")[2]!.match(/^- \*\*[^*]+\*\*/gm)).toEqual([
    "- **What was measured.**",
    "- **How sure.**",
    "- **What it means.**",
    "- **Against the base branch.**",
  ]);
});

it("says what came out where nothing can be said of it, and shows a table in place of the strip", () => {
  const [, picture, bullets] = parts("inconclusive-few-models");
  expect(picture).toContain("| What a verdict needs |");
  expect(bullets).toContain("- **What came out.** 0.26 on these 6 models, with no interval");
  expect(bullets).not.toContain("How sure");
});

it("shows the strip where the interval is what stands in the way", () => {
  expect(parts("inconclusive-interval")[1]).toContain("fails →");
});
