import { expect, it } from "vitest";
import policySchema from "../../schemas/policy.schema.json" with { type: "json" };
import { POLICY_ONLY } from "../../src/policy/policy-file.ts";
import { SETTING_NAMES } from "../../src/policy/settings-table.ts";

it("is the schema's list: a setting is known to both or to neither", () => {
  const structured = ["$schema", ...POLICY_ONLY];
  const inSchema = Object.keys(policySchema.properties).filter((name) => !structured.includes(name));
  expect([...SETTING_NAMES].sort()).toEqual(inSchema.sort());
});
