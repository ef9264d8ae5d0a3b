// What an acceptance must say, beyond its form.
import { expect, it } from "vitest";
import { acceptanceFaults } from "../../src/policy/acceptance-faults.ts";
import { parsePolicyFile } from "../../src/policy/policy-file.ts";

const entry = { benchmark: "B", reason: "on purpose", "up-to": 0.8 };

it.each(["2099-13-45", "2099-02-30", "2026-13-01"])("refuses the day %s", (until) => {
  expect(acceptanceFaults([{ ...entry, until }])).toMatchObject([{ path: ["accept", "0", "until"] }]);
});

it("refuses an empty reason, and a benchmark that stands twice", () => {
  expect(acceptanceFaults([{ ...entry, reason: " " }])).toHaveLength(1);
  expect(acceptanceFaults([entry, { ...entry, until: "2028-02-29" }])).toMatchObject([
    { message: '"B" is accepted twice' },
  ]);
  expect(acceptanceFaults([entry, { ...entry, benchmark: "C" }])).toEqual([]);
});

it("is told with its line", () => {
  const text = "accept:\n  - benchmark: B\n    reason: on purpose\n    up-to: 0.8\n    until: 2099-02-30\n";
  expect(() => parsePolicyFile(text, "p.yml")).toThrow(
    /p\.yml:5:5: until is no day of the calendar: found "2099-02-30"/,
  );
});
