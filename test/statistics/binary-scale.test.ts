import { expect, it } from "vitest";
import { binaryScale } from "../../src/statistics/binary-scale.ts";

it.each([
  [[3, -5, 1], 4],
  [[0, 0], 1],
  [[], 1],
  [[0.3], 0.25],
])("of %j is %d", (values, expected) => {
  expect(binaryScale(values)).toBe(expected);
});

it("stays finite at both ends of what a number can hold", () => {
  for (const value of [Number.MAX_VALUE, Number.MIN_VALUE]) {
    const scale = binaryScale([value]);
    expect(Number.isFinite(scale) && scale > 0).toBe(true);
    expect((value / scale) * scale).toBe(value);
    expect(Math.abs(value / scale)).toBeLessThan(2);
  }
});
