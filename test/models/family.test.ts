import { expect, it } from "vitest";
import { familyKey, familyName } from "../../src/models/family.ts";

it("a model without a family is its own, also beside a family of its name", () => {
  expect(familyKey("falcon", "falcon-7b")).toBe("falcon");
  expect(familyKey(null, "falcon")).not.toBe("falcon");
  expect([familyName(familyKey(null, "falcon")), familyName("falcon")]).toEqual(["falcon", "falcon"]);
});
