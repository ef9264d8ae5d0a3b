import { expect, it } from "vitest";
import { reportPolicy } from "../../src/policy/report-policy.ts";
import { resolveSettings } from "../../src/policy/settings.ts";
import { PROGRESS_SETTINGS, SETTING_NAMES } from "../../src/policy/settings-table.ts";

it("shows every setting and where it came from", () => {
  const content = { "min-models": 10, require: ["A"], limits: { files: 3 } };
  const policy = reportPolicy(resolveSettings({ threshold: "0.5" }, { path: "p", content }));
  const ofTheGate = SETTING_NAMES.filter((name) => !PROGRESS_SETTINGS.has(name));
  for (const name of ofTheGate) expect(policy).toHaveProperty(name);
  expect(Object.keys(policy)).not.toContain("on-explained");
  const ofClaims = reportPolicy(resolveSettings({ mode: "progress" }, null));
  for (const name of SETTING_NAMES) expect(ofClaims).toHaveProperty(name);
  expect(policy["threshold"]).toEqual({ value: 0.5, from: "input" });
  expect(policy["min-models"]).toEqual({ value: 10, from: "file" });
  expect(policy["require"]).toEqual({ value: ["A"], from: "file" });
  expect(policy["accept"]).toEqual({ value: [], from: "default" });
  expect(policy["limits"]).toEqual({
    value: { "file-size": 104857600, files: 3, seconds: 120, "item-cells": 20_000_000, incomplete: 0.1 },
    from: "file",
  });
});
