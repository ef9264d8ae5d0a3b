import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { chooseSource } from "../../src/github/source.ts";
import { readPatterns } from "../../src/policy/patterns.ts";

const patterns = readPatterns(["a.json"]);

it.each([
  ["auto", "pull_request_target", true, "api"],
  ["auto", "merge_group", true, "api"],
  ["auto", "pull_request", true, "workspace"],
  ["auto", "pull_request", false, "api"],
  ["auto", "push", false, "api"],
  ["workspace", "merge_group", true, "workspace"],
  ["api", "pull_request", true, "api"],
] as const)("%s under %s, with a checkout: %s, is %s", async (wanted, event, checkout, expected) => {
  const folder = mkdtempSync(join(tmpdir(), "gate-"));
  if (checkout) mkdirSync(join(folder, ".git"));
  expect(await chooseSource(wanted, event, folder, patterns)).toBe(expected);
  rmSync(folder, { recursive: true });
});

it("takes the workspace without a checkout where an earlier step left results", async () => {
  const folder = mkdtempSync(join(tmpdir(), "gate-"));
  writeFileSync(join(folder, "a.json"), "{}");
  expect(await chooseSource("auto", "push", folder, patterns)).toBe("workspace");
  rmSync(folder, { recursive: true });
});

it("refuses the workspace under pull_request_target, and where there is none", async () => {
  await expect(chooseSource("workspace", "pull_request_target", "/", patterns)).rejects.toThrow(
    /does not go with/,
  );
  await expect(chooseSource("workspace", "push", undefined, patterns)).rejects.toThrow(/GITHUB_WORKSPACE/);
});
