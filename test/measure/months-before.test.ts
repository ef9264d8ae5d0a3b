import { expect, it } from "vitest";
import { monthsBefore } from "../../src/measure/months-before.ts";

// More of them, from outside, in test/gate/rule-2.test.ts.
it.each([
  ["2026-03-31", 1, "2026-02-28"],
  ["2024-03-31", 1, "2024-02-29"],
  ["2026-01-15", 1, "2025-12-15"],
  ["2026-12-31", 12, "2025-12-31"],
  ["2026-05-05", 0, "2026-05-05"],
])("%s, %i months before: %s", (date, months, before) => {
  expect(monthsBefore(date, months)).toBe(before);
});
