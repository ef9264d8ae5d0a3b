// The JSON report is the assessment, byte for byte the same each time.
import { expect, it } from "vitest";
import validateReport from "../../src/generated/validate-report.ts";
import { renderJson } from "../../src/report/json.ts";
import { SITUATIONS } from "./situations.ts";

it.each(Object.keys(SITUATIONS))("%s reads back as it was, and keeps the schema", (name) => {
  const a = SITUATIONS[name]!();
  const read: unknown = JSON.parse(renderJson(a));
  expect(read).toEqual(a);
  expect(validateReport(read)).toBe(true);
  expect(renderJson(a)).toBe(renderJson(SITUATIONS[name]!()));
});

it("has full precision and ends with a line break", () => {
  expect(renderJson(SITUATIONS["entangled-borderline"]!())).toContain("0.7873504273504273");
  expect(renderJson(SITUATIONS["entangled-borderline"]!())).toMatch(/\}\n$/);
});
