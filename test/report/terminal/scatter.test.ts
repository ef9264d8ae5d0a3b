// The scatter in characters.
import { expect, it } from "vitest";
import { characterScatter } from "../../../src/report/terminal/scatter.ts";
import { SITUATIONS } from "../situations.ts";

const b = SITUATIONS["entangled-clear"]!().benchmarks[0]!;

it("has thirteen rows between its title and its axis", () => {
  const lines = characterScatter(b, 80).split("\n");
  expect(lines).toHaveLength(16);
  expect(lines[1]).toMatch(/^ {2}│.*●$/);
  expect(lines.at(-1)).toMatch(/Less capable +More capable →$/);
  for (const line of characterScatter(b, 40).split("\n")) expect(line.length).toBeLessThanOrEqual(40);
});

it("is left out where there is no room or there are too few models", () => {
  expect(characterScatter(b, 20)).toBe("");
  expect(characterScatter(SITUATIONS["inconclusive-none-matched"]!().benchmarks[0]!, 80)).toBe("");
});
