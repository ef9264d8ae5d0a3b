// Round numbers at an axis, worked by hand.
import { expect, it } from "vitest";
import { linear, px, tickDecimals, ticks, withRoom } from "../../../src/report/chart/scale.ts";

it("maps the ends onto the ends", () => {
  const scale = linear([-1, 1], [10, 30]);
  expect([scale(-1), scale(0), scale(1)]).toEqual([10, 20, 30]);
  expect(linear([2, 2], [0, 10])(2)).toBe(0);
});

it("puts ticks at steps of 1, 2 or 5 times a power of ten", () => {
  expect(ticks(3.5, 9.1, 6)).toEqual([4, 5, 6, 7, 8, 9]);
  expect(ticks(-8.3, 5.4, 6)).toEqual([-8, -6, -4, -2, 0, 2, 4]);
  expect(ticks(0.4, 1.02, 6)).toEqual([0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
  expect(ticks(5, 5, 6)).toEqual([5]);
});

it("shows as few decimals as the ticks need", () => {
  expect(tickDecimals([0, 5, 10])).toBe(0);
  expect(tickDecimals([0.25, 0.5])).toBe(2);
});

it("leaves room at both ends, also where all values are one", () => {
  expect(withRoom([0, 10], 0.1)).toEqual([-1, 11]);
  expect(withRoom([0])).toEqual([-0.06, 0.06]);
  expect(px(1.2345)).toBe("1.2");
});
