import { expect, it } from "vitest";
import { liesAbove, liesBelow } from "../../src/gate/sides.ts";

const positive = { threshold: 0.6, direction: "positive" } as const;
const absolute = { threshold: 0.6, direction: "absolute" } as const;

it.each([
  [0.61, 0.9, true, false, true, false],
  [0.1, 0.6, false, true, false, true],
  [0.5, 0.7, false, false, false, false],
  [-0.9, -0.7, false, true, true, false],
  [-0.9, 0.2, false, true, false, false],
  [0.6, 0.9, false, false, false, false],
])("[%d, %d]", (low, high, above, below, aboveInSize, belowInSize) => {
  const bounds = { low, high };
  expect([liesAbove(bounds, positive), liesBelow(bounds, positive)]).toEqual([above, below]);
  expect([liesAbove(bounds, absolute), liesBelow(bounds, absolute)]).toEqual([aboveInSize, belowInSize]);
});
