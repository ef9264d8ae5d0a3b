// The table of strengths of the design.
import { expect, it } from "vitest";
import { PLAIN_INK } from "../../../src/report/ink.ts";
import { axisWords } from "../../../src/report/words/axis.ts";
import { ranksModels, share, strength } from "../../../src/report/words/strength.ts";
import { SITUATIONS } from "../situations.ts";

it.each([
  [0.9, "almost exactly"],
  [0.8999, "mostly"],
  [0.75, "mostly"],
  [0.6, "largely"],
  [0.4, "partly"],
  [0.2, "a little"],
  [0.1999, null],
  [-0.5, null],
])("%d: %s", (value, word) => {
  expect(strength(value)).toBe(word);
});

it("has words for no relation and for the reverse", () => {
  const axis = axisWords(SITUATIONS["entangled-clear"]!().benchmarks[0]!, PLAIN_INK);
  expect(ranksModels(0.1, 9, axis)).toBe("ranks 9 models in no clear relation to general capability");
  expect(ranksModels(-0.2, 9, axis)).toMatch(/^does not rank 9 models by .*if anything/);
  expect(ranksModels(-0.4, 9, axis, true)).toMatch(/^ranks 9 models against general capability/);
  expect(ranksModels(-0.6, 1, axis)).toBe(
    "ranks 1 model against general capability: more capable models score lower",
  );
  expect([share(0.8), share(-0.65), share(0.3)]).toEqual(["mostly", "largely", "partly"]);
});
