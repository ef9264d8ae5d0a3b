import { expect, it } from "vitest";
import validate from "../src/generated/validate-policy.ts";
import { schemaFaults } from "../src/schema-faults.ts";

it.each([
  [
    { threshold: "x" },
    { message: "threshold has the wrong type", found: '"x"', expected: "a number", path: ["threshold"] },
  ],
  [{ threshold: -2 }, { message: "threshold is out of range", found: "-2", expected: "a number >= -1" }],
  [{ "min-models": 2.5 }, { message: "min-models has the wrong type", found: "2.5", expected: "an integer" }],
  [{ "on-removed": "no" }, { found: '"no"', expected: "fail, warn, pass" }],
  [{ nonsense: 1 }, { message: '"nonsense" is not known here', path: ["nonsense"] }],
  [{ accept: [{ benchmark: "A", "up-to": 1 }] }, { message: '"reason" is missing in accept.0' }],
])("%j", (content, fault) => {
  expect(validate(content)).toBe(false);
  expect(schemaFaults(validate.errors, content)).toEqual([expect.objectContaining(fault)]);
});

it("quotes at most 40 characters", () => {
  const content = { threshold: "x".repeat(1000) };
  validate(content);
  expect(schemaFaults(validate.errors, content)[0]?.found?.length).toBeLessThanOrEqual(42);
});
