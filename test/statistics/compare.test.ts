import { expect, it } from "vitest";
import { atMost, exceeds, figure } from "../../src/gate/compare.ts";

it("compares after rounding to 12 decimals", () => {
  expect(exceeds(0.1 + 0.2, 0.3)).toBe(false);
  expect(atMost(0.3, 0.1 + 0.2)).toBe(true);
  expect(exceeds(0.600000000001, 0.6)).toBe(true);
});

it.each([
  [0.787, undefined, "0.79"],
  [-0.373, undefined, "−0.37"],
  [-0.001, undefined, "0.00"],
  [0.597, 0.6, "0.597"],
  [0.6, 0.6, "0.60"],
  [0.59, 0.6, "0.59"],
  [1, undefined, "1.00"],
])("figure(%d, %s) is %s", (value, limit, text) => {
  expect(figure(value, limit)).toBe(text);
});
