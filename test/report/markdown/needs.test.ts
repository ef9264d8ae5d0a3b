// What a verdict needs, and what was found.
import { expect, it } from "vitest";
import { markdownInk } from "../../../src/report/ink.ts";
import { needsTable } from "../../../src/report/markdown/parts.ts";
import { needs } from "../../../src/report/words/reasons.ts";
import { SITUATIONS } from "../situations.ts";

it("tells counts as whole numbers", () => {
  expect(needs(SITUATIONS["inconclusive-few-models"]!().benchmarks[0]!)).toEqual([
    { what: "models matched with the pool", found: "6", minimum: "8" },
    { what: "model families among them", found: "4", minimum: "5" },
  ]);
});

it("tells shares with two decimals", () => {
  expect(needs(SITUATIONS["inconclusive-range"]!().benchmarks[0]!)).toEqual([
    {
      what: "share of the spread of capability, for its correction to decide",
      found: "0.65",
      minimum: "0.80",
    },
  ]);
  expect(needs(SITUATIONS["inconclusive-ties"]!().benchmarks[0]!)[0]).toMatchObject({
    found: "0.82",
    minimum: "0.90",
  });
});

it("is empty where nothing of this kind is lacking", () => {
  expect(needsTable(SITUATIONS["inconclusive-constant"]!().benchmarks[0]!, markdownInk())).toBe("");
});
