// What a verdict needs, and what was found.
import { expect, it } from "vitest";
import { markdownInk } from "../../../src/report/ink.ts";
import { needsTable } from "../../../src/report/markdown/needs.ts";
import { needs } from "../../../src/report/words/reasons.ts";
import { SITUATIONS } from "../situations.ts";

it("tells counts as whole numbers and shares with two decimals", () => {
  expect(needs(SITUATIONS["inconclusive-few-models"]!().benchmarks[0]!)).toEqual([
    { what: "models matched with the pool", found: "6", minimum: "8" },
    { what: "model families among them", found: "4", minimum: "5" },
    { what: "share of the pool's spread of capability", found: "0.33", minimum: "0.50" },
  ]);
});

it("is empty where nothing of this kind is lacking", () => {
  expect(needsTable(SITUATIONS["inconclusive-constant"]!().benchmarks[0]!, markdownInk())).toBe("");
});
