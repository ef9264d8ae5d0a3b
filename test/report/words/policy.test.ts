// The policy for people.
import { expect, it } from "vitest";
import { policyRows } from "../../../src/report/words/policy.ts";
import { assessmentOf } from "../assessment-of.ts";
import { SITUATIONS } from "../situations.ts";

it("says what each setting means and where it came from", () => {
  const rows = policyRows(SITUATIONS["absolute-negative"]!());
  expect(rows[0]).toEqual({ what: "limit", names: ["threshold"], value: "0.60", from: "default" });
  expect(rows.find(({ what }) => what === "counts as too high")).toMatchObject({
    value: "positive and negative correlations",
    from: "input",
  });
});

it("keeps silent of what decides nothing, and shows what it does not know", () => {
  const a = assessmentOf("ethics", {
    run: {
      policy: {
        "report-dir": { value: "out", from: "input" },
        limits: { value: { files: 5000 }, from: "default" },
        something: { value: ["a", "b"], from: "file" },
      },
    },
  });
  const rows = policyRows(a);
  expect(rows.map(({ what }) => what)).not.toContain("report-dir");
  expect(rows.map(({ what }) => what)).not.toContain("limits");
  expect(rows.at(-1)).toMatchObject({ value: "false" });
  expect(rows.find(({ what }) => what === "something")).toMatchObject({ value: "a, b", from: "policy file" });
});
