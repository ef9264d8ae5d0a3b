import { expect, it } from "vitest";
import { acceptanceOf, acceptedUpTo } from "../../src/policy/acceptance.ts";
import { parsePolicyFile } from "../../src/policy/policy-file.ts";
import { resolveSettings } from "../../src/policy/settings.ts";

const text = 'accept: [{ benchmark: X, reason: "old", up-to: 0.8, until: "2026-06-30" }]';
const settings = resolveSettings({}, { path: "p", content: parsePolicyFile(text, "p") });

it("holds through its last day", () => {
  expect(acceptedUpTo("X", settings, "2026-06-30")).toBe(0.8);
  expect(acceptedUpTo("X", settings, "2026-07-01")).toBeNull();
  expect(acceptedUpTo("Y", settings, "2026-06-30")).toBeNull();
});

it("is out of force above its value", () => {
  expect(acceptanceOf("X", settings, "2026-06-30", 0.8)?.in_force).toBe(true);
  expect(acceptanceOf("X", settings, "2026-06-30", 0.81)?.in_force).toBe(false);
  expect(acceptanceOf("X", settings, "2026-06-30", null)?.in_force).toBe(true);
});
