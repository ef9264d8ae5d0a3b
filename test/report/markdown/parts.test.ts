// Pieces that one and several benchmarks share.
import { expect, it } from "vitest";
import { markdownInk } from "../../../src/report/ink.ts";
import {
  adviceText,
  bullets,
  cutPart,
  scatterPart,
  sourcePart,
  stripText,
} from "../../../src/report/markdown/parts.ts";
import { SITUATIONS } from "../situations.ts";

const ink = markdownInk();
const first = (name: string) => SITUATIONS[name]!().benchmarks[0]!;

it("writes advice as a sentence or a list", () => {
  expect(adviceText({ opening: "Nothing.", ways: [] })).toBe("**What to do.** Nothing.");
  expect(adviceText({ opening: "either of these:", clause: true, ways: ["a", "b"] })).toBe(
    "**What to do**, either of these:\n1. a\n2. b",
  );
  expect(bullets([{ title: "T.", text: "x" }], ink)).toBe("- **T.** x");
});

it("draws a second row where the corrected value decides, and none where limits differ", () => {
  const corrected = SITUATIONS["corrected-decides"]!();
  expect(stripText(corrected, corrected.benchmarks)).toMatch(/as measured[\s\S]*corrected/);
  const several = SITUATIONS.several!();
  const [one, ...others] = several.benchmarks as [(typeof several.benchmarks)[number]];
  const other = { ...one, decided_on: { ...one.decided_on, threshold: 0.7 } };
  expect(stripText(several, [other, ...others])).toBe("");
});

it("says how to read the scatter", () => {
  expect(scatterPart(first("axis-mmlu"), ink)).toContain("ETHICS and MMLU give a model the same rank");
  expect(scatterPart(first("five-thousand-models"), ink)).toMatch(/Drawn are \d+ of the 5000 models/);
});

it("names the paper, the tool, the pool, and those to whom figures are owed", () => {
  expect(sourcePart(SITUATIONS["given-scores"]!(), ink)).toMatch(
    /^<sub>.*pool eci-2026, .*Epoch AI.*<\/sub>$/,
  );
  expect(cutPart({ cut: [] } as never)).toBe("");
});
