// Notes of a release are what the changelog says of its version.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { notesOf } from "../../scripts/release-notes.ts";

const CHANGELOG =
  "# Changelog\n\nWords.\n\n## Unreleased\n\n- new\n\n## 1.10.0 (2026-11-01)\n\n- ten\n\n## 1.1.0\n";

it("are the section of that version, and of no other", () => {
  expect(notesOf(CHANGELOG, "1.10.0")).toBe("- ten");
  expect(notesOf(CHANGELOG, "Unreleased")).toBe("- new");
});

it("are refused where there are none", () => {
  expect(() => notesOf(CHANGELOG, "1.1.0")).toThrow("says nothing of 1.1.0");
  expect(() => notesOf(CHANGELOG, "1.1")).toThrow("says nothing of 1.1");
});

it("are there for the version that package.json names", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(notesOf(readFileSync("CHANGELOG.md", "utf8"), version)).not.toBe("");
});
