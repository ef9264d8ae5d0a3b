import { expect, it } from "vitest";
import { disagrees } from "../../src/gate/certainty.ts";

it.each([
  ["entangled", "distinct", true],
  ["distinct", "entangled", true],
  ["entangled", "entangled", false],
  ["entangled", "inconclusive", false],
  ["inconclusive", "distinct", false],
] as const)("%s and %s disagree: %s", (a, b, expected) => {
  expect(disagrees(a, b)).toBe(expected);
});
