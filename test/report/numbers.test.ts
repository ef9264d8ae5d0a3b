// Figures as people read them: rules of the design, worked by hand.
import { expect, it } from "vitest";
import {
  correlation,
  counted,
  fixed,
  interval,
  limit,
  listed,
  numberWord,
  percent,
  scoreDecimals,
  valueWithInterval,
} from "../../src/report/numbers.ts";

it.each([
  [0.7873504, 0.6, "0.79"],
  [-0.37299, 0.6, "−0.37"],
  [-0.001, 0.6, "0.00"],
  [0.596616, 0.6, "0.597"],
  [0.6, 0.6, "0.60"],
  [0.60000001, 0.6, "0.600000"],
  [0.6049, 0.6, "0.605"],
  [1, 0.6, "1.00"],
  [-0.5966, 0.6, "−0.597"],
  [-0.6, 0.6, "−0.60"],
])("correlation %d against %d is %s", (value, limitValue, shown) => {
  expect(correlation(value, limitValue)).toBe(shown);
});

it("writes a true minus, and none before zero", () => {
  expect(fixed(-1.25, 1)).toBe("−1.3");
  expect(fixed(-0.04, 1)).toBe("0.0");
});

it("shows a limit whole", () => {
  expect([0.6, 0.625, 1 / 3, -0.5].map(limit)).toEqual(["0.60", "0.625", "0.333333", "−0.50"]);
});

it("keeps an interval together with no-break spaces", () => {
  expect(interval({ low: -0.06, high: 0.834 })).toBe("[−0.06,\u00a00.83]");
  expect(valueWithInterval(0.5, null)).toBe("0.50");
  expect(valueWithInterval(null, null)).toBe("none");
});

it("writes percentages without a space, and without needless decimals", () => {
  expect([0.95, 0.999, 0.5].map(percent)).toEqual(["95%", "99.9%", "50%"]);
});

it("gives scores about three figures of their range", () => {
  expect(scoreDecimals([988, 1207])).toBe(0);
  expect(scoreDecimals([3.79, 8.78])).toBe(2);
  expect(scoreDecimals([0.491, 0.79])).toBe(3);
  expect(scoreDecimals([0, 0])).toBe(2);
});

it("counts and lists in words", () => {
  expect([counted(1, "model"), counted(2, "family", "families")]).toEqual(["1 model", "2 families"]);
  expect([listed([]), listed(["a"]), listed(["a", "b", "c"], "or")]).toEqual(["", "a", "a, b or c"]);
  expect([numberWord(5), numberWord(14)]).toEqual(["five", "14"]);
});

it("shows scores that differ as different, where a little more does it", () => {
  expect(scoreDecimals([8.2038, 8.1969, 3.8])).toBe(3);
  expect(scoreDecimals([8.2, 8.1, 3.8])).toBe(2);
  expect(scoreDecimals([8.2, 8.2000001, 3.8])).toBe(2);
});
