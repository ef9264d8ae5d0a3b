import { expect, it } from "vitest";
import { isDay, isDayOrMonth } from "../../src/pool/real-date.ts";

it.each([
  ["2024-02-29", true, true],
  ["2023-02-29", false, false],
  ["2024-13-45", false, false],
  ["2024-04-31", false, false],
  ["2024-08", false, true],
  ["2024-00", false, false],
  ["2024", false, false],
  ["", false, false],
])("%s", (text, day, dayOrMonth) => {
  expect(isDay(text)).toBe(day);
  expect(isDayOrMonth(text)).toBe(dayOrMonth);
});
